import type { AuthBackend } from '../src/core/backend.ts';

/** Somebody with an account on the server under test. */
export interface Account {
  readonly name: string;
  readonly email: string;
  /** Another name to log in with, from before e-mail addresses were used. */
  readonly username?: string;
  readonly password: string;
}

/** A mail that the server has sent. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** The plain text. */
  readonly text: string;
}

/** What goes wrong between the browser and the server, from now on. */
export type Network = 'up' | 'down' | 'silent' | 'html' | 'garbage' | 'empty' | 'other-shape';

/** What a person does on the server's own pages, where a `redirect` step leads there. */
export interface Deed {
  readonly account: Account;
  /** The password that is typed; the account's own unless given. */
  readonly password?: string;
  /** Turns back instead. */
  readonly cancel?: boolean;
  readonly newPassword?: string;
  readonly newEmail?: string;
  readonly newAccount?: { readonly name: string; readonly email: string; readonly newPassword: string };
  /** Leaves the mail unopened that proves an address. */
  readonly unproved?: boolean;
}

/** One person's browser: it keeps its own cookies and memory, and shares nothing with another. */
export interface Visitor {
  readonly backend: AuthBackend;
  /** What lies between them and the server. */
  readonly browser: { network: Network };
  /** Opens a link as a click in a mail does. Returns the address where the browser ends. */
  open(link: string): Promise<string>;
  /** Goes where a `redirect` step leads and does there what is to be done. Returns the address where the browser ends. */
  goThrough?(url: string, deed: Deed): Promise<string>;
}

/** A server under test, and how to reach it as a browser on a page does. */
export interface Subject {
  /** Server and way, for example `django-allauth, by link`. */
  readonly name: string;
  readonly version: string;
  /** Origin of the pages, as passkeys are made for it. */
  readonly page: string;
  /** A new browser. `timeout` in milliseconds, for the adapter. */
  visit(options?: { readonly timeout?: number }): Visitor;
  /** An account that nobody else uses meanwhile. */
  account(): Promise<Account>;
  /** Takes back an account that a case has left as it was, for the next one. */
  giveBack?(account: Account): void;
  /** Mails to an address, newest first. Without it no case can read mails. */
  mails?(to: string): Promise<readonly Mail[]>;
  /** The token for `begin` in the address where an opened link ended; nothing where a cookie holds it. */
  tokenIn?(address: string): string | undefined;
  /**
   * What this server cannot do, by the id of the case: why, in a sentence. Such a case is never counted as passed; one
   * that is listed here and would pass all the same is a failure, so that the list stays true.
   */
  readonly cannot: Readonly<Record<string, string>>;
  /** For our own HTTP contract: where it is, for cases that look at replies as they come. */
  readonly wire?: Wire;
}

/** The contract as a browser meets it, below the adapter. */
export interface Wire {
  /** Address of the contract, absolute, without a slash at its end. */
  readonly url: string;
  /** What the replies so far broke of the contract's schema, each a sentence; told once. */
  faults(): readonly string[];
}
