import type { Page } from '@playwright/test';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

/** A page that every person gets alike, for example from a cache, with a part for each. */
const shared = (script: string): string => `<!doctype html>
  <html lang="fi">
    <head>
      <meta charset="utf-8" />
      <title>Venepaikat</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/avain/avain.css" />
      ${script}
    </head>
    <body>
      <avain-user-menu backend="/auth/v1" login-href="/kirjaudu"></avain-user-menu>
      <p id="in" data-avain-when="signed-in">Omat hakemukset</p>
      <p id="out" data-avain-when="signed-out">Kirjaudu, niin näet hakemuksesi</p>
    </body>
  </html>`;

const SCRIPT = '<script type="module" src="/avain/avain-basic.js"></script>';

async function open(page: Page, script = SCRIPT): Promise<void> {
  await page.route('**/jaettu', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: shared(script) }),
  );
  await page.goto('/jaettu');
}

test('a page that is the same for everybody shows each their part, and changes with the session', async ({
  page,
  login,
  top,
}) => {
  await open(page);
  await expect(page.locator('#out')).toBeVisible();
  await expect(page.locator('#in')).toBeHidden();
  await login.open();
  await login.logIn(erkki);
  await top.shows(erkki);
  await page.goto('/jaettu');
  await expect(page.locator('#in')).toBeVisible();
  await expect(page.locator('#out')).toBeHidden();
  await top.logOut(erkki);
  await expect(page.locator('#out')).toBeVisible();
  await expect(page.locator('#in')).toBeHidden();
});

test('until the script is there neither part is seen', async ({ page }) => {
  await open(page, '');
  await expect(page.locator('#in')).toBeHidden();
  await expect(page.locator('#out')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the part for nobody is seen, also after a login: only a server could know', async ({ page }) => {
    await open(page);
    await expect(page.locator('#out')).toBeVisible();
    await expect(page.locator('#in')).toBeHidden();
  });
});
