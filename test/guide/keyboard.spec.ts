import type { Page } from '@playwright/test';
import { words } from '../e2e/login-page.ts';
import { erkki } from '../e2e/people.ts';
import { Device } from './device.ts';
import { Keys } from './keys.ts';
import { expect, test as base } from './test.ts';

/** Everything here is done with keys. */
const test = base.extend<{ readonly keys: Keys }>({
  keys: async ({ page }, use) => use(new Keys(page)),
});

const IDENTIFIER = 'textbox "Sähköpostiosoite / käyttäjätunnus"';
const PASSWORD = 'textbox "Salasana"';
const NEXT = 'button "Jatka"';
const LOG_IN = 'button "Kirjaudu sisään"';
const FORGOTTEN = 'button "Unohtuiko käyttäjätunnus tai salasana?"';
const PERSON = `button "${erkki.shown}"`;
const FIRST = 'link "Siirry sisältöön"';
const LAST = 'link "Mikä palvelin vastaa?"';
const WRONG = 'Tunnus tai salasana on väärin. Tarkista ne ja yritä uudelleen.';
const WRONG_SV = 'Användarnamnet eller lösenordet är fel. Kontrollera dem och försök igen.';

/** Types an identifier where it is asked for, and goes on. */
async function identify(keys: Keys, identifier = erkki.email): Promise<void> {
  await keys.to(IDENTIFIER);
  await keys.type(identifier);
  await keys.press('Enter');
  await keys.comeTo(PASSWORD);
}

