import { hostile } from '../core/hostile-addresses.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

test('leads on to the page that was asked for', async ({ login, page }) => {
  await login.open('/kirjaudu?return-to=/omat-asiat');
  await login.logIn(erkki);
  await expect(page).toHaveURL('/omat-asiat');
  await expect(page.getByRole('heading', { name: 'Omat tiedot' })).toBeVisible();
});

test('a page that needs a login leads to it and back', async ({ login, page }) => {
  await page.goto('/omat-asiat');
  await login.ready();
  await login.logIn(erkki);
  await expect(page).toHaveURL('/omat-asiat');
});

// The list is written for another origin; here it is this one that addresses pretend to be.
const addresses = hostile
  .filter(Boolean)
  .map((address) => address.replaceAll('https://asiointi.example.fi', 'http://localhost'));

const everySecond = addresses.filter((_, index) => index % 2 === 0);

test('a foreign address is never gone to', async ({ page, login, baseURL }) => {
  test.setTimeout(120_000);
  expect(everySecond.length).toBeGreaterThan(30);
  const left: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && !request.url().startsWith(`${baseURL}/`)) left.push(request.url());
  });
  await login.open();
  await login.logIn(erkki);
  await expect(page).toHaveURL('/');
  for (const address of everySecond) {
    await page.goto(`/kirjaudu?return-to=${encodeURIComponent(address)}`);
    const go = login.element.getByRole('link', { name: 'Jatka palveluun' });
    await go.click();
    await page.waitForURL((url) => url.pathname !== '/kirjaudu');
    expect(new URL(page.url()).origin, address).toBe(baseURL);
  }
  expect(left).toEqual([]);
});

test('a foreign address in the attribute itself is not gone to after the login', async ({
  page,
  login,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const left: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && !request.url().startsWith(`${baseURL}/`)) left.push(request.url());
  });
  const me = {
    step: 'signed-in',
    goal: 'sign-in',
    user: { id: '1', name: 'Erkki', email: erkki.email },
    can: [],
  };
  await page.route('**/auth/v1/sign-in/password', (route) => route.fulfill({ json: me }));
  await login.open();
  for (const address of addresses.filter((_, index) => index % 8 === 1)) {
    await login.element.evaluate((element, to) => element.setAttribute('return-to', to), address);
    await login.logIn(erkki);
    await expect(login.element).toContainText('Olet kirjautunut sisään');
    await expect(page, address).toHaveURL('/kirjaudu');
    await page.reload();
    await login.ready();
  }
  expect(left).toEqual([]);
});
