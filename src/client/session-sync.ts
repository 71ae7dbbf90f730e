import type { SessionStore } from './session-store.ts';

/** What a client needs of a page; a test brings its own. */
export interface Page {
  readonly window: EventTarget;
  readonly document: EventTarget & { readonly visibilityState: string };
  readonly channel: (name: string) => Channel;
  /** Goes to an address that a backend named, if it may be gone to. */
  readonly leave?: (url: string) => void;
}

/** What session sync needs of a `BroadcastChannel`. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
}

/**
 * Keeps a session true between the tabs of a browser and over time. The message between tabs carries nothing: it only
 * asks the others to look, so a forged one is harmless. A page put away shows nobody; one that comes back asks first.
 *
 * @returns tells the other tabs to look
 */
export function syncSession(session: SessionStore, name: string, page: Page): () => void {
  const channel = page.channel(`avain:${name}`);
  channel.addEventListener('message', () => void session.reload());
  page.window.addEventListener('pagehide', () => session.hide());
  page.window.addEventListener('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) void session.reload();
  });
  page.window.addEventListener('online', () => void session.reload());
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'visible') session.refresh();
  });
  return () => channel.postMessage(0);
}
