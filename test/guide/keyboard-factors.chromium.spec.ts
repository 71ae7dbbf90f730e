import type { Page } from '@playwright/test';
import { words } from '../e2e/login-page.ts';
import { Authenticator, withoutAutofill } from './authenticator.ts';
import { CodeApp } from './device.ts';
import { Keys } from './keys.ts';
import { expect, test as base } from './test.ts';

/** Everything that is done to the pages here is done with keys. */
const test = base.extend<{ readonly keys: Keys }>({
  keys: async ({ page }, use) => use(new Keys(page)),
});

const { account: texts, code, login: loginTexts } = words.fi;
const IDENTIFIER = `textbox "${loginTexts.identifier}"`;
const PASSWORD = `textbox "${loginTexts.password}"`;
const CODE = `textbox "${code.code}"`;
const SETTINGS = `heading "${texts.heading}"`;
const button = (name: string): string => `button "${name}"`;

async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('K13: sets up one-time codes, and logs in with one', async ({
  keys,
  page,
  account,
  login,
  top,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await account.open('/omat-asetukset');
  await keys.to(button(texts.turnOn), 'Tab', 60);
  await page.keyboard.press('Enter');
  await keys.comeTo(/^heading/);
  const app = new CodeApp(await account.element.locator('ol code').innerText());
  await keys.to(`textbox "${texts.totpCode}"`);
  await enter(page, app.next());
  await keys.comeTo(`heading "${texts.recoveryCodes}"`);
  await keys.to(button(texts.codesSaved));
  await page.keyboard.press('Enter');
  await keys.comeTo(SETTINGS);

  await top.logOut(person);
  await login.open();
  await keys.to(IDENTIFIER);
  await enter(page, person.email);
  await keys.comeTo(PASSWORD);
  await enter(page, person.password);
  await keys.comeTo(CODE);
  await enter(page, app.next());
  await top.shows(person);
});

test('K14: logs in with a code that is mailed', async ({ keys, page, login, top, newcomers, mails }) => {
  const person = await newcomers.resident();
  await login.open();
  await keys.to(IDENTIFIER);
  await enter(page, person.email);
  await keys.comeTo(PASSWORD);
  await keys.to(button(code.others.mailedCode));
  await page.keyboard.press('Enter');
  await keys.comeTo(CODE);
  await enter(page, await mails.code(person.email));
  await top.shows(person);
});

test('K15: makes a passkey, logs in with its button, and removes it', async ({
  keys,
  page,
  account,
  login,
  top,
  newcomers,
}) => {
  await withoutAutofill(page);
  await Authenticator.in(page);
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await account.open('/omat-asetukset');
  await keys.to(button(texts.addPasskey), 'Tab', 60);
  await page.keyboard.press('Enter');
  await keys.comeTo(`textbox "${texts.passkeyName}"`);
  await enter(page, 'Puhelin');
  await keys.comeTo(SETTINGS);
  await expect(account.element).toContainText('Puhelin');

  await top.logOut(person);
  await login.open();
  await keys.to(button(code.others.passkey));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await top.shows(person);

  await account.open('/omat-asetukset');
  await keys.to(`text: ${texts.remove}`);
  await page.keyboard.press('Enter');
  await keys.to(button(texts.removePasskey));
  await page.keyboard.press('Enter');
  await keys.comeTo(SETTINGS);
  await expect(account.element).toContainText(texts.noPasskeys);
});
