import type { SessionStore } from '../client/session-store.ts';
import { AvainSessionChangeEvent } from '../events.ts';

const told = new WeakMap<SessionStore, AvainSessionChangeEvent['status']>();

/** Tells the page whether somebody is logged in: once for every change, however many elements see it. */
export function tellSessionChange(host: HTMLElement, session: SessionStore | undefined): void {
  if (!session) return;
  const { status } = session.state;
  if ((told.get(session) ?? 'unknown') === status) return;
  told.set(session, status);
  host.dispatchEvent(new AvainSessionChangeEvent(status));
}
