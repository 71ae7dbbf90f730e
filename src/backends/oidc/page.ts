/** What the adapter needs of the page that it runs on; a test brings its own. */
export interface OidcPage {
  readonly location: { readonly href: string };
  readonly history: {
    readonly state: unknown;
    replaceState(state: unknown, unused: string, url: string): void;
  };
  /** Read only where it is needed: a browser may refuse it. */
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
}

/** What an authorization response adds to the address (RFC 6749 §4.1.2, RFC 9207, OpenID Connect Session Management). */
const RESPONSE = ['code', 'state', 'iss', 'session_state', 'error', 'error_description', 'error_uri'];

/** The page of the browser. */
export const thisPage = (): OidcPage => globalThis;

/** The address without query and fragment. */
export function bare(href: string): string {
  const { origin, pathname } = new URL(href);
  return origin + pathname;
}

/** The address without an authorization response; everything else in its query stays. */
export function withoutResponse(href: string, more: readonly string[] = []): string {
  const url = new URL(href);
  for (const name of [...RESPONSE, ...more]) url.searchParams.delete(name);
  return url.href;
}

/** The authorization response in an address; `undefined` where there is none. */
export function responseIn(href: string): URLSearchParams | undefined {
  if (!URL.canParse(href)) return undefined;
  const { searchParams } = new URL(href);
  const whole = searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'));
  return whole ? searchParams : undefined;
}

/** Puts another address into the bar, so that what came in the old one is not reloaded, shared or read from there. */
export function rename({ location, history }: OidcPage, href: string): void {
  if (location.href !== href) history.replaceState(history.state, '', href);
}
