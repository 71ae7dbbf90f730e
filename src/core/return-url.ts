import { parseUrl, type SafeUrl } from './platform.ts';

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/;

/**
 * The address to go to after a goal, or `undefined` when `asked` must not be followed. It is parsed and the parsed
 * form is returned, so what was checked is what is used. Accepted: the same origin as `page`, or an origin listed in
 * `allowed` to the letter; `https:` (plain `http:` on loopback only); no user name or password; a path that does not
 * start with two slashes. Source: OWASP Unvalidated Redirects and Forwards; ASVS 5.0 3.7.2.
 *
 * @param asked what a page, a query or a server asked for; may be relative
 * @param page the address of the page, absolute
 * @param allowed further origins, for example `https://asiointi.example.fi`
 */
export function returnUrl(asked: string, page: string, allowed: readonly string[] = []): SafeUrl | undefined {
  const here = parseUrl(page);
  const url = asked ? parseUrl(asked, page) : undefined;
  if (!here || !url || url.username || url.password || url.pathname.startsWith('//')) return undefined;
  if (url.protocol !== 'https:' && !LOOPBACK.test(url.href)) return undefined;
  return url.origin === here.origin || allowed.includes(url.origin) ? (url.href as SafeUrl) : undefined;
}
