import { type APIRequestContext, expect, request } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { Step } from '../../src/core/step.ts';

const PERIOD_MS = 30_000;
/** A connection that the server has just closed, since it was idle, is opened again. */
const AS_WIDGET = { headers: { 'Auth-Request': '1' }, maxRetries: 2 };

/** Calls that the widgets make, with no browser: to bring about quickly what a test begins with. */
export class Device {
  readonly #calls: APIRequestContext;

  private constructor(calls: APIRequestContext) {
    this.#calls = calls;
  }

  /** A device of its own. */
  static async at(baseURL: string, locale: string = 'fi'): Promise<Device> {
    const extraHTTPHeaders = { 'Accept-Language': locale };
    return new Device(await request.newContext({ baseURL, extraHTTPHeaders }));
  }

  /** One that shares its cookies with a browser. */
  static in(browser: { readonly request: APIRequestContext }): Device {
    return new Device(browser.request);
  }

  async post<Kind extends Step = Step>(path: string, data: object): Promise<Kind> {
    const answer = await this.#calls.post(`/auth/v1${path}`, { data, ...AS_WIDGET });
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Kind;
  }

  /** Opens a link, for example that of a mail. */
  async open(link: string): Promise<void> {
    expect((await this.#calls.get(link, { maxRedirects: 0, maxRetries: 2 })).status()).toBe(303);
  }

  async logIn({ email, password }: { readonly email: string; readonly password: string }): Promise<Step> {
    return this.post('/sign-in/password', { identifier: email, password, remember: false });
  }

  async failsToLogIn(identifier: string): Promise<void> {
    const data = { identifier, password: 'väärä salasana', remember: false };
    const answer = await this.#calls.post('/auth/v1/sign-in/password', { data, ...AS_WIDGET });
    expect(answer.status()).toBe(401);
  }

  async logOut(): Promise<void> {
    const answer = await this.#calls.delete('/auth/v1/session', AS_WIDGET);
    expect(answer.ok()).toBe(true);
  }

  /** Who the server says is here: an e-mail address, or nobody. */
  async who(): Promise<string | undefined> {
    const step = (await (await this.#calls.get('/auth/v1/session', AS_WIDGET)).json()) as Step;
    return step.step === 'signed-in' ? step.user.email : undefined;
  }

  async close(): Promise<void> {
    await this.#calls.dispose();
  }
}

/** An app that shows time-based codes (RFC 6238). */
export class CodeApp {
  readonly #totp: TOTP;
  #last = 0;

  constructor(secret: string) {
    this.#totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  }

  /** A code that it has not shown before: of now or, for the second of two in a row, of the next period. */
  next(): string {
    this.#last = Math.max(Date.now(), this.#last + PERIOD_MS);
    return this.#totp.generate({ timestamp: this.#last });
  }
}
