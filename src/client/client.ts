import type { AuthBackend } from '../core/backend.ts';
import { linkUrl } from '../core/link-url.ts';
import { backendFor } from './adapters.ts';
import { pageClock } from './clock.ts';
import { FlowStore } from './flow-store.ts';
import { SessionStore } from './session-store.ts';
import { syncSession, type Page } from './session-sync.ts';

/** Our running side for one backend: one session, and as many flows as there are widgets. */
export interface AuthClient {
  readonly session: SessionStore;
  /** A new flow, idle. */
  flow(): FlowStore;
}

/** How to make a client. */
export interface ClientOptions {
  readonly backend: AuthBackend;
  /** Tells apart the sessions of several backends between tabs. Default: `default`. */
  readonly name?: string;
  /** The page to watch; the real one by default, nothing where there is none (Node, a worker). */
  readonly page?: Page;
}

/** A client for apps and tests; pages get theirs from the `backend` attribute. */
export function createClient({ backend, name = 'default', page = thisPage() }: ClientOptions): AuthClient {
  let tell: () => void = () => {};
  const session = new SessionStore(backend, () => tell(), pageClock, page?.leave);
  if (page) tell = syncSession(session, name, page);
  return { session, flow: () => new FlowStore(backend) };
}

function thisPage(): Page | undefined {
  if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined') return undefined;
  return { window, document, channel: (name) => new BroadcastChannel(name), leave };
}

/** In place of this page in the history: who goes back does not come here only to be sent off again. */
function leave(url: string): void {
  const href = linkUrl(url, location.href);
  if (href) location.replace(href);
}

const clients = new Map<string, AuthClient>();

/** The one client of an address: widgets that name the same backend share one session. */
export function clientFor(url: string, adapter: string): AuthClient {
  // An image or a form of that name hides the base of the page.
  const base: unknown = globalThis.document?.baseURI;
  const key = `${adapter} ${new URL(url, typeof base === 'string' ? base : globalThis.location?.href).href}`;
  const known = clients.get(key);
  if (known) return known;
  const client = createClient({ backend: backendFor(adapter, url), name: key });
  clients.set(key, client);
  return client;
}
