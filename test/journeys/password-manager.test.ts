import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { residents } from '../../demo/rules/residents.ts';
import { Desk, passwordManagerMissing, until } from '../../tools/password-manager.mjs';
import { ReferenceServer } from '../helpers/reference-server.ts';

const [erkki] = residents as [(typeof residents)[number]];
const missing = passwordManagerMissing();
const variants = { adopted: '/kirjaudu?kieli=fi', rendered: '/kirjaudu?kieli=fi&tyhja' };

for (const [variant, address] of Object.entries(variants)) {
  describe(
    `Chromium's password manager and the ${variant} form`,
    { skip: missing ?? false, timeout: 90_000 },
    () => {
      let server: ReferenceServer;
      let desk: Desk;

      before(async () => {
        server = await ReferenceServer.start();
        desk = await Desk.open();
      });
      after(async () => {
        await desk?.close();
        await server?.stop();
      });

      test('offers to save the login, under the identifier that was typed in the step before', async () => {
        const { page, close } = await desk.startBrowser();
        await open(page, server.url + address);
        await page.type('#avain-username', erkki.email);
        await page.keyboard.press('Enter');
        await page.waitForSelector('#avain-password:focus');
        await page.keyboard.type(erkki.password);
        await page.keyboard.press('Enter');
        await loggedIn(page);
        // The first brings the focus to the bubble, the second is its default: save.
        const saved = await until(
          'the login is saved',
          async () => {
            desk.press('alt+shift+a', 'Return');
            const rows = desk.savedLogins();
            return rows.length > 0 && rows;
          },
          500,
        );
        assert.deepEqual(
          saved.map((row: object) => ({ ...row })),
          [{ realm: `${server.url}/`, username: erkki.email }],
        );
        await page.deleteCookie({ name: 'avain-session', url: server.url });
        await close();
      });

      test('offers the identifier, and fills the password by itself', async () => {
        const { page, close } = await desk.startBrowser();
        await open(page, server.url + address);
        await choose(page, desk);
        assert.equal(await value(page, '#avain-username'), erkki.email);
        await page.click('form button[type=submit]');
        await page.waitForSelector('#avain-password:autofill');
        // The value is the person's to give: until a click, the page does not learn it.
        await page.click('avain-login h2');
        await until(
          'the password is given to the page',
          async () => (await value(page, '#avain-password')) === erkki.password,
        );
        await page.click('form button[type=submit]');
        await loggedIn(page);
        await close();
      });
    },
  );
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector<HTMLFormElement>('avain-login form')?.noValidate);
}

/**
 * Takes the first entry of the list that opens under a field: down to it, which shows a preview, then Enter. The list
 * is drawn a second time once the browser knows about passkeys, and forgets a key that was pressed before; no page can
 * see it. So each key is pressed a while after what went before, and what came to nothing begins anew.
 */
async function choose(page: Page, desk: Desk): Promise<void> {
  await until(
    'an entry is taken',
    async () => {
      if (await value(page, '#avain-username')) return true;
      if (!(await page.$('#avain-username:focus'))) await page.click('#avain-username');
      else desk.press((await page.$('#avain-username:autofill')) ? 'Return' : 'Down');
      return false;
    },
    1_500,
  );
}

async function value(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (input) => (input as HTMLInputElement).value);
}

async function loggedIn(page: Page): Promise<void> {
  await page.waitForFunction(() => location.pathname === '/');
  await page.waitForFunction(
    (email) => {
      const menu = document.querySelector('avain-user-menu')?.shadowRoot;
      return menu?.querySelector('[part=user]')?.textContent?.includes(email);
    },
    {},
    erkki.email,
  );
}
