import { openMailSink, type SentMail } from '../demo/server/mail-sink.ts';
import { openFront } from './front.ts';
import { pages } from './page.ts';
import { placeOf, raise, smtpAt } from './raise.ts';
import type { Mails, Running, Server } from './server.ts';

/** A server with pages in front of it, and somewhere for its mails to go. */
export interface Stand {
  readonly running: Running;
  /** Origin of the pages. */
  readonly page: string;
  readonly mails: Mails;
  /** The file with what the server said. */
  readonly log: string;
  stop(): Promise<void>;
}

/**
 * Installs and starts a server, with the residents of the demo living in it.
 *
 * @param port of the pages; a free one unless it is given
 * @throws Missing when the server cannot be had on this machine
 */
export async function openStand(
  server: Server,
  { port = 0 }: { readonly port?: number } = {},
): Promise<Stand> {
  const place = placeOf(server.name);
  const arrived: SentMail[] = [];
  const sink = await openMailSink((mail) => void arrived.unshift({ ...mail, sentAt: Date.now() }));
  const front = await openFront(port);
  const mails: Mails = () => arrived;
  const close = async (): Promise<void> => {
    await front.close();
    await sink.close();
  };
  try {
    const running = await raise(server, { place, page: front.url, pages, smtp: smtpAt(sink.url) });
    front.show(running);
    const stop = async (): Promise<void> => {
      await running.stop();
      await close();
    };
    return { running, page: front.url, mails, log: place.log, stop };
  } catch (error) {
    await close();
    throw error;
  }
}
