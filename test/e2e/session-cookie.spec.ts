import type { Cookie, Page } from '@playwright/test';
import { LoginPage } from './login-page.ts';
import { erkki, saga } from './people.ts';
import { expect, test } from './test.ts';
import { TopBar } from './top-bar.ts';

const DAY = 24 * 60 * 60;

async function sessionCookie(page: Page): Promise<Cookie> {
  const cookies = await page.context().cookies();
  const found = cookies.filter(({ name }) => /avain(-session)?$/.test(name));
  expect(found).toHaveLength(1);
  return found[0]!;
}

async function logIn(page: Page, remember: boolean): Promise<Cookie> {
  const login = await new LoginPage(page).open();
  await login.enterIdentifier(erkki.email);
  await expect(login.remember).not.toBeChecked();
  if (remember) await login.remember.check();
  await login.enterPassword(erkki.password);
  await expect(page).toHaveURL('/');
  await new TopBar(page).shows(erkki);
  return sessionCookie(page);
}

test.describe('over HTTPS', () => {
  test.use({ ignoreHTTPSErrors: true, baseURL: async ({ secureServer }, use) => use(secureServer.url) });

  test('the login ends with the browser unless the person asks to be remembered', async ({ page }) => {
    const { name, path, httpOnly, secure, sameSite, domain, expires } = await logIn(page, false);
    expect({ name, path, httpOnly, secure, sameSite, domain, expires }).toEqual({
      name: '__Host-avain',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      domain: 'localhost',
      expires: -1,
    });
  });

  test('who asks to be remembered is, for the thirty days that were promised', async ({ page }) => {
    const { name, httpOnly, secure, sameSite, expires } = await logIn(page, true);
    expect({ name, httpOnly, secure, sameSite }).toEqual({
      name: '__Host-avain',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    });
    const days = (expires - Date.now() / 1000) / DAY;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThanOrEqual(30.01);
  });
});

test('on loopback without TLS the cookie is the same but for the mark that browsers would refuse', async ({
  page,
}) => {
  const { name, httpOnly, secure, sameSite } = await logIn(page, false);
  expect({ name, httpOnly, secure, sameSite }).toEqual({
    name: 'avain-session',
    httpOnly: true,
    secure: false,
    sameSite: 'Lax',
  });
});

test('a session that somebody planted is not the one after the login, and opens nothing', async ({
  page,
  baseURL,
}) => {
  const planted = 'planted-by-somebody-else';
  await page.context().addCookies([{ name: 'avain-session', value: planted, url: baseURL! }]);
  const after = await logIn(page, false);
  expect(after.value).not.toBe(planted);
});

test('logging in again ends the session before', async ({ page, request, top }) => {
  const first = await logIn(page, false);
  await page.request.post('/auth/v1/sign-in/password', {
    headers: { 'Auth-Request': '1', Origin: new URL(page.url()).origin, 'Sec-Fetch-Site': 'same-origin' },
    data: { identifier: saga.email, password: saga.password, remember: false },
  });
  const old = await request.get('/auth/v1/session', { headers: { Cookie: `avain-session=${first.value}` } });
  expect(await old.json()).toMatchObject({ step: 'signed-out' });
  await page.reload();
  await top.shows(saga);
});
