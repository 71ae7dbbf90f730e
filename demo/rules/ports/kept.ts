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
