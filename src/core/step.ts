import type { Goal } from './goal.ts';
import type { WebAuthnJson } from './platform.ts';

/** The person, as the backend describes them. */
export interface User {
  /** Stable for the life of the account; it does not change when the e-mail address does. */
  readonly id: string;
  /** The name to show. May be empty: then the e-mail address is shown alone. */
  readonly name: string;
  /** The e-mail address, which is also the identifier that logs in. */
  readonly email: string;
  /** The user name from before e-mail addresses were used, if there was one. */
  readonly username?: string;
}

/** Another way to go on from a step. */
export interface Other {
  readonly id: string;
  readonly kind: 'password' | 'code' | 'passkey' | 'provider' | 'recovery-code';
  /** A name to show, for a provider. Shown as text. */
  readonly label?: string;
}

/** What a new password must satisfy. The server owns the rule; the widgets only say it first. */
export interface PasswordPolicy {
  /** Shortest length, in Unicode code points. NIST SP 800-63B-4 §3.1.1.2: 15 when it is the only factor. */
  readonly minLength: number;
}

/** What the identifier step needs to know; it rides on the one `GET /session`, which the form does not wait for. */
export interface SignInOptions {
  /** Which identifiers are understood. */
  readonly accepts: readonly ('email' | 'username')[];
  /** For how many days "remember me" keeps the login on this device; 0 when it is not on offer. */
  readonly remember: number;
  /** Mail domains whose people log in elsewhere, and where. Nothing else about a person may choose the next step. */
  readonly domains?: readonly { readonly domain: string; readonly url: string }[];
  /** Request options for a passkey offered by autofill. */
  readonly passkey?: WebAuthnJson;
  /** What the password step offers beside the password. */
  readonly others?: readonly Other[];
  /** What the identifier step offers beside the identifier: a passkey whose options are asked for when it is wanted. */
  readonly beside?: readonly Other[];
}

/** A passkey of the account. `created` and `used` are ISO 8601 instants. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly used?: string;
}

/** A session of the account. `created` and `seen` are ISO 8601 instants. */
export interface DeviceSession {
  readonly id: string;
  /** Browser and system in a few words, as the server understood them. */
  readonly device: string;
  readonly created: string;
  readonly seen: string;
  /** Whether this is the session that asks. */
  readonly here: boolean;
}

/** What every step carries. */
export interface StepBase {
  /** What the step belongs to; `browse` when nothing has been begun. */
  readonly goal: Goal | 'browse';
  readonly others?: readonly Other[];
  /** The adapter's own; nobody else reads it. On the wire an opaque string that the client echoes. */
  readonly state?: unknown;
}

/** Nobody is logged in. `can` lists the goals that the backend can serve now; what is not in it is not offered. */
export interface SignedOutStep extends StepBase {
  readonly step: 'signed-out';
  readonly can: readonly Goal[];
  readonly signIn?: SignInOptions;
}

/** Somebody is logged in. */
export interface SignedInStep extends StepBase {
  readonly step: 'signed-in';
  readonly user: User;
  readonly can: readonly Goal[];
  /** When the session ends unless it is used: an ISO 8601 instant. */
  readonly expiresAt?: string;
  /**
   * Seconds from the answer until then, as the adapter found out by the server's own clock. Not on the wire. The clock of
   * the device may be wrong by hours, so nobody reckons with `expiresAt` and that clock where this is given.
   */
  readonly expiresIn?: number;
  /**
   * Only in the first answer after a login that left the page and has just come back to it: where the person wanted to go
   * then, empty for nowhere. Not on the wire. It is checked by `returnUrl` before it is followed.
   */
  readonly returnTo?: string;
}

/** Who are you? */
export interface IdentifierStep extends StepBase, Partial<Pick<SignInOptions, 'passkey'>> {
  readonly step: 'identifier';
  readonly accepts: readonly ('email' | 'username')[];
  /** What to put into the field, for example the address that a link was mailed to. */
  readonly hint?: string;
}

