import type { Page, Route } from '@playwright/test';
import { words } from './login-page.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

const PASSWORD = '**/auth/v1/sign-in/password';
const texts = words.fi.common.errors;

/** What a network or a server may do to the one request that carries the password, and what is said then. */
const faults: Record<
  string,
  { answer: (route: Route) => Promise<void>; said: string | RegExp; console?: RegExp }
> = {
  'refuses the connection': {
    answer: (route) => route.abort('connectionrefused'),
    said: texts.offline,
    console: /net::ERR_CONNECTION_REFUSED/,
  },
  'cuts the connection': {
    answer: (route) => route.abort('connectionreset'),
    said: texts.offline,
    console: /net::ERR_CONNECTION_RESET/,
  },
  'cannot be found by name': {
    answer: (route) => route.abort('namenotresolved'),
    said: texts.offline,
    console: /net::ERR_NAME_NOT_RESOLVED/,
  },
  'is a captive portal that leads to a page of its own': {
    answer: (route) => route.fulfill({ status: 302, headers: { location: '/posti' } }),
    said: texts.offline,
    console: /net::ERR_FAILED|redirect/i,
  },
  'answers with a page where JSON was due': {
    answer: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Tervetuloa</h1>' }),
    said: texts.server,
  },
  'answers with a page that calls itself JSON': {
    answer: (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body: '<h1>Tervetuloa</h1>' }),
    said: texts.server,
  },
  'answers with nothing': { answer: (route) => route.fulfill({ status: 204 }), said: texts.server },
  'answers with a step that nobody knows': {
    answer: (route) => route.fulfill({ json: { step: 'dance', goal: 'sign-in' } }),
    said: texts.server,
  },
  fails: {
    answer: (route) => route.fulfill({ status: 500, body: 'oops' }),
    said: texts.server,
    console: /status of 500/,
  },
  'is down behind its proxy': {
    answer: (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    said: texts.server,
    console: /status of 502/,
  },
  refuses: {
    answer: (route) =>
      route.fulfill({ status: 403, contentType: 'application/problem+json', json: { code: 'forbidden' } }),
    said: texts.forbidden,
    console: /status of 403/,
  },
};

/** Answers the first such request in a way of its own; the others go through. Counts them all. */
async function breakFirst(
  page: Page,
  answer: (route: Route) => Promise<void>,
): Promise<{ readonly count: number }> {
  const seen = { count: 0 };
  await page.route(PASSWORD, (route) => {
    seen.count += 1;
    return seen.count === 1 ? answer(route) : route.continue();
  });
  return seen;
}

for (const [fault, { answer, said, console: line }] of Object.entries(faults)) {
  test(`one message, and another try, when the service ${fault}`, async ({ page, login, top, quiet }) => {
    if (line) quiet.allow(line);
    const seen = await breakFirst(page, answer);
    await login.open();
    await login.logIn(erkki);
    await expect(login.error).toHaveText(`Virhe: ${String(said)}`);
    await expect(login.error).toBeFocused();
    await expect(login.element.locator('[data-avain-error]')).toHaveCount(1);
    await expect(login.identifier).toHaveValue(erkki.email);
    await expect(login.password).toHaveValue('');
    expect(seen.count).toBe(1);
    await login.enterPassword(erkki.password);
    await expect(page).toHaveURL('/');
    await top.shows(erkki);
    expect(seen.count).toBe(2);
  });
}

for (const [wait, headers, seconds] of [
  ['seconds', { 'retry-after': '2' }, 2],
  ['a date', { 'retry-after': new Date(Date.now() + 600_000).toUTCString() }, 600],
  ['no time', {}, 30],
  ['nonsense', { 'retry-after': 'huomenna' }, 30],
] as const) {
  test(`too many tries, ${wait} to wait: the clock time is said, and nothing is sent before`, async ({
    page,
    login,
    quiet,
    top,
  }) => {
    quiet.allowStatus(429);
    await page.clock.install();
    const seen = await breakFirst(page, (route) =>
      route.fulfill({
        status: 429,
        headers,
        json: { code: 'rate-limited' },
        contentType: 'application/problem+json',
      }),
    );
    await login.open();
    await login.logIn(erkki);
    await expect(login.error).toHaveText(
      /^Virhe: Liian monta yritystä\. Voit yrittää uudelleen klo \d{1,2}\.\d\d\.$/,
    );
    if (seconds > 2) {
      await login.password.fill(erkki.password);
      await login.password.press('Enter');
      await expect(login.error).toBeFocused();
      expect(seen.count).toBe(1);
    }
    await page.clock.fastForward((seconds + 1) * 1000);
    await expect(login.error).toBeHidden();
    await login.enterPassword(erkki.password);
    await top.shows(erkki);
    expect(seen.count).toBe(2);
  });
}

test('a slow answer is said to be under way, then to be slow, and can be stopped', async ({
  page,
  login,
  top,
  quiet,
}) => {
  quiet.allow(/net::ERR_ABORTED/);
  await page.clock.install();
  const seen = await breakFirst(page, async () => {});
  await login.open();
  await page.clock.pauseAt(Date.now() + 60_000);
  await login.logIn(erkki);
  await page.clock.fastForward(399);
  await expect(login.submit).toHaveText('Kirjaudu sisään');
  await expect(login.submit).toHaveAttribute('aria-disabled', 'true');
  await page.clock.fastForward(200);
  await expect(login.submit).toHaveText('Kirjaudutaan…');
  await expect(login.status).toHaveText('Kirjaudutaan…');
  await login.submit.press('Enter');
  await page.clock.fastForward(8000);
  await expect(login.status).toHaveText('Tämä kestää tavallista pidempään. Odota vielä hetki.');
  await login.button('Keskeytä').click();
  await expect(login.submit).toHaveText('Kirjaudu sisään');
  await expect(login.error).toBeHidden();
  expect(seen.count).toBe(1);
  await login.enterPassword(erkki.password);
  await top.shows(erkki);
});

test('pressed twice at once, it is sent once', async ({ page, login, top }) => {
  const seen = await breakFirst(page, (route) => route.continue());
  await login.open();
  await login.enterIdentifier(erkki.email);
  await login.password.fill(erkki.password);
  await login.submit.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
    button.form?.requestSubmit();
  });
  await top.shows(erkki);
  expect(seen.count).toBe(1);
});
