import type { User } from '../../../src/core/step.ts';

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
  /** When the person last proved who they are as well as by a password; 0 when they never did. */
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

/** What may change about a session. */
export type SessionChange = Partial<Pick<OpenSession, 'seenAt' | 'endsAt' | 'provedAt'>>;

/** Sessions, by the value that the browser keeps. */
export interface Sessions {
  /**
   * Opens a session. Its value is new every time and cannot be guessed. Of the account's no more than
   * {@link MOST_SESSIONS} are kept, this one and the newest.
   */
  open(account: Account, session: NewSession): Promise<Opened>;
  read(value: string): Promise<OpenSession | undefined>;
  change(value: string, change: SessionChange): Promise<void>;
  /**
   * Gives the session another value and returns it; the old one opens nothing from then on. A change comes in the same
   * step, so that it never holds for the old value.
   */
  rotate(value: string, change?: SessionChange): Promise<string>;
  /** All of the account's, also those that have ended and have not been swept. */
  list(account: Account): Promise<readonly OpenSession[]>;
  close(value: string): Promise<void>;
  /** By {@link OpenSession.id}; one of another account stays. */
  closeOne(account: Account, id: string): Promise<void>;
  /** All but the one with this value. */
  closeOthers(account: Account, value: string): Promise<void>;
  closeAll(account: Account): Promise<void>;
}

/** Accounts and sessions. better-auth on a database is one, maps in memory the other. */
export interface Store extends Accounts, Sessions {}
