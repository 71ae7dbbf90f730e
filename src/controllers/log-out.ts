import type { ReactiveControllerHost } from 'lit';
import type { SessionStore } from '../client/session-store.ts';
import { linkUrl } from '../core/link-url.ts';
import type { Step } from '../core/step.ts';
import { AvainErrorEvent, AvainSessionEndedEvent } from '../events.ts';

/**
 * Logs out, tells the page how that went, and goes where the server says, once what is personal is gone from the page.
 *
 * @returns the step after; `undefined` when it failed
 */
export async function logOut(
  host: ReactiveControllerHost & HTMLElement,
  session: SessionStore,
): Promise<Step | undefined> {
  const step = await session.signOut();
  const { problem } = session.state;
  if (step) host.dispatchEvent(new AvainSessionEndedEvent());
  else if (problem) host.dispatchEvent(new AvainErrorEvent(problem));
  const url = step?.step === 'redirect' ? linkUrl(step.url, location.href) : undefined;
  if (url) void host.updateComplete.then(() => location.assign(url));
  return step;
}
