/** Texts of asking for a new password by mail. */
export interface ResetMessages {
  readonly heading: string;
  readonly lead: string;
  /** Asks for the mail: with a link or with a code, as the server does. */
  readonly send: string;
  /** Says the same whether anybody has this address or not. */
  readonly mailSent: (address: string) => string;
  readonly expired: string;
  readonly newHeading: string;
  readonly newLead: string;
  /** For who says that a change was not theirs; `about` is the address that the account had. */
  readonly notMeHeading: string;
  readonly notMeLead: (about: string) => string;
  readonly notMe: string;
  readonly done: string;
  readonly doneLead: string;
  readonly backToLogin: string;
}
