import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Locale, Mail } from '../rules/ports.ts';

/** How many mails are kept for reading. */
const MAILS_KEPT = 200;

const SCHEMA =
  'CREATE TABLE IF NOT EXISTS mailbox (id INTEGER PRIMARY KEY, sentAt INTEGER, mail TEXT, raw BLOB) STRICT';

/** A mail as it arrived. */
export interface SentMail extends Mail {
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** Addresses in it, in the order of reading. */
  readonly links: readonly string[];
}

/** A mail server of our own: what is sent to it goes no further and can be read. */
export interface MailSink {
  /** For the mailer: `smtp://127.0.0.1:…`. */
  readonly url: string;
  /** Newest first. */
  list(): SentMail[];
  close(): Promise<void>;
}

/** Listens on a free port of this machine. Real SMTP, so that what is read here is what a relay would have got. */
export async function openMailSink(database: DatabaseSync, now: () => number): Promise<MailSink> {
  const { keep, list } = mailTable(database);
  const receive = async (stream: Readable) => {
    const raw = await buffer(stream);
    keep(await parse(raw), now(), raw);
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1000,
    onData: (stream, _, done) => callbackify(receive)(stream, done),
  });
  // A sender that is gone in the middle of a mail is no reason to end.
  server.on('error', (error) => console.error('The mail server:', error));
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  // It lives as long as the server that it belongs to, and holds up nobody's end.
  listener.unref();
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    list,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The mails in the database: as they arrived, and as they read. */
export function mailTable(database: DatabaseSync): {
  keep(mail: Omit<SentMail, 'sentAt'>, sentAt: number, raw: Uint8Array): void;
  list(): SentMail[];
} {
  database.exec(SCHEMA);
  const insert = database.prepare('INSERT INTO mailbox (sentAt, mail, raw) VALUES (?, ?, ?)');
  const trim = database.prepare('DELETE FROM mailbox WHERE id <= (SELECT max(id) FROM mailbox) - ?');
  const all = database.prepare('SELECT sentAt, mail FROM mailbox ORDER BY id DESC');
  return {
    keep: (mail, sentAt, raw) => {
      insert.run(sentAt, JSON.stringify(mail), raw);
      trim.run(MAILS_KEPT);
    },
    list: () =>
      all.all().map((row) => ({ ...JSON.parse(String(row['mail'])), sentAt: Number(row['sentAt']) })),
  };
}

async function parse(raw: Uint8Array): Promise<Omit<SentMail, 'sentAt'>> {
  const { to, subject = '', text = '', html = '', headers } = await PostalMime.parse(raw);
  const locale = headers.find(({ key }) => key === 'content-language')?.value as Locale;
  return {
    to: to?.[0]?.address ?? '',
    subject,
    text: `${text.trimEnd()}\n`,
    html,
    locale,
    links: linksIn(text),
  };
}

function linksIn(text: string): string[] {
  return [...new Set(text.match(/https?:\/\/\S+/g))];
}
