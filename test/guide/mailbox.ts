import { expect } from '@playwright/test';
import type { SentMail } from '../../demo/server/mail-sink.ts';
import type { ReferenceServer } from '../helpers/reference-server.ts';

/** The mails that the server has sent, as they arrived by SMTP. Reading waits for those that are on their way. */
export class Mailbox {
  readonly #server: ReferenceServer;

  constructor(server: ReferenceServer) {
    this.#server = server;
  }

  /** Those to one address, newest first. */
  async to(address: string): Promise<SentMail[]> {
    const answer = await fetch(`${this.#server.url}/posti.json`);
    const mails = (await answer.json()) as SentMail[];
    return mails.filter(({ to }) => to === address);
  }

  /** The newest one to an address. */
  async latest(address: string): Promise<SentMail> {
    const [mail] = await this.to(address);
    expect(mail, `a mail to ${address}`).toBeDefined();
    return mail!;
  }

  /** The code in the newest mail to an address: it stands on a line of its own. */
  async code(address: string): Promise<string> {
    const { text } = await this.latest(address);
    return /^\d{6}$/m.exec(text)?.[0] ?? `no code in: ${text}`;
  }

  /** The link of the newest mail to an address. */
  async link(address: string): Promise<string> {
    const { links, text } = await this.latest(address);
    expect(links, text).toHaveLength(1);
    return links[0]!;
  }
}
