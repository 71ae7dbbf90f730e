/** Texts of the ways to prove it beside the password: codes and passkeys. */
export interface CodeMessages {
  readonly heading: string;
  /** Says the same whether anybody has this address or not. */
  readonly sentByMail: (address: string) => string;
  /** The address is to become the person's. */
  readonly sentToNew: (address: string) => string;
  readonly sentByPhone: (number: string) => string;
  readonly fromApp: string;
  readonly fromList: string;
  readonly code: string;
  readonly recoveryCode: string;
  readonly missing: string;
  readonly trust: string;
  readonly trustHint: string;
  readonly resend: string;
  /** When another code may be asked for; `time` is a clock time, as `common.formatTime` gives it. */
  readonly resendFrom: (time: string) => string;
  readonly resent: string;
  readonly passkeyHeading: string;
  readonly passkeyLead: string;
  readonly passkey: string;
  readonly passkeyFailed: string;
  /** Another way to go on, by its kind; a mailed code apart from one that an app shows. */
  readonly others: {
    readonly password: string;
    readonly code: string;
    readonly mailedCode: string;
    readonly passkey: string;
    readonly 'recovery-code': string;
  };
}
