import type { PageFlow } from '../../demo/rules/page-flow.ts';
import type { Mail } from '../../demo/rules/ports.ts';
import type { Backend } from './backends.ts';

/** A browser of one person, as far as a server can tell: an origin, an address and the cookies it was given. */
export class Browser {
  readonly cookies: Map<string, string> = new Map();
  /** What it says of itself (`User-Agent`). */
  agent = '';
  readonly #backend: Backend;
  readonly #origin: string;
  readonly #address: string;

  constructor(backend: Backend, origin = 'http://localhost:8080', address = '192.0.2.1') {
    this.#backend = backend;
    this.#origin = origin;
    this.#address = address;
  }

  /** The one cookie that holds the session. */
  get session(): string | undefined {
    return this.cookies.get('avain-session') ?? this.cookies.get('__Host-avain');
  }

  get(path: string): Promise<Response> {
    return this.send('GET', path, {});
  }

  /** A call as the widgets make it. */
  post(path: string, body: unknown): Promise<Response> {
    const headers = { 'Auth-Request': '1', 'Content-Type': 'application/json', ...this.#sameOrigin() };
    return this.send('POST', path, headers, JSON.stringify(body));
  }

  /** Opens the first link of a mail, as a click on it does. */
  open(mail: Pick<Mail, 'text'> | undefined): Promise<Response> {
    const { pathname, search } = new URL(linkIn(mail));
    return this.send('GET', pathname + search, { 'Sec-Fetch-Site': 'cross-site' });
  }

  logOut(query = ''): Promise<Response> {
    return this.send('DELETE', `/auth/v1/session${query}`, { 'Auth-Request': '1', ...this.#sameOrigin() });
  }

  logIn(identifier: string, password: string, remember = false): Promise<Response> {
    return this.post('/auth/v1/sign-in/password', { identifier, password, remember });
  }

  /** A native form post. */
  submit(path: string, fields: Record<string, string>): Promise<Response> {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...this.#sameOrigin() };
    return this.send('POST', `/auth/v1/form/${path}`, headers, new URLSearchParams(fields).toString());
  }

  /** What the page at this address would show. */
  async page(path: string): Promise<PageFlow> {
    return (await (await this.get(path)).json()) as PageFlow;
  }

  async send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Response> {
    const response = await this.#backend.fetch(this.#request(method, path, headers, body), this.#address);
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Who the server says is here: an e-mail address, or nobody. */
  async who(): Promise<string | undefined> {
    const step = await read(await this.get('/auth/v1/session'));
    return step.user?.email;
  }

  #request(method: string, path: string, headers: Record<string, string>, body?: string): Request {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const agent = this.agent ? { 'User-Agent': this.agent } : {};
    const all = { ...headers, ...agent, ...(cookie ? { Cookie: cookie } : {}) };
    return new Request(`${this.#origin}${path}`, {
      method,
      headers: all,
      ...(body === undefined ? {} : { body }),
    });
  }

  #sameOrigin(): Record<string, string> {
    return { Origin: this.#origin, 'Sec-Fetch-Site': 'same-origin' };
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/; Max-Age=0\b/.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, decodeURIComponent(value));
  }
}

/** The first address in a mail. */
export function linkIn(mail: Pick<Mail, 'text'> | undefined): string {
  return /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? 'there is no link';
}

/** A reply's body, as far as tests look into it. */
export interface Body {
  readonly step?: string;
  readonly goal?: string;
  readonly code?: string;
  readonly field?: string;
  readonly user?: { readonly id: string; readonly name: string; readonly email: string };
  readonly expiresAt?: string;
  readonly reasons?: readonly string[];
  readonly next?: Body;
  readonly identifier?: string;
  readonly hint?: string;
  readonly email?: string;
  readonly current?: string;
  readonly about?: string;
  readonly to?: string;
  readonly resend?: number;
  readonly state?: string;
  readonly can?: readonly string[];
  readonly via?: string;
  readonly why?: string;
  readonly others?: readonly { readonly id: string; readonly kind: string }[];
  readonly signIn?: { readonly passkey?: unknown; readonly others?: unknown };
  readonly passkey?: unknown;
  readonly options?: unknown;
  readonly secret?: string;
  readonly url?: string;
  readonly codes?: readonly string[];
  readonly totp?: boolean;
  readonly passkeys?: readonly { readonly id: string; readonly name: string; readonly used?: string }[];
  readonly sessions?: readonly { readonly id: string; readonly device: string; readonly here: boolean }[];
}

export async function read(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

/** Status and code of a reply, which is what a client acts on. */
export async function verdict(response: Response): Promise<string> {
  const { code, step } = await read(response);
  return `${response.status} ${code ?? step}`;
}

/** What a reply looks like from outside: all of it. */
export async function trace(response: Response): Promise<unknown> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}
