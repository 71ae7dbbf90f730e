import type { HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/** The root of the demo, as seen from its scripts, which are in `pages/`. */
export const base: URL = new URL('..', import.meta.url);
const worker = new URL('mockServiceWorker.js', base).href;

/** A service worker hands the calls of this page to the handlers, here in the page. */
export async function startWorker(handlers: readonly HttpHandler[]): Promise<void> {
  allowWorker((globalThis as { trustedTypes?: Policies }).trustedTypes);
  addEventListener('unhandledrejection', keepOldWorker);
  const serviceWorker = { url: worker, options: { scope: base.pathname } };
  await setupWorker(...handlers).start({ serviceWorker, onUnhandledFrame: 'bypass', quiet: true });
}

/** msw registers its worker by a plain address, which Trusted Types refuse. This one address passes, and no other. */
function allowWorker(policies: Policies | undefined): void {
  policies?.createPolicy('default', {
    createScriptURL: (url) => {
      if (url === worker) return url;
      throw new TypeError(`${url} is not the worker`);
    },
  });
}

/**
 * msw asks for a newer worker each time and does not hear what comes of it, for example that the page was left meanwhile.
 * The worker that is there goes on.
 */
function keepOldWorker(event: PromiseRejectionEvent): void {
  if (String(event.reason).includes('Failed to update a ServiceWorker')) event.preventDefault();
}
