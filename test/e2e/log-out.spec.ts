import { LoginPage } from './login-page.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';
import { TopBar } from './top-bar.ts';

const UNENDED = 'Kirjautumistasi ei voitu päättää palvelussa. Yritä uudelleen, kun yhteys toimii.';

test.beforeEach(async ({ login, page, top }) => {
  await login.open();
  await login.logIn(erkki);
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
});

test('logging out ends the session on the server as well', async ({ top, page }) => {
  await top.logOut(erkki);
  await top.showsNobody();
  await expect(top.logInLink).toBeFocused();
  await expect(top.element.getByRole('status')).toHaveText('Olet kirjautunut ulos.');
  await page.reload();
  await top.showsNobody();
  expect((await page.context().cookies()).filter(({ name }) => name === 'avain-session')).toEqual([]);
});

for (const others of [1, 2]) {
  test(`logging out in one tab is seen in ${others} other within a second`, async ({ top, context }) => {
    const tabs = await Promise.all(Array.from({ length: others }, () => context.newPage()));
    for (const tab of tabs) {
      await tab.goto('/');
      await new TopBar(tab).shows(erkki);
    }
    await top.logOut(erkki);
    await top.showsNobody();
    for (const tab of tabs) await expect(new TopBar(tab).logInLink).toBeVisible({ timeout: 1000 });
  });
}

test('what was personal leaves the page when another tab logs out', async ({ top, context }) => {
  const own = await context.newPage();
  await own.goto('/omat-asiat');
  await expect(own.getByRole('heading', { name: 'Aiemmat asiasi' })).toBeVisible();
  await top.logOut(erkki);
  await expect(own.getByRole('heading', { name: 'Aiemmat asiasi' })).toBeHidden({ timeout: 1000 });
});

test('logging in in one tab is seen in the other', async ({ top, context, page }) => {
  const other = await context.newPage();
  const login = new LoginPage(other);
  await other.goto('/');
  await top.logOut(erkki);
  await expect(new TopBar(other).logInLink).toBeVisible();
  await login.open();
  await login.logIn(erkki);
  await expect(new TopBar(page).person(erkki.shown)).toBeVisible({ timeout: 2000 });
});

test('a logout that does not reach the server is said openly, and can be tried again', async ({
  top,
  page,
  quiet,
}) => {
  quiet.allowNetworkError('ERR_FAILED');
  await page.route('**/auth/v1/session*', (route) =>
    route.request().method() === 'DELETE' ? route.abort() : route.continue(),
  );
  await top.logOut(erkki);
  await expect(top.note).toContainText(UNENDED);
  await expect(top.person(erkki.shown)).toBeHidden();
  await page.unroute('**/auth/v1/session*');
  await top.note.getByRole('button', { name: 'Yritä uudelleen' }).click();
  await expect(top.note).toBeHidden();
  await page.reload();
  await top.showsNobody();
});

test('a message that another script forged between tabs logs nobody out', async ({ top, page, context }) => {
  const other = await context.newPage();
  await other.goto('/');
  const asked = page.waitForResponse('**/auth/v1/session');
  await other.evaluate((backend) => {
    new BroadcastChannel(`avain:http ${backend}`).postMessage({
      step: 'signed-out',
      user: { name: 'Mallory' },
    });
  }, new URL('/auth/v1', page.url()).href);
  await asked;
  await top.shows(erkki);
});
