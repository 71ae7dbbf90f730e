/** Texts around a mail that has been sent, whatever for. */
export interface MailMessages {
  readonly heading: string;
  readonly resend: string;
  /** When another mail may be asked for; `time` is a clock time, as `common.formatTime` gives it. */
  readonly resendFrom: (time: string) => string;
  readonly resent: string;
  readonly sending: string;
  readonly otherAddress: string;
}
