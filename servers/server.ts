import type { Account, Subject } from '../conformance/subject.ts';
import type { Locale } from '../demo/rules/ports.ts';
import type { SentMail } from '../demo/server/mail-sink.ts';

/** The server cannot be had on this machine. The message says why, and what to install. */
export class Missing extends Error {
  override readonly name: string = 'Missing';
}

/** Paths of the pages with elements. */
export interface Pages {
  readonly login: string;
  readonly register: string;
  /** Where a link for a new password leads. */
  readonly reset: string;
  readonly account: string;
  /** Every page that has an element, those above among them: a login elsewhere may begin there, and comes back there. */
  readonly all: readonly string[];
}

/** What a server is started with. */
export interface Setting {
  /** A folder of its own that is kept between starts: what was installed is there. Not in version control. */
  readonly folder: string;
  /** A free port of 127.0.0.1. */
  readonly port: number;
  /** Origin of the pages that embed the elements. Paths of {@link Running.paths} reach the server there as well. */
  readonly page: string;
  /** Where they are below that origin. */
  readonly pages: Pages;
  /** Where to send mail: SMTP on loopback, without a login. */
  readonly smtp: { readonly host: string; readonly port: number };
  /** Who has an account from the start. */
  readonly residents: readonly Account[];
  /** A file for what the server says. */
  readonly log: string;
}

/** What the elements of a page are told of a server. */
export interface Element {
  readonly backend: string;
  readonly adapter: string;
  /** Name of the query parameter in mailed links that has the token: for `allow-url-token`. */
  readonly urlToken?: string;
}

/** A server that runs. */
export interface Running {
  /** Origin of the server itself. */
  readonly url: string;
  /** What it calls its version, with what it runs on where that matters. */
  readonly version: string;
  /** Paths below the page's origin that lead to this server, each with a leading slash; none for a server that stands apart. */
  readonly paths: readonly string[];
  /** What a page writes: `<avain-login backend="…" adapter="…">`. */
  readonly element: Element;
  /** What the conformance suite runs on: one subject for each way of setting it up. */
  subjects(mails: Mails): readonly Subject[];
  stop(): Promise<void>;
}

/** The mails that have arrived, newest first. */
export type Mails = () => readonly SentMail[];

/** A kind of server: how to get and start it. */
export interface Server {
  /** As in `npm run servers -- NAME`. */
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** What it is, in a sentence or two, for a developer who looks for one. */
  readonly about: Readonly<Record<Locale, string>>;
  /**
   * Puts into the folder what is missing there; quick when nothing is.
   *
   * @throws Missing
   */
  install(folder: string, log: string): Promise<void>;
  /** @throws Missing when it turns out only now that it cannot run */
  start(setting: Setting): Promise<Running>;
}
