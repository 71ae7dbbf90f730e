import { erkki } from './people.ts';
import { expect, test } from './test.ts';

// Drivers switch the cache of whole pages off; people have it on.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

declare global {
  interface Window {
    cameBack?: boolean;
    firstSight?: string;
  }
}

test.beforeEach(async ({ page }) => {
  // Chromium does not keep pages of ours, which say `no-store`; a city's pages may say something else.
  await page.route(/\/(kirjaudu|posti)?$/, async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    await route.fulfill({ response, headers: { ...response.headers(), 'cache-control': 'no-cache' } });
  });
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      window.cameBack = true;
      const menu = document.querySelector('avain-user-menu')?.shadowRoot?.textContent ?? '';
      window.firstSight = `${menu} ${document.querySelector('avain-login')?.textContent ?? ''}`;
    });
  });
});

test('a page that comes back after a logout shows no name before the server was asked', async ({
  page,
  login,
  top,
}) => {
  await login.open();
  await login.logIn(erkki);
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
  await page.evaluate(() => location.assign('/posti'));
  await expect(page).toHaveURL('/posti');
  await top.shows(erkki);
  const ended = await page.request.delete('/auth/v1/session', { headers: { 'Auth-Request': '1' } });
  expect(ended.status()).toBe(200);
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL('/');
  await page.waitForFunction(() => window.cameBack);
  expect(await page.evaluate(() => window.firstSight)).not.toContain('Erkki');
  await top.showsNobody();
  await expect(top.person(erkki.shown)).toBeHidden();
});

test('a password that was left half typed is gone when the page comes back', async ({ page, login }) => {
  await login.open();
  await login.enterIdentifier(erkki.email);
  await login.password.fill('puoliksi kirjoitettu');
  await page.evaluate(() => location.assign('/posti'));
  await expect(page).toHaveURL('/posti');
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => window.cameBack);
  expect(await login.typedPasswords()).toEqual([]);
  await login.enterPassword(erkki.password);
  await expect(page).toHaveURL('/');
});
