import type { Context } from 'hono';

/** Who calls, as the server in front knows it; the Hono bindings of every handler here. */
export interface Caller {
  /** The client's network address. */
  readonly address: string;
  /** The origin that people see in the address bar, for example `https://asiointi.example.fi`. */
  readonly origin: string;
  /** Origins of pages on other hosts of the same site that may call too, each to the letter. */
  readonly siblings?: readonly string[];
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
