import type { Page } from '@playwright/test';
import { faultsIn } from './axe.ts';
import { languages, LoginPage, words, type Lang } from './login-page.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

/** Every state of the pages that a person can meet, in order: each goes on from the one before. */
const visit: Record<string, (page: Page, login: LoginPage, lang: Lang) => Promise<void>> = {
  'the service': async (page) => void (await page.goto('/')),
  'a page that is not there': async (page) => void (await page.goto('/ei-ole')),
  'the first step': async (_, login) => void (await login.open()),
  'the languages': async (page) =>
    page
      .locator('avain-user-menu')
      .getByRole('button', { name: /FIN|SVE|ENG/ })
      .click(),
  'an empty first step': async (page, login) => {
    await page.keyboard.press('Escape');
    await login.submit.click();
    await expect(login.error).toBeFocused();
  },
  'the second step': async (_, login) => login.enterIdentifier(erkki.email),
  'a wrong password': async (_, login, lang) => {
    await login.enterPassword('jokin ihan muu');
    await login.says(words[lang].common.errors['invalid-credentials']);
  },
  'both fields in one form': async (_, login) => void (await login.open('/kirjaudu?yksi')),
  'the form that the element makes': async (_, login) => void (await login.open('/kirjaudu?tyhja')),
  'logged in': async (page, login) => {
    await login.logIn(erkki);
    await expect(page).toHaveURL('/');
    await expect(page.locator('avain-user-menu').getByRole('button', { name: erkki.shown })).toBeVisible();
  },
  'the open menu': async (page) =>
    page.locator('avain-user-menu').getByRole('button', { name: erkki.shown }).click(),
  'own matters': async (page) => void (await page.goto('/omat-asiat')),
  'the mailbox': async (page) => void (await page.goto('/posti')),
  'the login when logged in': async (page) => {
    await page.goto('/kirjaudu');
    await expect(page.locator('avain-login').getByRole('link')).not.toHaveCount(0);
  },
};

const looks = {
  'light, wide': { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  'dark, 320 px': { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
} as const;

for (const [look, use] of Object.entries(looks)) {
  test.describe(look, () => {
    test.use(use);
    for (const lang of languages) {
      test(`axe finds nothing wrong in any state (${lang})`, async ({ page, quiet }) => {
        test.setTimeout(120_000);
        quiet.allowStatus(401, 404);
        const login = new LoginPage(page, lang);
        await page.goto(`/?kieli=${lang}`);
        for (const [state, reach] of Object.entries(visit)) {
          await test.step(state, async () => {
            await reach(page, login, lang);
            expect.soft(await faultsIn(page), state).toEqual([]);
          });
        }
      });
    }
  });
}

test('axe finds what is wrong where something is', async ({ page, login }) => {
  await login.open();
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('input'));
    document
      .querySelector('avain-user-menu')
      ?.shadowRoot?.querySelector('button')
      ?.setAttribute('aria-expanded', 'maybe');
    document.documentElement.removeAttribute('lang');
    document.querySelector('img')?.removeAttribute('alt');
  });
  const found = (await faultsIn(page)).join('\n');
  for (const rule of ['label', 'html-has-lang', 'image-alt', 'aria-valid-attr-value'])
    expect(found).toContain(`${rule}: `);
});
