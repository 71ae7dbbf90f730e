/** Texts of the second way in, for officials. */
export interface OfficialsMessages {
  /** Opens what follows. */
  readonly question: string;
  /** Before the link to a login elsewhere. */
  readonly linkLead: string;
  readonly link: string;
  /** Before the link to another provider. */
  readonly providerLead: string;
  /** The link to it; without a name it says "another service". */
  readonly provider: (name: string) => string;
  /** That a user name is typed into the field as before. */
  readonly usernameLead: string;
  /** Leads to the field. */
  readonly username: string;
}