/** Prove it with the password. */
export interface PasswordStep extends StepBase {
  readonly step: 'password';
  readonly identifier: string;
  /** Days that "remember me" lasts, 0 for none. */
  readonly remember: number;
  /** `sensitive`: the person is logged in already and confirms something. */
  readonly why?: 'sensitive';
}

/** Prove it with a one-time code. */
export interface CodeStep extends StepBase {
  readonly step: 'code';
  readonly via: 'email' | 'sms' | 'totp' | 'recovery-code';
  readonly to?: string;
  /** Seconds until another code may be asked for; absent when none can be. */
  readonly resend?: number;
  /** Whether this device can be trusted from now on. */
  readonly trust: boolean;
}

/** Prove it with a passkey. */
export interface PasskeyStep extends StepBase {
  readonly step: 'passkey';
  readonly options: WebAuthnJson;
}

/** Name, e-mail and password of a new account. */
export interface NewAccountStep extends StepBase {
  readonly step: 'new-account';
  readonly policy: PasswordPolicy;
  readonly email?: string;
}

/** Choose a new password. */
export interface NewPasswordStep extends StepBase {
  readonly step: 'new-password';
  readonly policy: PasswordPolicy;
  readonly needsCurrent: boolean;
  readonly identifier?: string;
}

/** Choose a new e-mail address. */
export interface NewEmailStep extends StepBase {
  readonly step: 'new-email';
  readonly current: string;
  readonly needsCurrent: boolean;
}

/** A mail is on its way, or so the answer says for every address alike. */
export interface MailSentStep extends StepBase {
  readonly step: 'mail-sent';
  readonly to?: string;
  /** Seconds until another mail may be asked for; absent when none can be. */
  readonly resend?: number;
}

/** Create a passkey. */
export interface NewPasskeyStep extends StepBase {
  readonly step: 'new-passkey';
  /** Creation options, WebAuthn Level 3 §5.4 in JSON form. */
  readonly options: WebAuthnJson;
}

/** Set up time-based codes (RFC 6238). */
export interface NewTotpStep extends StepBase {
  readonly step: 'new-totp';
  /** The shared secret in Base32, for typing by hand. */
  readonly secret: string;
  /** The same as an `otpauth:` URL, for a QR code. */
  readonly url: string;
}

/** Recovery codes, shown once. */
export interface RecoveryCodesStep extends StepBase {
  readonly step: 'recovery-codes';
  readonly codes: readonly string[];
}

/** The account at a glance. The step's goal says what an answer to it does. */
export interface AccountStep extends StepBase {
  readonly step: 'account';
  readonly user: User;
  readonly can: readonly Goal[];
  /** Absent where the backend cannot tell: nothing is said of them then. */
  readonly passkeys?: readonly Passkey[];
  /** Whether one-time codes are set up. Absent where the backend cannot tell. */
  readonly totp?: boolean;
  readonly sessions: readonly DeviceSession[];
}

/** Last question before something that cannot be undone; the goal says what. */
export interface ConfirmStep extends StepBase {
  readonly step: 'confirm';
  /** What it is about, in words the person knows: an e-mail address. */
  readonly about?: string;
}

/** Go to another page. */
export interface RedirectStep extends StepBase {
  readonly step: 'redirect';
  readonly url: string;
}

/** What comes next: a closed union. A widget shows a step it does not know as a documented `server` error. */
export type Step =
  | SignedOutStep
  | SignedInStep
  | IdentifierStep
  | PasswordStep
  | CodeStep
  | PasskeyStep
  | NewAccountStep
  | NewPasswordStep
  | NewEmailStep
  | MailSentStep
  | NewPasskeyStep
  | NewTotpStep
  | RecoveryCodesStep
  | AccountStep
  | ConfirmStep
  | RedirectStep;

/** The name of a step. */
export type StepKind = Step['step'];
