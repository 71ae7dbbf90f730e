import { CookieJar } from 'tough-cookie';
import { broken } from './faults.ts';
import type { Network } from './subject.ts';

const REDIRECTS = 10;

/** Where a navigation ended, and what stood there. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  /** Of the content, as the server calls it. */
  readonly type: string;
}

/**
 * What a server sees of a browser whose page is at `page`: cookies by their rules, `Origin` and `Sec-Fetch-*` as browsers
 * send them (Fetch Standard). It runs no script.
 */
export class Browser {
  network: Network = 'up';
  readonly jar: CookieJar = new CookieJar();
  readonly #page: URL;

  constructor(page: string) {
    this.#page = new URL(page);
  }

  /** What `document.cookie` gives on the page: never an `HttpOnly` one. */
  get cookie(): string {
    const readable = this.jar.getCookiesSync(this.#page.href, { http: false });
    return readable.map((one) => one.cookieString()).join('; ');
  }

  /** `fetch` as a script on the page has it. */
  readonly fetch: typeof fetch = async (input, init = {}) => {
    const request = new Request(new URL(input instanceof Request ? input.url : input, this.#page), {
      ...init,
      redirect: 'manual',
    });
    this.#vouch(request);
    if (this.network !== 'up') return broken(this.network, init.signal);
    const response = await this.#send(request);
    if (!isRedirect(response) || init.redirect === 'manual') return response;
    if (init.redirect === 'error') throw new TypeError('a redirect, which was not wanted');
    const page = await this.#follow(response, request.url);
    const reached = new Response(page.html, { status: page.status, headers: { 'Content-Type': page.type } });
    return Object.defineProperty(reached, 'url', { value: page.url });
  };

  /** Goes to an address as a click does, and on where it is sent. */
  async go(url: string, form?: URLSearchParams): Promise<Page> {
    const response = await this.#navigate(url, form);
    return isRedirect(response) ? this.#follow(response, url) : pageOf(response, url);
  }

  /** Goes to an address and no further: where that leads, or the address itself. */
  async hop(url: string): Promise<string> {
    const response = await this.#navigate(url);
    return isRedirect(response) ? new URL(response.headers.get('Location') ?? '', url).href : url;
  }

  /** Stops before it leaves for an address that begins so: what would be shown there is of no interest. */
  stopAt: string | undefined;

  async #follow(first: Response, from: string): Promise<Page> {
    let [response, url] = [first, from];
    for (let count = 0; count < REDIRECTS; count += 1) {
      url = new URL(response.headers.get('Location') ?? '', url).href;
      if (this.stopAt && url.startsWith(this.stopAt)) return { url, status: 0, html: '', type: '' };
      response = await this.#navigate(url);
      if (!isRedirect(response)) return pageOf(response, url);
    }
    throw new Error(`more than ${REDIRECTS} redirects, the last to ${url}`);
  }

  async #navigate(url: string, form?: URLSearchParams): Promise<Response> {
    const headers = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document', Accept: 'text/html' };
    const post = form && { method: 'POST', body: form };
    const request = new Request(url, { headers, redirect: 'manual', ...post });
    if (form) request.headers.set('Origin', new URL(url).origin);
    return this.#send(request);
  }

  async #send(request: Request): Promise<Response> {
    const cookie = await this.jar.getCookieString(request.url);
    if (cookie && request.credentials !== 'omit') request.headers.set('Cookie', cookie);
    const response = await fetch(request);
    for (const header of response.headers.getSetCookie())
      await this.jar.setCookie(header, request.url, { ignoreError: true });
    return response;
  }

  /** What a browser says by itself of where a request comes from. */
  #vouch({ headers, method, url }: Request): void {
    const site = this.#site(url);
    headers.set('Sec-Fetch-Site', site);
    headers.set('Sec-Fetch-Mode', 'cors');
    headers.set('Sec-Fetch-Dest', 'empty');
    if (method !== 'GET' || site !== 'same-origin') headers.set('Origin', this.#page.origin);
  }

  #site(url: string): string {
    const there = new URL(url);
    if (there.origin === this.#page.origin) return 'same-origin';
    return there.hostname === this.#page.hostname ? 'same-site' : 'cross-site';
  }
}

const isRedirect = ({ status, headers }: Response): boolean =>
  status >= 300 && status < 400 && headers.has('Location');

const pageOf = async (response: Response, url: string): Promise<Page> => ({
  url,
  status: response.status,
  html: await response.text(),
  type: response.headers.get('Content-Type') ?? '',
});