async function logIn(keys: Keys, page: Page): Promise<void> {
  await identify(keys);
  await keys.type(erkki.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
}

test('K1: from the service to being logged in', async ({ page, keys, login, top }) => {
  await page.goto('/');
  await top.showsNobody();
  await keys.to('link "Kirjaudu sisään"');
  await page.keyboard.press('Enter');
  await login.ready();
  await identify(keys);
  expect(await keys.press('Shift+Tab', 'Tab')).toEqual([IDENTIFIER, PASSWORD]);
  await keys.type(erkki.password);
  expect(await keys.press('Tab', 'Tab', 'Space', 'Tab')).toEqual([
    'button "Näytä salasana"',
    'checkbox "Muista kirjautumiseni tällä laitteella"',
    'checkbox "Muista kirjautumiseni tällä laitteella"',
    LOG_IN,
  ]);
  await page.keyboard.press('Enter');
  await top.shows(erkki);
});

test('K2: an empty form leads to the error, and the error to its field', async ({ keys, login, page }) => {
  const text = 'Kirjoita sähköpostiosoite tai käyttäjätunnus.';
  await login.open();
  await keys.to(NEXT);
  await page.keyboard.press('Enter');
  await keys.comeTo(`paragraph: Virhe: ${text}`);
  expect(await keys.press('Tab', 'Enter')).toEqual([`link "${text}"`, IDENTIFIER]);
  await keys.type(erkki.email);
  await page.keyboard.press('Enter');
  await keys.comeTo(PASSWORD);
});

test('K3: a wrong password, three times, then the right one', async ({ keys, login, page, top, quiet }) => {
  quiet.allowStatus(401);
  await login.open();
  await identify(keys);
  for (const guess of ['yksi', 'kaksi', 'kolme']) {
    await keys.type(guess);
    await page.keyboard.press('Enter');
    await keys.comeTo(`paragraph: Virhe: ${WRONG}`);
    expect(await keys.press('Tab', 'Enter')).toEqual([`link "${WRONG}"`, PASSWORD]);
    await expect(login.password).toHaveValue('');
  }
  await keys.type(erkki.password);
  await page.keyboard.press('Enter');
  await top.shows(erkki);
});

test('K4: Space shows the password and hides it, and the button says which', async ({ keys, login }) => {
  await login.open();
  await identify(keys);
  await keys.type('näkyykö tämä');
  const show = login.button('Näytä salasana');
  await keys.to('button "Näytä salasana"');
  for (const [pressed, type] of [
    ['true', 'text'],
    ['false', 'password'],
  ] as const) {
    expect(await keys.press('Space')).toEqual(['button "Näytä salasana"']);
    await expect(show).toHaveAttribute('aria-pressed', pressed);
    await expect(login.password).toHaveAttribute('type', type);
  }
  await expect(login.password).toHaveValue('näkyykö tämä');
});

test('K5: another identifier, and the first one is there to mend', async ({ keys, login, page }) => {
  await login.open();
  await identify(keys, 'erkki@exmaple.com');
  await keys.to('button "Käytä toista tunnusta"');
  await page.keyboard.press('Enter');
  await keys.comeTo(IDENTIFIER);
  await expect(login.identifier).toHaveValue('erkki@exmaple.com');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  await keys.type(erkki.email);
  await page.keyboard.press('Enter');
  await keys.comeTo(PASSWORD);
  await expect(login.identifier).toHaveValue(erkki.email);
});

test('K6: asks for a link to a new password, and back to the login', async ({ keys, login, page, mails }) => {
  await login.open();
  await keys.to(FORGOTTEN);
  await page.keyboard.press('Enter');
  await keys.comeTo('textbox "Sähköpostiosoite"');
  await keys.type(erkki.email);
  await page.keyboard.press('Enter');
  await keys.comeTo('heading "Katso sähköpostisi"');
  expect(await keys.press('Tab')).toEqual(['button "Käytä toista osoitetta"']);
  await mails.link(erkki.email);
  await keys.to('button "Takaisin kirjautumiseen"');
  await page.keyboard.press('Enter');
  await keys.comeTo(IDENTIFIER);
  await expect(login.identifier).toHaveValue(erkki.email);
});

test('K7: a new password that is too short, and then one that is not', async ({
  keys,
  reset,
  page,
  mails,
  newcomers,
  server,
  login,
  top,
}) => {
  const { newPassword, reset: texts } = words.fi;
  const person = await newcomers.resident();
  const device = await Device.at(server.url);
  await device.post('/reset-password/identifier', { identifier: person.email });
  await device.close();
  await page.goto(await mails.link(person.email));
  await reset.ready();
  await keys.to(`textbox "${newPassword.newPassword}"`);
  await keys.type('lyhyt');
  await page.keyboard.press('Enter');
  await keys.comeTo(`paragraph: Virhe: ${newPassword.tooShort(15)}`);
  expect(await keys.press('Tab', 'Enter')).toEqual([
    `link "${newPassword.tooShort(15)}"`,
    `textbox "${newPassword.newPassword}"`,
  ]);
  await page.keyboard.press('End');
  await keys.type(' mutta tästä tuli pitkä');
  await page.keyboard.press('Enter');
  await keys.comeTo(`heading "${texts.done}"`);
  await keys.to(`link "${words.fi.login.logIn}"`);
  await page.keyboard.press('Enter');
  await login.ready();
  await identify(keys, person.email);
  await keys.type('lyhyt mutta tästä tuli pitkä');
  await page.keyboard.press('Enter');
  await top.shows(person);
});

test('K8: too many tries; after the wait the same form works', async ({
  keys,
  login,
  page,
  top,
  quiet,
  server,
}) => {
  quiet.allowStatus(401, 429);
  await page.clock.install();
  await login.open();
  await identify(keys);
  for (let tries = 0; tries < 6; tries += 1) {
    await keys.type(`arvaus ${tries}`);
    await page.keyboard.press('Enter');
    await keys.comeTo(tries < 5 ? `paragraph: Virhe: ${WRONG}` : /^paragraph: Virhe: Liian monta yritystä/);
    await keys.to(PASSWORD);
  }
  await expect(login.identifier).toHaveValue(erkki.email);
  server.forgetTries();
  await page.clock.fastForward('16:00');
  await keys.type(erkki.password);
  await page.keyboard.press('Enter');
  await top.shows(erkki);
});

test('K9: the menu opens, closes with Escape, and lets go of Tab', async ({ keys, login, page, top }) => {
  await login.open();
  await logIn(keys, page);
  await top.shows(erkki);
  await keys.to(PERSON);
  const menu = top.person(erkki.shown);
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  expect(await keys.press('Tab', 'Tab', 'Escape')).toEqual([
    'link "Omat asetukset"',
    'button "Kirjaudu ulos"',
    PERSON,
  ]);
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Space');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  expect(await keys.press('Shift+Tab')).not.toContain(PERSON);
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
});

test('K10: logs out, and the focus is at the way in', async ({ keys, login, page, top }) => {
  await login.open();
  await logIn(keys, page);
  await top.shows(erkki);
  await keys.to(PERSON);
  await page.keyboard.press('Enter');
  await keys.to('button "Kirjaudu ulos"');
  await page.keyboard.press('Enter');
  await keys.comeTo('link "Kirjaudu sisään"');
  await top.showsNobody();
});

test('K11: another language in the middle of an error', async ({ keys, login, page, quiet }) => {
  quiet.allowStatus(401);
  await login.open();
  await identify(keys);
  await keys.type('jokin ihan muu');
  await page.keyboard.press('Enter');
  await keys.comeTo(`paragraph: Virhe: ${WRONG}`);
  await keys.to(PASSWORD);
  await keys.type('puoliksi kirj');
  await keys.to('button "Kieli: FIN"', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await keys.to('button "Svenska"');
  await page.keyboard.press('Enter');
  await keys.comeTo('button "Språk: SVE"');
  await keys.to(`link "${WRONG_SV}"`);
  await keys.to('textbox "Lösenord"');
  await expect(login.page.locator('[name=password]')).toHaveValue('puoliksi kirj');
});

for (const address of ['/', '/kirjaudu', '/omat-asiat']) {
  test(`K12: Tab goes through ${address} in order, and back the same way`, async ({ keys, page, login }) => {
    await login.open();
    if (address === '/omat-asiat') await logIn(keys, page);
    await page.goto(address);
    await expect(page.locator('avain-user-menu').getByText('FIN')).toBeVisible();
    if (address === '/kirjaudu') await login.ready();
    const there = await keys.to(LAST);
    const back = await keys.to(FIRST, 'Shift+Tab');
    expect(there).toContain('button "Kieli: FIN"');
    expect([...back.toReversed(), LAST]).toEqual(there);
    await keys.to(LAST);
    expect(await keys.press('Tab'), 'the page lets go').toEqual(['nothing']);
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
  });
}
