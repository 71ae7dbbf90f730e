import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Locale, Mail } from '../rules/ports.ts';

/** A mail as it reads. */
export interface Arrived extends Mail {
  /** Addresses in it, in the order of reading. */
  readonly links: readonly string[];
}

/** A mail that was kept. */
export interface SentMail extends Arrived {
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** A mail server of our own: what is sent to it goes no further and can be read. */
export interface MailSink {
  /** For the mailer: `smtp://127.0.0.1:…`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Listens on a free port of this machine. Real SMTP, so that what is read here is what a relay would have got.
 *
 * @param keep takes a mail, as it reads and as it arrived; the sender hears when it cannot
 */
export async function openMailSink(
  keep: (mail: Arrived, raw: Uint8Array) => void | Promise<void>,
): Promise<MailSink> {
  const receive = async (stream: Readable) => {
    const raw = await buffer(stream);
    await keep(await parse(raw), raw);
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
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function parse(raw: Uint8Array): Promise<Arrived> {
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
