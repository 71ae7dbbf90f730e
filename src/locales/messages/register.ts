/** Texts of a new account. */
export interface RegisterMessages {
  readonly heading: string;
  readonly lead: string;
  readonly name: string;
  readonly missingName: string;
  readonly password: string;
  readonly create: string;
  /** Says the same whether the address is taken or not. */
  readonly mailSent: (address: string) => string;
  readonly expired: string;
  readonly confirmHeading: string;
  readonly confirmLead: (address: string) => string;
  readonly confirm: string;
  /** Where the link was opened in another browser than the account was asked for in. */
  readonly newHeading: string;
  readonly newLead: string;
  readonly done: string;
  readonly doneLead: (address: string) => string;
}
