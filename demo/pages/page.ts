// What the pages do by themselves: their texts follow the language picker, and what is personal is shown only to whom
// it belongs.
import type { AvainLanguageChangeEvent } from '../../src/events.ts';
import { wantedLanguage } from './wanted-language.ts';

const { documentElement: root, body } = document;
const home = document.querySelector<HTMLAnchorElement>('.brand')?.href ?? '/';
const personal = document.querySelector<HTMLElement>('[data-personal]');

root.addEventListener('avain-language-change', (event: AvainLanguageChangeEvent) => {
  event.preventDefault();
  void speak(event.lang);
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLElement>('[data-speak]');
  if (!link) return;
  event.preventDefault();
  void speak(link.lang);
});

// The menu is as high as what stood in its place, so that nothing moves while it asks who is here.
const menu = document.querySelector<HTMLElement>('avain-user-menu:not(:defined)');
if (menu) menu.style.minHeight = `${menu.offsetHeight}px`;

/** Exchanges the texts where they stand: nothing is loaded anew, so nothing that was typed or said is lost. */
async function speak(lang: string): Promise<void> {
  const texts = await read<Record<string, string>>(new URL(`texts/${lang}.json`, import.meta.url));
  if (!texts) return;
  root.lang = lang;
  document.cookie = `kieli=${lang}; Path=/; SameSite=Lax; Max-Age=31536000`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text], [data-fi]')) {
    element.textContent =
      texts[element.dataset['text'] ?? ''] ?? element.dataset[lang] ?? element.dataset['fi'] ?? '';
  }
  const title = document.querySelector('title')?.dataset['title'] ?? '';
  document.title = `${texts[title]} – ${texts['town']}`;
}

if (personal) {
  root.addEventListener('avain-session-ended', () => location.assign(home));
  root.addEventListener(
    'avain-session-change',
    ({ status }) => status === 'signed-in' && void check(personal),
  );
  addEventListener('pagehide', () => body.classList.add('away'));
  addEventListener('pageshow', ({ persisted }) => persisted && void check(personal));
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void check(personal),
  );
}

/** Nothing when the server cannot be reached: then all stays as it is. */
async function read<T>(address: string | URL): Promise<T | undefined> {
  return fetch(address).then(
    (response) => response.json() as Promise<T>,
    () => undefined,
  );
}

/** A page that comes back, or that is looked at again, may belong to somebody else by now. */
async function check({ dataset }: HTMLElement): Promise<void> {
  const session = await read<{ user?: { id: string } }>('/auth/v1/session');
  if (!session) return;
  const who = session.user?.id;
  if (who && who !== dataset['personal']) return location.reload();
  body.classList.toggle('away', !who);
}

// Files that are the same for everybody are in Finnish; the cookie, or the browser, knows better.
if ('still' in root.dataset) {
  const [wanted] = /^(?:fi-simple|sv|en)(?![a-z])/.exec(wantedLanguage()) ?? [];
  if (wanted) void speak(wanted);
}
