import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { LoginPage } from './login-page.ts';
import { erkki } from './people.ts';
import { Quiet } from './quiet.ts';
import { TopBar } from './top-bar.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const BELOW = '/kaupunki';

const folder = mkdtempSync(join(tmpdir(), 'avain-demo-'));
let server: Server;
let url: string;

/** A server that knows nothing but files, with the demo below a path. */
test.beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['demo/build-static.mjs', folder]);
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const file = pathname.slice(BELOW.length).replace(/\/$/, '/index.html');
    const body = pathname.startsWith(BELOW) && (await readFile(join(folder, file)).catch(() => undefined));
    response
      .writeHead(body ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' })
      .end(body || '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}${BELOW}`;
});
test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the demo is a folder of files: log in, see what is yours, log out', async ({ page, context }) => {
  const quiet = new Quiet();
  quiet.listen(context);
  const outside: string[] = [];
  page.on('request', (request) => {
    const path = request.url();
    if (!path.startsWith(`${url}/`) && !path.includes('/auth/v1/')) outside.push(path);
  });
  await page.goto(`${url}/`);
  // Files start no server.
  await expect(page.locator('[href*="palvelin"]')).toHaveCount(0);
  expect(['palvelin', 'pages/servers.js'].map((file) => existsSync(join(folder, file)))).toEqual([
    false,
    false,
  ]);
  await page.getByRole('link', { name: 'Kirjaudu ja hae paikkaa' }).click();
  const login = new LoginPage(page);
  await login.ready();
  await login.logIn(erkki);
  await expect(page).toHaveURL(`${url}/omat-asiat/`);
  await expect(page.getByText('Ilmoitus kaatuneesta puusta')).toBeVisible();
  for (const others of await page.getByText('Viljelypalsta').all()) await expect(others).toBeHidden();
  await page.locator('avain-user-menu').getByRole('button', { name: erkki.email }).click();
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await expect(page).toHaveURL(`${url}/`);
  // Firefox tells a script that was still loading when the page was left as an error.
  await expect(page.locator('avain-user-menu').getByRole('button', { name: 'Kieli: FIN' })).toBeVisible();
  await page.goto(`${url}/omat-asiat/`);
  await expect(page).toHaveURL(`${url}/kirjaudu/?return-to=../omat-asiat/`);
  await new TopBar(page).speak('Selkosuomi');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi-simple');
  await page.reload();
  await expect(new LoginPage(page, 'fi-simple').identifier).toBeVisible();
  await expect(page.getByText('Avoinna maanantaista perjantaihin')).toBeVisible();
  expect(outside).toEqual([]);
  expect(quiet.left).toEqual([]);
});

test.describe('a browser that speaks Swedish', () => {
  test.use({ locale: 'sv-FI' });

  test('is met in Swedish, until another language is chosen', async ({ page }) => {
    await page.goto(`${url}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await page.context().addCookies([{ name: 'kieli', value: 'fi-simple', url }]);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fi-simple');
    await page.context().addCookies([{ name: 'kieli', value: 'fi', url }]);
    await page.reload();
    await expect(page.locator('avain-user-menu').getByRole('button', { name: 'Kieli: FIN' })).toBeVisible();
  });
});
