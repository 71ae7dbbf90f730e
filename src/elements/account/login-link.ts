import { linkUrl } from '../../core/link-url.ts';
import type { SafeUrl } from '../../core/platform.ts';

/** The page with the login, asked to come back to this one by `return-to` in its query. */
export function loginLink(loginHref: string, base: string): SafeUrl | undefined {
  const href = linkUrl(loginHref, base);
  if (!href) return undefined;
  const url = new URL(href);
  const here = url.origin === location.origin ? location.pathname + location.search : location.href;
  if (!url.searchParams.has('return-to')) url.searchParams.set('return-to', here);
  return linkUrl(url.href, base);
}
