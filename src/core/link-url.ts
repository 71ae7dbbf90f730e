import { parseUrl, type SafeUrl } from './platform.ts';

/**
 * The address that a link may lead to, in its parsed form, or `undefined`: only `https:` and `http:`, so never a script.
 * For addresses that a page's author or a server gives; where a person is *sent* is {@link returnUrl}'s to decide.
 */
export function linkUrl(asked: string, page: string): SafeUrl | undefined {
  const url = asked ? parseUrl(asked, page) : undefined;
  return url && /^https?:$/.test(url.protocol) ? (url.href as SafeUrl) : undefined;
}
