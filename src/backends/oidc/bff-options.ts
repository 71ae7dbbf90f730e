import type { RequestOptions } from '../wire/request.ts';
import { providersIn, type Provider } from './options.ts';
import type { OidcPage } from './page.ts';

/** Where a backend for frontend stands, and what to offer. */
export interface BffOptions extends RequestOptions {
  /** A page of the city's own server that sends the browser to the provider: it is navigated to. */
  readonly login: string;
  /** Says who is here, by cookie: claims as JSON, or 401 for nobody. */
  readonly user: string;
  /** Ends the session: it is posted to. It answers 204, or `{"url": …}` where the browser has to go on to the provider. */
  readonly logout: string;
  /** Name and value of the header that keeps forms and links of other sites out. Default `X-CSRF`, `1`. */
  readonly header?: readonly [string, string];
  readonly providers?: readonly Provider[];
  /** The page, for tests. */
  readonly page?: OidcPage;
}

/**
 * The options that an address says, for example `/bff?preset=bff`: its pages are `login`, `user` and `logout` below it
 * unless the query names others; `header` is `Name:value`, `provider` as for every preset.
 */
export function bffFromAddress(address: string, base: string): BffOptions {
  const { origin, pathname, searchParams: query } = new URL(address, base);
  const folder = `${origin}${pathname.replace(/\/$/, '')}/`;
  const at = (name: string): string => new URL(query.get(name) ?? name, folder).href;
  const [header = '', ...value] = (query.get('header') ?? '').split(':');
  return {
    login: at('login'),
    user: at('user'),
    logout: at('logout'),
    providers: providersIn(query),
    ...(header && { header: [header, value.join(':').trim()] as const }),
  };
}
