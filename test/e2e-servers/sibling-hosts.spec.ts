import type { Page } from '@playwright/test';
import { LoginPage } from '../e2e/login-page.ts';
import { erkki } from '../e2e/people.ts';
import { type Siblings, startSiblings } from './sibling-hosts.ts';
import { expect, test as base } from '../e2e/test.ts';
import { TopBar } from '../e2e/top-bar.ts';

const test = base.extend<object, { readonly siblings: Siblings }>({
  siblings: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted out of it
    async ({}, use) => {
      const siblings = await startSiblings();
      await use(siblings);
      await siblings.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.use({ ignoreHTTPSErrors: true });
test.beforeEach(({ siblings }) => siblings.server.forgetTries());

/** What a script of the page gets for a login with a wrong password. */
function wrongLogin(
  page: Page,
  auth: string,
): Promise<{ status: number; wait: string | null; date: string | null }> {
  return page.evaluate(async (url) => {
    const { status, headers } = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Auth-Request': '1', 'Content-Type': 'application/json', 'Accept-Language': 'fi' },
      body: JSON.stringify({ identifier: 'joku@example.fi', password: 'arvaus' }),
    });
    return { status, wait: headers.get('Retry-After'), date: headers.get('Date') };
  }, `${auth}/auth/v1/sign-in/password`);
}

test('a login on one host is one on both, and so is logging out', async ({
  page,
  siblings,
  top,
  context,
}) => {
  const { service, auth } = siblings;
  const login = await new LoginPage(page).open(`${service}/`);
  await login.logIn(erkki);
  await expect(page).toHaveURL(`${service}/asetukset`);
  await top.shows(erkki);
  const cookies = (await context.cookies()).filter(({ name }) => name.includes('avain'));
  expect(
    cookies.map(({ name, domain, sameSite, httpOnly }) => ({ name, domain, sameSite, httpOnly })),
  ).toEqual([{ name: '__Host-avain', domain: new URL(auth).hostname, sameSite: 'Lax', httpOnly: true }]);

  const other = await context.newPage();
  await other.goto(`${auth}/`);
  await new TopBar(other).shows(erkki);
  await other.close();

  await page.reload();
  await top.logOut(erkki);
  await top.showsNobody();
  const afterwards = await context.newPage();
  await afterwards.goto(`${auth}/`);
  await new TopBar(afterwards).showsNobody();
});

test('a page on the sibling host reads how long to wait, and says it', async ({ page, quiet, siblings }) => {
  quiet.allowStatus(401, 429);
  const login = await new LoginPage(page).open(`${siblings.service}/`);
  for (let tries = 0; tries < 5; tries += 1)
    expect(await wrongLogin(page, siblings.auth)).toMatchObject({ status: 401, wait: null });
  const { status, wait, date } = await wrongLogin(page, siblings.auth);
  expect(status).toBe(429);
  // Half a minute, from the last try on: a slow machine has used some of it up.
  expect(wait).toMatch(/^(?:2\d|30)$/);
  expect(Math.abs(Date.parse(date ?? '') - Date.now())).toBeLessThan(10_000);
  await login.logIn({ email: 'joku@example.fi', password: 'arvaus' });
  await expect(login.error).toHaveText(
    /^Virhe: Liian monta yritystä\. Voit yrittää uudelleen klo \d{1,2}\.\d\d\.$/,
  );
});

test('a host that is not listed learns nothing and logs nobody in', async ({
  page,
  quiet,
  siblings,
  context,
}) => {
  quiet.allow(/CORS/, /Failed to load resource: net::ERR_FAILED/, /Cross-Origin Request Blocked/);
  const login = await new LoginPage(page).open(`${siblings.service}/`);
  await login.logIn(erkki);
  await expect(page).toHaveURL(`${siblings.service}/asetukset`);
  const before = await context.cookies();

  await page.goto(`${siblings.unlisted}/asetukset`);
  await expect(new TopBar(page).note).toBeVisible();
  await expect(page.locator('body')).not.toContainText(erkki.name);
  const failure = await wrongLogin(page, siblings.auth).catch((error: Error) => error.message);
  expect(failure).toMatch(/Failed to fetch|NetworkError/);
  expect(await context.cookies()).toEqual(before);
});

test('a mailed link leads to a page of the auth server’s own host', async ({ page, siblings, request }) => {
  const { service, auth, server } = siblings;
  await page.goto(`${service}/uusi-salasana`);
  const reset = page.locator('avain-reset');
  await reset.getByRole('textbox').fill(erkki.email);
  await reset.locator('button[type=submit]').click();
  await expect(
    reset.locator('form[data-avain-step=mail-sent], [data-avain-step=mail-sent]').first(),
  ).toBeAttached();
  const mails = (await (await request.get(`${server.url}/posti.json`)).json()) as { text: string }[];
  const link = /https:\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '';
  expect(link).toContain(`${auth}/auth/v1/mail/reset-password?token=`);
  await page.goto(link);
  await expect(page).toHaveURL(`${auth}/kirjaudu/uusi-salasana`);
  await expect(page.locator('input[name=new-password]')).toBeVisible();
});
