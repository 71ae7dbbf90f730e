import type { Page, Request } from '@playwright/test';
import { languages, LoginPage, words } from './login-page.ts';
import { erkki, maria } from './people.ts';
import { expect, test } from './test.ts';
import { TopBar } from './top-bar.ts';

// Lengths are alike, so that what is sent is as long: what differs is only whether somebody is called so.
const kinds = {
  'somebody with the wrong password': erkki.email,
  nobody: 'esimerkki.eevert@example.com',
  'an old user name': erkki.username,
  'a user name of nobody': 'eesimerkku',
  'a very long name': maria.email,
};

/** Everything that can be told from outside about one failed login. */
interface Trace {
  readonly requests: string[];
  readonly changes: string[];
  readonly focus: string[];
  readonly cookies: string[];
}

/** Notes each text and attribute that changes in the element, and each move of the focus. */
function watch(): void {
  const seen: { changes: string[]; focus: string[] } = { changes: [], focus: [] };
  Object.assign(globalThis, { seen });
  const element = document.querySelector('avain-login');
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      const at = target instanceof Element ? target : target.parentElement;
      const now =
        type === 'attributes'
          ? at?.getAttribute(attributeName ?? '')
          : [...addedNodes].map((node) => node.textContent).join('|');
      seen.changes.push(
        `${type} ${at?.localName}#${at?.id} ${attributeName ?? ''} ${now ?? target.textContent}`,
      );
    }
  });
  if (element)
    observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  addEventListener('focusin', ({ target }) =>
    seen.focus.push(`${(target as Element).localName}#${(target as Element).id}`),
  );
}

async function fail(
  page: Page,
  login: LoginPage,
  identifier: string,
  lang: 'fi' | 'sv' | 'en',
): Promise<Trace> {
  // Time stands still: whether "logging in" is said depends on how long the answer takes, and nothing else.
  await page.clock.pauseAt(Date.now() + 60_000);
  const requests: Promise<string>[] = [];
  const note = (request: Request) => requests.push(describe(request, identifier));
  await login.open('/kirjaudu');
  // Who is here has been answered: nothing more happens by itself.
  await new TopBar(page).showsNobody();
  await page.evaluate(watch);
  page.on('request', note);
  await login.enterIdentifier(identifier);
  await login.enterPassword('väärä salasana');
  await login.says(words[lang].common.errors['invalid-credentials']);
  page.off('request', note);
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: Pick<Trace, 'changes' | 'focus'> }).seen,
  );
  // Lit numbers its markers at random, once a page.
  const blind = (text: string) => text.replaceAll(identifier, '…').replaceAll(/\?lit\$\d+\$/g, '');
  const cookies = await page.context().cookies();
  return {
    requests: await Promise.all(requests),
    changes: seen.changes.map(blind),
    focus: seen.focus,
    cookies: cookies.map(({ name }) => name),
  };
}

async function describe(request: Request, identifier: string): Promise<string> {
  const response = await request.response();
  const sent = (request.postData() ?? '').replace(identifier, '…');
  const headers = Object.entries((await response?.allHeaders()) ?? {})
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => `${name}: ${value}`);
  return [
    request.method(),
    new URL(request.url()).pathname,
    sent,
    response?.status(),
    await response?.text(),
    ...headers.toSorted(),
  ].join('\n');
}

for (const lang of languages) {
  test(`a failed login looks the same whoever is asked for (${lang})`, async ({ page, quiet }) => {
    quiet.allowStatus(401);
    await page.clock.install();
    await page.goto(`/?kieli=${lang}`);
    const login = new LoginPage(page, lang);
    const [first, ...rest] = Object.entries(kinds);
    const expected = await fail(page, login, first![1], lang);
    expect(expected.requests).toHaveLength(1);
    expect(expected.requests[0]).toContain('\n401\n');
    expect(expected.changes.length).toBeGreaterThan(0);
    for (const [kind, identifier] of rest) {
      expect(await fail(page, login, identifier, lang), kind).toEqual(expected);
    }
  });
}

test('the mail domain, the letter case and stray spaces tell nothing either', async ({ login, quiet }) => {
  quiet.allowStatus(401);
  const typed = [erkki.email, ` ${erkki.email.toUpperCase()} `, 'nobody@elsewhere.example', 'ei@kukaan'];
  const answers = new Set<string>();
  for (const identifier of typed) {
    await login.open();
    await login.enterIdentifier(identifier);
    await login.enterPassword('väärä salasana');
    await expect(login.error).toBeFocused();
    answers.add(await login.element.innerText());
  }
  expect(answers.size).toBe(1);
});
