import { expect, type Page } from '@playwright/test';
import type { Locale } from '../../demo/rules/ports.ts';
import type { ReferenceServer } from '../helpers/reference-server.ts';
import type { NewTotpStep, RecoveryCodesStep } from '../../src/core/step.ts';
import { CodeApp, Device } from './device.ts';
import { Mailbox } from './mailbox.ts';

/** Somebody with an account that no other test knows. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** As the user menu shows them. */
  readonly shown: string;
}

/** What an account may have beside a password. */
export interface Past {
  /** A user name from before e-mail addresses were used. */
  readonly username?: string;
  /** Titles of matters with the city. */
  readonly cases?: readonly string[];
}

const HOUR = 60 * 60_000;
const THEIRS = 'userId = (SELECT id FROM user WHERE email = ?)';

/** As the server keeps moments. */
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

/** Makes accounts: by the very calls and mails of the registration. */
export class Newcomers {
  readonly #server: ReferenceServer;
  readonly #mails: Mailbox;
  #count = 0;

  constructor(server: ReferenceServer) {
    this.#server = server;
    this.#mails = new Mailbox(server);
  }

  /** Somebody who has no account yet. */
  stranger(): Newcomer {
    const number = String((this.#count += 1)).padStart(3, '0');
    const [name, email] = [`Uuno Uusi ${number}`, `uuno.uusi.${number}@example.com`];
    return { name, email, password: `avaimia on monta, tämä on ${number}`, shown: `${name} (${email})` };
  }

  /** Somebody with an account. */
  async resident(past: Past = {}, locale: Locale = 'fi', secret?: string): Promise<Newcomer> {
    const stranger = this.stranger();
    const person = { ...stranger, password: secret ?? stranger.password };
    const device = await Device.at(this.#server.url, locale);
    const { name, email, password } = person;
    await device.post('/register/new-account', { newAccount: { name, email, newPassword: password } });
    await device.open(await this.#mails.link(email));
    await device.post('/register/confirm', { confirmed: true });
    await device.close();
    this.#give(email, past);
    this.#server.forgetTries();
    return person;
  }

  /** Logs a browser in, without its pages. */
  async logIn(page: Page, person: Newcomer): Promise<void> {
    await Device.in(page).logIn(person);
  }

  /** A link for a new password goes out. */
  async asksForLink(email: string): Promise<void> {
    const device = await Device.at(this.#server.url);
    await device.post('/reset-password/identifier', { identifier: email });
    await device.close();
  }

  /** So long ago has the person given the password that it is asked for again. */
  provedLongAgo({ email }: Newcomer): void {
    this.#server.change(`UPDATE session SET provedAt = ? WHERE ${THEIRS}`, ago(HOUR), email);
  }

  /** The person's sessions end so many seconds from now; a negative number: they have ended. */
  sessionsEndIn({ email }: Newcomer, seconds: number): void {
    this.#server.change(`UPDATE session SET expiresAt = ? WHERE ${THEIRS}`, ago(-seconds * 1000), email);
  }

  /** The person has been logged in for a day: as long as anybody may who is not remembered. */
  loggedInYesterday({ email }: Newcomer): void {
    this.#server.change(`UPDATE session SET createdAt = ? WHERE ${THEIRS}`, ago(25 * HOUR), email);
  }

  /** So many minutes pass for the links of a kind that were mailed to the person. */
  pass({ email }: Newcomer, kind: string, minutes: number): void {
    const statement = `UPDATE tokens SET endsAt = endsAt - ? WHERE kind = ? AND hint = ?`;
    this.#server.change(statement, minutes * 60_000, kind, email);
  }

  #give(email: string, { username, cases = [] }: Past): void {
    if (username) this.#server.change('UPDATE user SET username = ? WHERE email = ?', username, email);
    for (const title of cases) {
      const entry = { title: { fi: title, sv: title, en: title }, date: '2026-03-02', status: 'received' };
      this.#server.change(
        'INSERT INTO cases (accountId, entry) SELECT id, ? FROM user WHERE email = ?',
        JSON.stringify(entry),
        email,
      );
    }
  }

  /** Somebody whose login asks for a code too. */
  async careful(): Promise<Newcomer & { readonly app: CodeApp; readonly recovery: readonly string[] }> {
    const person = await this.resident();
    const device = await Device.at(this.#server.url);
    await device.logIn(person);
    const { secret, state } = await device.post<NewTotpStep>('/set-up-totp', {});
    const app = new CodeApp(secret);
    const answer = { totpCode: app.next(), state };
    const { codes } = await device.post<RecoveryCodesStep>('/set-up-totp/new-totp', answer);
    expect(codes).toHaveLength(10);
    await device.close();
    return { ...person, app, recovery: codes };
  }
}
