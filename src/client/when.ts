import { clientFor, type AuthClient } from './client.ts';

/** What an element of ours says about its backend, once it is upgraded. */
interface Backed extends Element {
  readonly client?: AuthClient | undefined;
  readonly backend?: string;
  readonly adapter?: string;
}

const WHEN = 'data-avain-when';
const BACKEND = 'data-avain-backend';
const ADAPTER = 'data-avain-adapter';
const SESSION = 'data-avain-session';
const ELEMENTS = 'avain-login,avain-user-menu,avain-reset,avain-register,avain-account,avain-session';

/**
 * Tells the sheet whether somebody is logged in, for parts of the page that have `data-avain-when`. The answer stands in
 * `data-avain-session`: on the root for the backend of the page's elements, and on a part that names another by
 * `data-avain-backend` itself. A page without such parts is left alone, and nothing is asked for it.
 */
export function showParts(page: Document): void {
  const followed = new WeakSet<AuthClient>();
  const mark = (target: Element, client: AuthClient): void => {
    if (!followed.has(client)) {
      followed.add(client);
      client.session.subscribe(show);
    }
    const { status } = client.session.state;
    if (target.getAttribute(SESSION) !== status) target.setAttribute(SESSION, status);
  };
  const show = (): void => {
    const parts = [...page.querySelectorAll(`[${WHEN}]`)];
    const client = parts.length > 0 ? clientOfPage(page) : undefined;
    if (client) mark(page.documentElement, client);
    for (const part of parts) {
      const backend = part.getAttribute(BACKEND);
      if (backend) mark(part, clientFor(backend, part.getAttribute(ADAPTER) ?? 'http'));
    }
  };
  show();
  new MutationObserver(show).observe(page, {
    childList: true,
    subtree: true,
    attributeFilter: [WHEN, BACKEND, ADAPTER, 'backend', 'adapter'],
  });
}

/** The client of the first element that has one. */
function clientOfPage(page: Document): AuthClient | undefined {
  for (const element of page.querySelectorAll<Backed>(ELEMENTS)) {
    const backend = element.backend || element.getAttribute('backend');
    const adapter = element.adapter ?? element.getAttribute('adapter') ?? 'http';
    const client = element.client ?? (backend ? clientFor(backend, adapter) : undefined);
    if (client) return client;
  }
  return undefined;
}
