import { Browser } from './browser.ts';
import { NotRun } from './breach.ts';
import type { Account, Subject } from './subject.ts';

/** A reply, read whole. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, or nothing when it is no JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface WireCall {
  readonly method?: string;
  /** In place of what a page sends; an empty text leaves the header out. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const USUAL = { 'Auth-Request': '1', 'Content-Type': 'application/json' };

/** A browser that talks to the contract by hand. */
export class WireBrowser {
  readonly browser: Browser;
  readonly #url: string;

  /** @param page where its page is; at the server itself unless given */
  constructor({ wire }: Subject, page?: string) {
    if (!wire) throw new NotRun('it does not speak our contract');
    this.#url = wire.url;
    this.browser = new Browser(page ?? wire.url);
  }

  async call(path: string, { method = 'POST', headers = {}, body }: WireCall = {}): Promise<Reply> {
    const sent = Object.entries({ ...(method !== 'GET' && USUAL), ...headers }).filter(([, value]) => value);
    const content = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    const response = await this.browser.fetch(this.#url + path, {
      method,
      redirect: 'manual',
      headers: Object.fromEntries(sent),
      ...(method === 'POST' && { body: content }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: objectIn(text) };
  }

  logIn({ email, password }: Account, remember = false): Promise<Reply> {
    return this.call('/sign-in/password', { body: { identifier: email, password, remember } });
  }

  /** The step that the server says is here. */
  async who(): Promise<unknown> {
    return (await this.call('/session', { method: 'GET' })).body['step'];
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? { ...value } : {};
  } catch {
    return {};
  }
}
