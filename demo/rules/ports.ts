import type { Call, Jars } from './ports/call.ts';
import type { Factors, LimitStore, Tokens } from './ports/kept.ts';
import type { Locale, Store } from './ports/store.ts';

export type { Caller, Call, Jar, Jars } from './ports/call.ts';
export type { Token, Tokens, PasskeyRecord, Factors, Tries, LimitStore } from './ports/kept.ts';
export type {
  Locale,
  Account,
  NewSession,
  OpenSession,
  Opened,
  NewPerson,
  Accounts,
  SessionChange,
  Sessions,
  Store,
} from './ports/store.ts';

/** A mail: the same words as plain text and as HTML. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: Locale;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** Whether mail goes out at all just now. Says nothing of any address, and answers within seconds. */
  check(): Promise<boolean>;
}

/** Milliseconds since 1970, as `Date` has it. */
export interface Clock {
  now(): number;
}

/** Everything the rules stand on. */
export interface Ports {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly factors: Factors;
  readonly limits: LimitStore;
  /**
   * All of the work is kept or none of it, also when the process ends in the middle; half of it is seen by nobody. Tries
   * are counted outside of it, since they count whatever comes of the work; hashing and mail are no part of it either:
   * while it lasts, others may have to wait.
   */
  readonly atomically: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly jars: Jars;
  /** The origin that links in mails begin with. Never what a request says of itself, where others can write that. */
  readonly linkOrigin: (call: Call) => string;
  /** Minutes that a session lasts which is not remembered; 12 hours unless given. */
  readonly sessionMinutes?: number;
  /** Runs a task after the reply has gone out, so that its time tells the caller nothing. */
  readonly later: (task: () => Promise<void>) => void;
}
