// `npm run screenshots`: pictures of the demo for the documentation, docs/images/*.png, from the reference backend.
import { mkdirSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { demoPages } from '../demo/server/pages.ts';
import { start } from '../demo/server/start.ts';
import { chromium } from './browsers.mjs';

const FOLDER = 'docs/images';
const VIEW = { width: 900, height: 860 };

const server = await start({ PORT: '0', AVAIN_DATA: ':memory:' }, demoPages());
const browser = await launch({
  executablePath: chromium.executablePath,
  headless: chromium.shell ? 'shell' : true,
  args: [...chromium.args, '--lang=en'],
});
const [{ email, password }] = server.residents;

const picture = async (page, name) => {
  await page.evaluate(() => document.activeElement?.blur());
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`wrote ${FOLDER}/${name}.png`);
};

try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage();
  await page.setViewport(VIEW);
  await page.goto(`${server.url}/kirjaudu?kieli=en&return-to=/omat-asiat`);
  await page.waitForSelector('avain-login:defined [name=username]');
  await page.type('[name=username]', email);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[name=password]');
  await picture(page, 'password');
  await page.type('[name=password]', password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.locator('avain-user-menu >>> [part=user]').click();
  await picture(page, 'user-menu');
} finally {
  await browser.close();
  await server.stop();
}
