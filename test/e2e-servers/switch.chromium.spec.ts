import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import { faultsIn } from '../e2e/axe.ts';
import { cutOff } from '../e2e/cut-off.ts';
import { languages, words } from '../e2e/login-page.ts';
import { erkki } from '../e2e/people.ts';
import { expect, test } from '../e2e/test.ts';

/** A server of the list, on the page of the servers, and what it is doing. */
const card = (page: Page, name: string): Locator => page.locator(`[data-server="${name}"]`);
const press = (place: Locator, name: RegExp): Promise<void> => place.getByRole('button', { name }).click();
const line = (page: Page): Locator => page.getByRole('complementary', { name: /Kirjautumiseen vastaa/ });

/** What a server may take to start on a machine that is busy. */
const SLOW = { timeout: 20_000 };

/** Starts it and lets it answer. Ends on the login page. */
async function use(page: Page, name: string): Promise<void> {
  await page.goto('/palvelin');
  await press(card(page, name), /^Käynnistä/);
  await press(card(page, name), /^Käytä tätä/);
  await expect(page).toHaveURL('/kirjaudu');
}

async function stop(page: Page, name: string): Promise<void> {
  await page.goto('/palvelin');
  await press(card(page, name), /^Pysäytä/);
  await expect(card(page, name)).toContainText('Ei käynnissä');
}

// One after the other: those on one machine share the folders of the servers.
test.describe.configure({ mode: 'default', timeout: 60_000 });

test('better-auth answers, and then the own server again', async ({ page, login, top }) => {
  await use(page, 'better-auth');
  await expect(line(page)).toContainText('Kirjautumiseen vastaa better-auth 1.7.');
  await login.ready();
  await login.logIn(erkki);
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).not.toContain('avain-session');
  await page.goto('/omat-asetukset');
  await expect(page.locator('avain-account')).toContainText(erkki.email);
  await page.goto('/omat-asiat');
  await expect(page.getByText('Nyt vastaa toinen palvelin')).toBeVisible();

  await page.getByRole('link', { name: 'Takaisin esittelyn omaan palvelimeen' }).click();
  await expect(page).toHaveURL('/kirjaudu?return-to=/omat-asiat');
  await expect(line(page)).toHaveCount(0);
  await login.logIn(erkki);
  await expect(page.getByText('Asukaspysäköintitunnus')).toBeVisible();
  await stop(page, 'better-auth');
});

test('a mail of another server is in the mailbox, and its link leads to our page', async ({ page }) => {
  await use(page, 'better-auth');
  await page.goto('/kirjaudu/unohtui');
  const reset = page.locator('avain-reset');
  await reset.locator('input[name=username]').fill(erkki.email);
  await reset.locator('button[type=submit]').click();
  await expect(reset.getByRole('heading')).toHaveText(words.fi.mail.heading);
  const link = page.locator('.mail').first().getByRole('link');
  await expect(async () => {
    await page.goto('/posti');
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await link.click();
  await expect(page).toHaveURL('/kirjaudu/uusi-salasana');
  await expect(reset.locator('input[name=new-password]')).toBeVisible();
  await stop(page, 'better-auth');
});

test('oidc-provider asks on a page of its own and leads back', async ({ page, login, top }) => {
  await use(page, 'oidc-provider');
  const password = page.locator('input[name=password]');
  // The silent question whether somebody is logged in there may come in between.
  await expect(async () => {
    await login.identifier.fill(erkki.email, { timeout: 5000 });
    await login.submit.click({ timeout: 5000 });
    await expect(password).toBeVisible();
  }).toPass();
  await password.fill(erkki.password);
  await page.getByRole('button', { name: /Kirjaudu/ }).click();
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
  await expect(line(page)).toContainText('oidc-provider');
  await stop(page, 'oidc-provider');
});

test('by its address: a server that does not run is chosen and can be started, then it answers', async ({
  page,
}) => {
  await page.goto('/ohje?palvelin=better-auth');
  await expect(page).toHaveURL('/palvelin#palvelin-better-auth');
  await expect(page.getByText('better-auth ei ole käynnissä. Esittelyn oma palvelin vastaa.')).toBeVisible();
  await press(card(page, 'better-auth'), /^Käynnistä/);
  await expect(card(page, 'better-auth').getByText('Vastaa nyt.')).toBeVisible(SLOW);
  await page.goto('/kirjaudu?palvelin=better-auth&yksi=1');
  await expect(page).toHaveURL('/kirjaudu?yksi=1');
  await expect(line(page)).toContainText('better-auth');
  await page.goto('/?palvelin=oma');
  await expect(page).toHaveURL('/');
  await expect(line(page)).toHaveCount(0);
  await stop(page, 'better-auth');
});

/** Somebody's own server of the contract, on another origin. It knows one person, and is no more than this. */
async function ownServer(page: string): Promise<{ readonly url: string; close(): void }> {
  const user = { id: '1', name: 'Oma Olga', email: 'olga@example.com' };
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': page,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': 'auth-request, content-type, accept-language',
    });
    response.end(JSON.stringify({ step: 'signed-in', goal: 'browse', user, can: [] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/auth/v1`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url, close };
}

test('a server of one’s own answers the elements; gone, the element says so in its own words', async ({
  page,
  server,
  top,
  login,
  quiet,
}) => {
  const own = await ownServer(server.url);
  await page.goto('/palvelin');
  await page.getByLabel('Palvelimen osoite').fill('http://evil.example/auth/v1');
  await page.getByRole('button', { name: 'Käytä omaa palvelintasi' }).click();
  await expect(page.getByRole('alert')).toContainText('Kirjoita osoite, joka alkaa https://.');
  await expect(page.getByLabel('Palvelimen osoite')).toHaveValue('http://evil.example/auth/v1');
  await page.getByLabel('Palvelimen osoite').fill(own.url);
  await page.getByRole('button', { name: 'Käytä omaa palvelintasi' }).click();
  await expect(line(page)).toContainText(own.url);
  await top.showsAtOnce({ shown: 'Oma Olga (olga@example.com)' });

  own.close();
  quiet.allowNetworkError('ERR_CONNECTION_REFUSED');
  await page.goto('/kirjaudu');
  await login.enterIdentifier(erkki.email);
  await login.enterPassword(erkki.password);
  await login.says(words.fi.common.errors.offline);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a server is started, watched, used and left', async ({ page }) => {
    await page.goto('/palvelin');
    await card(page, 'better-auth')
      .getByRole('button', { name: /^Käynnistä/ })
      .press('Enter');
    // The page asks for itself anew.
    await press(card(page, 'better-auth'), /^Käytä tätä/);
    await expect(line(page)).toContainText('better-auth');
    await expect(page.locator('main noscript p')).toBeVisible();
    await page.getByRole('link', { name: 'Takaisin esittelyn omaan palvelimeen' }).click();
    await expect(page.locator('main').getByRole('button', { name: 'Jatka' })).toBeVisible();
    await stop(page, 'better-auth');
  });
});

for (const lang of languages) {
  test(`the page of the servers: nothing that axe-core finds, nothing cut off (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`/palvelin?kieli=${lang}&adapter=http&backend=ei-osoite`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faultsIn(page)).toEqual([]);
    }
    expect(await cutOff(page)).toEqual([]);
  });
}
