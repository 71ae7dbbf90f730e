import type { Page } from '@playwright/test';
import { languages, LoginPage, words } from './login-page.ts';
import { erkki, maria } from './people.ts';
import { expect, test } from './test.ts';
import { TopBar } from './top-bar.ts';
import { type Trace, traceOf } from './trace.ts';

// Lengths are alike, so that what is sent is as long: what differs is only whether somebody is called so.
const kinds = {
  'somebody with the wrong password': erkki.email,
  nobody: 'esimerkki.eevert@example.com',
  'an old user name': erkki.username,
  'a user name of nobody': 'eesimerkku',
  'a very long name': maria.email,
};

async function fail(
  page: Page,
  login: LoginPage,
  identifier: string,
  lang: 'fi' | 'sv' | 'en',
): Promise<Trace> {
  // Time stands still: whether "logging in" is said depends on how long the answer takes, and nothing else.
  await page.clock.pauseAt(Date.now() + 60_000);
  await login.open('/kirjaudu');
  // Who is here has been answered: nothing more happens by itself.
  await new TopBar(page).showsNobody();
  return traceOf(page, 'avain-login', identifier, async () => {
    await login.enterIdentifier(identifier);
    await login.enterPassword('väärä salasana');
    await login.says(words[lang].common.errors['invalid-credentials']);
  });
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
