import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { createApp } from '../../demo/server/app.ts';
import { assets } from '../../demo/server/assets.ts';
import { listen } from '../../demo/server/listen.ts';
import { residents } from '../../demo/rules/residents.ts';
import { chromium, missing } from '../../tools/browsers.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types avain-lit";
const ICON = '<link rel="icon" href="data:,">';
const [erkki] = residents as readonly [(typeof residents)[number]];

/** The example of the README, with the hashes of what has been built in the places that it leaves open. */
function example(): string {
  const html = /<!-- test: log in -->\s+```html\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  assert.ok(html, 'the README has the example');
  const table = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<
    string,
    { integrity: string }
  >;
  return html
    .replaceAll(/(?:src|href)="([^"]+)" integrity="(sha384-…)"/g, (tag, path: string, open: string) =>
      tag.replace(open, table[basename(path)]?.integrity ?? ''),
    )
    .replace('</head>', `${ICON}</head>`);
}

async function serve(): Promise<{ url: string; stop: () => Promise<void> }> {
  const html = example();
  const app = await createApp({
    dataDir: ':memory:',
    pages: (hono) => {
      hono.route('/', assets());
      hono.get('/kirjaudu', (call) => call.html(html, 200, { 'Content-Security-Policy': POLICY }));
      hono.get('/omat-asiat', (call) => call.html(`<title>Omat asiat</title>${ICON}`));
    },
  });
  const { url, close } = await listen(app, { port: 0 });
  return { url, stop: async () => void (await Promise.all([close(), app.close()])) };
}

describe('the example in the README', { skip: missing.chromium ?? false, timeout: 60_000 }, () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  before(async () => {
    server = await serve();
    browser = await launch({
      executablePath: chromium.executablePath,
      args: chromium.args,
      headless: chromium.shell ? 'shell' : true,
    });
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('logs a resident in against the reference backend, under a strict policy', async () => {
    await page.goto(`${server.url}/kirjaudu`);
    await page.locator('avain-login [name=username]').fill(erkki.email);
    await page.keyboard.press('Enter');
    await page.locator('avain-login [name=password]').fill(erkki.password);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(new URL(page.url()).pathname, '/omat-asiat');
  });

  test('then shows who is logged in, in both elements', async () => {
    await page.goto(`${server.url}/kirjaudu`);
    await page.waitForSelector('avain-user-menu >>> [part=user]');
    const name = await page.$eval('avain-user-menu >>> [part=user]', (button) => button.textContent?.trim());
    assert.equal(name, `${erkki.name} (${erkki.email})`);
    assert.equal(await page.$('avain-login [name=username]'), null);
  });

  test('shows its link, and nothing breaks, without script', async () => {
    const quiet = await browser.newPage();
    await quiet.setJavaScriptEnabled(false);
    await quiet.goto(`${server.url}/kirjaudu`);
    const link = await quiet.waitForSelector('avain-login a', { visible: true });
    assert.ok(link);
  });

  test('says nothing on the console', () => assert.deepEqual(said, []));
});
