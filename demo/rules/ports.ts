import type { Context } from 'hono';
import type { User } from '../../src/core/step.ts';

/** A language that mails are written in. */
export type Locale = 'fi' | 'sv' | 'en';

/** An account as the rules see it. */
export interface Account {
  readonly user: User;
  readonly locale: Locale;
}

/** What the rules say about a session when it is opened. All times are milliseconds since 1970. */
export interface NewSession {
  /** Whether the browser keeps it after it closes. */
  readonly remembered: boolean;
  /** What the browser says of itself (`User-Agent`), cut to 300 characters. */
  readonly device: string;
  readonly createdAt: number;
  /** When the person last proved who they are. */
  readonly provedAt: number;
  readonly endsAt: number;
}

/** A session that is on record; whether it still counts is the rules' question. */
export interface OpenSession extends NewSession {
  /** Names the session to people; it opens nothing. */
  readonly id: string;
  readonly account: Account;
  /** When it was last used, within some minutes. */
  readonly seenAt: number;
}

/** A session and the value that the browser is to keep. */
export interface Opened {
  readonly value: string;
  readonly session: OpenSession;
}

/** Somebody who is about to have an account. */
export interface NewPerson {
  readonly name: string;
  /** In the form of {@link comparable}, like every address that a store is given. */
  readonly email: string;
  readonly locale: Locale;
  /** As made by {@link Accounts.hash}. */
  readonly passwordHash: string;
}

/** Accounts. An address belongs to one at most, whoever asks at the same time. */
export interface Accounts {
  /** `identifier` is in the form of {@link comparable}: an e-mail address or an old user name. */
  find(identifier: string): Promise<Account | undefined>;
  byId(id: string): Promise<Account | undefined>;
  /** Whether the password is the account's. Takes the same work for nobody, and is then false. */
  verify(account: Account | undefined, password: string): Promise<boolean>;
  hash(password: string): Promise<string>;
  /** `undefined` when the address is taken. */
  create(person: NewPerson): Promise<Account | undefined>;
  setPassword(account: Account, passwordHash: string): Promise<void>;
  /**
   * Gives the account another address; id and old user name stay, unless that is the old address. `undefined` when it
   * is taken.
   */
  setEmail(account: Account, email: string): Promise<Account | undefined>;
  /** Removes the account, its password and its sessions. */
  remove(account: Account): Promise<void>;
}

/** Sessions, by the value that the browser keeps. */
export interface Sessions {
  /** Opens a session. Its value is new every time and cannot be guessed. */
  open(account: Account, session: NewSession): Promise<Opened>;
  read(value: string): Promise<OpenSession | undefined>;
  change(value: string, change: Partial<Pick<OpenSession, 'seenAt' | 'endsAt' | 'provedAt'>>): Promise<void>;
  /** Gives the session another value and returns it; the old one opens nothing from then on. */
  rotate(value: string): Promise<string>;
  /** All of the account's, also those that have ended and have not been swept. */
  list(account: Account): Promise<readonly OpenSession[]>;
  close(value: string): Promise<void>;
  /** By {@link OpenSession.id}; one of another account stays. */
  closeOne(account: Account, id: string): Promise<void>;
  /** All but the one with this value. */
  closeOthers(account: Account, value: string): Promise<void>;
  closeAll(account: Account): Promise<void>;
}

/** Accounts and sessions. better-auth on SQLite is one, maps in memory the other. */
export interface Store extends Accounts, Sessions {}

/** Something that is good for one thing, once, until it ends: a mailed link, a code. */
export interface Token<Data = unknown> {
  /** What it is good for. */
  readonly kind: string;
  /** What its bearer has; cannot be guessed. Only its SHA-256 is kept. */
  readonly value: string;
  /** JSON; gone when the token has been used or dropped. */
  readonly data: Data;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly accountId?: string;
  /** The address it was mailed to, kept for a day after its end, so that the person need not type it again. */
  readonly hint?: string;
}

/** Where tokens are kept; what has ended is swept. */
export interface Tokens {
  put(token: Token): Promise<void>;
  /** A token that still counts. */
  read(kind: string, value: string): Promise<Token | undefined>;
  /** The same, and from then on it does not count: of two that use it at the same time one gets it. */
  use(kind: string, value: string): Promise<Token | undefined>;
  /** Those of one kind of an account do not count any more; with `from`, those that end then or later. */
  drop(kind: string, accountId: string, from?: number): Promise<void>;
  /** Nothing is kept of an account's tokens any more. */
  forget(accountId: string): Promise<void>;
  /** Counts a wrong answer and returns how many there have been; `Infinity` when the token does not count. */
  fail(kind: string, value: string): Promise<number>;
  /** The address that a token was mailed to, also of one that was used or has ended. */
  hint(kind: string, value: string): Promise<string | undefined>;
}

/** A passkey on record. Times are milliseconds since 1970. */
export interface PasskeyRecord {
  /** The credential's id, in Base64url. */
  readonly id: string;
  readonly accountId: string;
  /** COSE key, in Base64url. */
  readonly publicKey: string;
  /** As the authenticator counted at its last use; 0 from those that do not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: number;
  readonly usedAt?: number;
}

/** What somebody proves themselves with beside the password. Secrets arrive here sealed, codes as keyed hashes. */
export interface Factors {
  passkeys(accountId: string): Promise<readonly PasskeyRecord[]>;
  passkey(id: string): Promise<PasskeyRecord | undefined>;
  /** Whether it was added: an id belongs to one account, whoever asks at the same time. */
  addPasskey(passkey: PasskeyRecord): Promise<boolean>;
  usePasskey(id: string, counter: number, usedAt: number): Promise<void>;
  /** Whether the account had it. */
  removePasskey(accountId: string, id: string): Promise<boolean>;
  /** The sealed secret of time-based codes, when they are on. */
  totp(accountId: string): Promise<string | undefined>;
  /** Turns time-based codes on; `timeStep` is the one of the first code, which does not count again. */
  setTotp(accountId: string, secret: string, timeStep: number, recovery: readonly string[]): Promise<void>;
  /** Whether this time step is later than every one that counted before; from then on it does not count again. */
  useTimeStep(accountId: string, timeStep: number): Promise<boolean>;
  /** Whether it was one of the account's recovery codes; from then on it is none. */
  useRecoveryCode(accountId: string, hash: string): Promise<boolean>;
  /** Turns time-based codes off, and recovery codes with them. */
  removeTotp(accountId: string): Promise<void>;
  /** Nothing is kept of the account. */
  removeAll(accountId: string): Promise<void>;
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

/** Who calls, as the server in front knows it; the Hono bindings of every handler here. */
export interface Caller {
  /** The client's network address. */
  readonly address: string;
  /** The origin that people see in the address bar, for example `https://asiointi.example.fi`. */
  readonly origin: string;
}

export type Call = Context<{ Bindings: Caller }>;

/** Where a value travels that the browser keeps and scripts do not see. */
export interface Jar {
  get(call: Call): string | undefined;
  /** `maxAge` in seconds; without one the browser forgets the value when it closes. */
  set(call: Call, value: string, maxAge?: number): void;
  clear(call: Call): void;
}

/**
 * What the browser keeps: the value of the session, the mailed link that was opened last, a login that is half done, and
 * what tells that an account was asked for here.
 */
export interface Jars {
  readonly session: Jar;
  readonly link: Jar;
  readonly pending: Jar;
  readonly registering: Jar;
}

/** Everything the rules stand on. */
export interface Ports {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly factors: Factors;
  readonly limits: LimitStore;
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
