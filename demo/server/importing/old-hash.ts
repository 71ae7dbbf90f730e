/** A password's hash as another system made it. */
export interface OldHash {
  /** Names the work of checking it, for example `bcrypt-12`: all of one kind take the same, but for the rounds. */
  readonly kind: string;
  /** How often the kind's work is done; 1 where the kind says it all. */
  readonly rounds: number;
  matches(password: string): Promise<boolean>;
}

/** A way of writing such hashes. */
export interface Format {
  /** The first part of its kinds. */
  readonly name: string;
  /** Nothing when the text is not written so. @throws HashError when it is, but cannot be used */
  read(text: string): OldHash | undefined;
  /** Does the work of a kind, for nothing. */
  spend(kind: string, rounds: number, password: string): Promise<void>;
}

/** Why a hash cannot be taken over. Never repeats the hash. */
export class HashError extends Error {
  override readonly name: string = 'HashError';
}

/** @throws HashError when a number of a hash is beyond what this server would ever work for a login */
export function atMost(limit: number, value: number, what: string): number {
  if (Number.isInteger(value) && value > 0 && value <= limit) return value;
  throw new HashError(`the hash asks for more work than a login may cost here (${what})`);
}
