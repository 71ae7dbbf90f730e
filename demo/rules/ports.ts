import type { Context } from 'hono';
import type { User } from '../../src/core/step.ts';

/** A language that mails are written in. */
export type Locale = 'fi' | 'sv' | 'en';

/** An account as the rules see it. */
export interface Account {
  readonly user: User;
  readonly locale: Locale;
}

/** A session that is on record; whether it still counts is the rules' question. */
export interface OpenSession {
  readonly account: Account;
  /** When it ends: milliseconds since 1970. */
  readonly endsAt: number;
}

/** Accounts and sessions. better-auth on SQLite is one, maps in memory the other. */
export interface Store {
  /** `identifier` is in the form of {@link comparable}: an e-mail address or an old user name. */
  find(identifier: string): Promise<Account | undefined>;
  /** Whether the password is the account's. Takes the same work for nobody, and is then false. */
  verify(account: Account | undefined, password: string): Promise<boolean>;
  /** Opens a session and returns its value, which is new every time and cannot be guessed. */
  open(account: Account, endsAt: number): Promise<string>;
  read(value: string): Promise<OpenSession | undefined>;
  close(value: string): Promise<void>;
  closeAll(account: Account): Promise<void>;
}

/** Tries that are counted under one key. All times are milliseconds since 1970. */
export interface Tries {
  readonly count: number;
  /** No try is taken before. */
  readonly waitUntil: number;
  /** From then on the tries are as if they had never been. */
  readonly forgetAt: number;
}

/** Where the limiter keeps its counts. */
export interface LimitStore {
  /**
   * Replaces what is kept under `key`, as one step that no other call comes between. What is to be forgotten by `now`
   * reads as `undefined`; returning `undefined` drops the key.
   */
  change(key: string, now: number, next: (tries: Tries | undefined) => Tries | undefined): Promise<void>;
}

/** A mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: Locale;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Milliseconds since 1970, as `Date` has it. */
export interface Clock {
  now(): number;
}

/** Who calls, as the server in front knows it; the Hono bindings of every handler here. */
export interface Caller {
  /** The client's network address. */
  readonly address: string;
  /** The origin that people see in the address bar, for example `https://asiointi.example.fi`. */
  readonly origin: string;
}

export type Call = Context<{ Bindings: Caller }>;

/** Where the value of the session travels. */
export interface SessionJar {
  get(call: Call): string | undefined;
  /** `maxAge` in seconds; without one the browser forgets the value when it closes. */
  set(call: Call, value: string, maxAge?: number): void;
  clear(call: Call): void;
}

/** Everything the rules stand on. */
export interface Ports {
  readonly store: Store;
  readonly limits: LimitStore;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly jar: SessionJar;
  /** Runs a task after the reply has gone out, so that its time tells the caller nothing. */
  readonly later: (task: () => Promise<void>) => void;
}
