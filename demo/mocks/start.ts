// A page without a server: a service worker hands its calls to the same rules, here in the page. Then the widgets come.
import { residents } from '../rules/residents.ts';
import { createMock } from './handlers.ts';
import { createMemoryStore } from './memory-store.ts';
import { cookieJar, keptSessions } from './page-session.ts';
import { base, startWorker } from './worker.ts';

await startMock();
const { lang, dataset } = document.documentElement;
if ('still' in dataset) rememberWayBack();
if (lang !== 'fi') await import(new URL(`avain/avain-${lang}.js`, base).href);
await import(new URL('avain/avain.js', base).href);
await showPerson();
keepApplication();

async function startMock(): Promise<void> {
  const store = keptSessions(createMemoryStore(residents));
  await startWorker(createMock({ store, jar: cookieJar }).handlers);
}

/** Files cannot read the address they are asked for by, as a server does. The element checks what it is given. */
function rememberWayBack(): void {
  const asked = new URLSearchParams(location.search).get('return-to');
  if (asked) document.querySelector('avain-login')?.setAttribute('return-to', asked);
}

/** Nobody takes the service's own form: it is thanked for. */
function keepApplication(): void {
  const form = document.querySelector<HTMLFormElement>('.application');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    form.hidden = true;
    const sent = document.querySelector<HTMLElement>('.sent');
    if (!sent) return;
    sent.hidden = false;
    sent.focus();
  });
}

/** Shows who is here, and their matters, where the page has a place for it. */
async function showPerson(): Promise<void> {
  const personal = document.querySelector<HTMLElement>('[data-personal]');
  if (!personal) return;
  const response = await fetch('/auth/v1/session');
  const { user } = (await response.json()) as { user?: Record<string, string> };
  if (!user) return location.replace(document.querySelector<HTMLAnchorElement>('.gone a')?.href ?? base);
  const values: typeof user = { ...user, account: user['id'] ?? '' };
  for (const place of personal.querySelectorAll<HTMLElement>('[data-user]')) {
    place.textContent = values[place.dataset['user'] ?? ''] ?? '';
    if (place.parentElement) place.parentElement.hidden = !place.textContent;
  }
  for (const list of personal.querySelectorAll<HTMLElement>('[data-owner]')) {
    list.hidden = list.dataset['owner'] !== user['email'];
  }
  personal.dataset['personal'] = user['id'] ?? '';
  personal.hidden = false;
}
