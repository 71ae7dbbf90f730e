import type { Account, Subject } from '../conformance/subject.ts';
import type { SentMail } from '../demo/server/mail-sink.ts';

/** The server cannot be had on this machine. The message says why, and what to install. */
export class Missing extends Error {
  override readonly name: string = 'Missing';
}

/** What a server is started with. */
export interface Setting {
  /** A folder of its own that is kept between starts: what was installed is there. Not in version control. */
  readonly folder: string;
  /** A free port of 127.0.0.1. */
  readonly port: number;
  /** Origin of the pages that embed the elements. Paths of {@link Running.paths} reach the server there as well. */
  readonly page: string;
  /** Where to send mail: SMTP on loopback, without a login. */
  readonly smtp: { readonly host: string; readonly port: number };
  /** Who has an account from the start. */
  readonly residents: readonly Account[];
  /** A file for what the server says. */
  readonly log: string;
}

/** A server that runs. */
export interface Running {
  /** Origin of the server itself. */
  readonly url: string;
  /** What it calls its version, with what it runs on where that matters. */
  readonly version: string;
  /** Paths below the page's origin that lead to this server, each with a leading slash; none for a server that stands apart. */
  readonly paths: readonly string[];
  /**
   * What a page writes: `<avain-login backend="…" adapter="…">`. `urlToken` for a server whose mails lead to the page
   * itself: the name of the query parameter with the token.
   */
  readonly element: { readonly backend: string; readonly adapter: string; readonly urlToken?: string };
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
  /**
   * Puts into the folder what is missing there; quick when nothing is.
   *
   * @throws Missing
   */
  install(folder: string, log: string): Promise<void>;
  /** @throws Missing when it turns out only now that it cannot run */
  start(setting: Setting): Promise<Running>;
}
