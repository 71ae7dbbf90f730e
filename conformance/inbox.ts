import { Breach, NotRun } from './breach.ts';
import type { Mail, Subject } from './subject.ts';

/** Milliseconds that a mail may take. */
const PATIENCE = 15_000;
const LOOK = 50;

/** The mails to one address, from a moment on. */
export class Inbox {
  readonly #subject: Subject;
  readonly #to: string;
  readonly #before: Promise<number>;
  #read = 0;

  constructor(subject: Subject, to: string) {
    this.#subject = subject;
    this.#to = to;
    this.#before = this.#all().then(
      (mails) => mails.length,
      () => 0,
    );
  }

  /** Those that have come, oldest first. */
  async mails(): Promise<readonly Mail[]> {
    const before = await this.#before;
    return (await this.#all()).toReversed().slice(before);
  }

  /**
   * The next one, waited for.
   *
   * @throws Breach when it does not come
   */
  async next(): Promise<Mail> {
    const until = performance.now() + PATIENCE;
    do {
      const mail = (await this.mails())[this.#read];
      if (mail) {
        this.#read += 1;
        return mail;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    } while (performance.now() < until);
    throw new Breach(`a mail goes out to ${this.#to}`, `none within ${PATIENCE / 1000} s`);
  }

  async #all(): Promise<readonly Mail[]> {
    if (!this.#subject.mails) throw new NotRun('its mails cannot be read');
    return this.#subject.mails(this.#to);
  }
}

/** The first address in a mail. */
export function linkIn({ text, subject }: Mail): string {
  const link = /https?:\/\/[^\s<>"]+/.exec(text)?.[0];
  if (!link) throw new Breach('the mail has a link', `none in “${subject}”`);
  return link.replace(/[.,)]+$/, '');
}

/** The one-time code in a mail: six to eight digits, or two groups of letters and digits with a hyphen. */
export function codeIn({ text, subject }: Mail): string {
  const words = text.replaceAll(/https?:\/\/\S+/g, '');
  const code = /\b(\d{6,8}|[A-Z0-9]{3,4}-[A-Z0-9]{3,4})\b/.exec(words)?.[0];
  if (!code) throw new Breach('the mail has a code', `none in “${subject}”`);
  return code;
}
