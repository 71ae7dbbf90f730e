import { words } from '../e2e/login-page.ts';
import { choosePassword, CHOSEN } from './choose-password.ts';
import { CodeApp, Device } from './device.ts';
import type { Newcomer } from './newcomers.ts';
import { openSettings, pageOf } from './settings.ts';
import { expect, test } from './test.ts';
import type { Widget } from './widget.ts';

const { account: texts, code, common, login: loginTexts, newPassword } = words.fi;

async function proveAgain(account: Widget, { password }: Newcomer): Promise<void> {
  await account.shows(loginTexts.sensitiveHeading);
  await account.field(loginTexts.password).fill(password);
  await account.button(loginTexts.next).click();
}

test('another password: the other device is logged out and says so, this one stays', async ({
  page,
  account,
  top,
  mails,
  newcomers,
  otherDevice,
}) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await Device.in(otherDevice).logIn(person);
  const other = await pageOf(otherDevice, '/omat-asiat');
  await expect(other.getByRole('main')).toContainText(person.email);

  await openSettings(account);
  await account.button(texts.changePassword).click();
  await account.field(newPassword.current).fill(person.password);
  await choosePassword(account);
  await expect(account.lead).toHaveText(texts.done['change-password']);
  await top.shows(person);
  await other.reload();
  await expect(other).toHaveURL(/\/kirjaudu/);
  expect((await mails.latest(person.email)).subject).toBe('Salasanasi on vaihdettu');
  const device = Device.in(otherDevice);
  await device.logIn({ ...person, password: CHOSEN });
  expect(await device.who()).toBe(person.email);
});

test('a lost device is logged out from the list, and all others at once', async ({
  page,
  account,
  top,
  newcomers,
  otherDevice,
  server,
}) => {
  const person = await newcomers.resident();
  const third = await Device.at(server.url);
  await third.logIn(person);
  await newcomers.logIn(page, person);
  await Device.in(otherDevice).logIn(person);
  const other = await pageOf(otherDevice, '/omat-asiat');
  await openSettings(account);
  const list = account.element.getByRole('listitem').filter({ hasText: texts.loggedInAt('') });
  await expect(list).toHaveCount(3);
  await expect(list.filter({ hasText: texts.thisDevice })).toHaveCount(1);
  await expect(list.first()).toContainText('Chrome, Linux');
  const ends = account.element.getByRole('button', { name: /^Kirjaudu ulos: / });
  await expect(ends).toHaveCount(2);
  await ends.first().click();
  await expect(account.lead).toHaveText(texts.done['end-session']);
  await expect(ends).toHaveCount(1);
  const left = [await third.who(), await Device.in(otherDevice).who()];
  expect(left.filter(Boolean)).toEqual([person.email]);

  await account.button(texts.logOutOthers).click();
  await expect(account.lead).toHaveText(texts.done['end-others']);
  await expect(ends).toHaveCount(0);
  expect([await third.who(), await Device.in(otherDevice).who()]).toEqual([undefined, undefined]);
  await third.close();
  await top.shows(person);
  await other.reload();
  await expect(other.getByRole('main')).not.toContainText(person.email);
});

test('codes from an app are turned on, asked for, and turned off again', async ({
  page,
  account,
  login,
  top,
  newcomers,
  quiet,
}) => {
  quiet.allowStatus(422);
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await openSettings(account);
  await account.button(texts.turnOn).click();
  await expect(account.element.getByRole('img', { name: texts.qrCode })).toBeVisible();
  const secret = account.element.locator('ol code');
  await expect(secret).toHaveText(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/);
  const app = new CodeApp(await secret.innerText());
  await account.field(texts.totpCode).fill('000000');
  await account.button(texts.confirmCode).click();
  await account.says(common.errors['invalid-code']);
  await account.field(texts.totpCode).fill(app.next());
  await account.button(texts.confirmCode).click();
  await account.shows(texts.recoveryCodes);
  const recovery = await account.element.locator('ol code').allInnerTexts();
  expect(new Set(recovery).size).toBe(10);
  await account.button(texts.codesSaved).click();
  await expect(account.lead).toHaveText(texts.done['totp-on']);
  await page.reload();
  await account.shows(texts.heading);
  await expect(account.element).toContainText(texts.codesOn);
  for (const one of recovery) await expect(account.element).not.toContainText(one);

  await top.logOut(person);
  await top.showsNobody();
  await login.open('/kirjaudu?return-to=/omat-asetukset');
  await login.logIn(person);
  await login.element.getByLabel(code.code, { exact: true }).fill(app.next());
  await login.button(loginTexts.next).click();
  await account.shows(texts.heading);
  await account.button(texts.turnOff).click();
  await account.shows(texts.turnOff);
  await account.button(texts.turnOff).click();
  await expect(account.lead).toHaveText(texts.done['totp-off']);
  await expect(account.element).toContainText(texts.codesOff);
});

test('the end of an account: asked for twice, then nobody is there', async ({
  page,
  account,
  login,
  top,
  mails,
  newcomers,
  otherDevice,
  quiet,
}) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  newcomers.provedLongAgo(person);
  await Device.in(otherDevice).logIn(person);
  await openSettings(account);
  await account.button(texts.deleteAccount).click();
  await proveAgain(account, person);
  await account.shows(texts.confirmDelete);
  await account.button(texts.back).click();
  await account.shows(texts.heading);
  await account.button(texts.deleteAccount).click();
  await account.shows(texts.confirmDelete);
  await account.button(texts.deleteAccount).click();
  await account.shows(texts.deleted);
  await top.showsNobody();
  expect(await Device.in(otherDevice).who()).toBeUndefined();
  expect((await mails.latest(person.email)).subject).toBe('Tilisi on poistettu');
  await login.open();
  await login.logIn(person);
  await login.says(common.errors['invalid-credentials']);
});

test('whoever stops half-way has changed nothing', async ({ page, account, top, newcomers, server }) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await openSettings(account);
  for (const begin of [texts.changeEmail, texts.changePassword, texts.addPasskey, texts.turnOn]) {
    await account.button(begin).click();
    await account.button(texts.back).click();
    await account.shows(texts.heading);
    await expect(account.lead).toHaveText(texts.lead(person.name));
  }
  await account.button(texts.deleteAccount).click();
  await account.shows(texts.confirmDelete);
  await page.reload();
  await account.shows(texts.heading);
  await top.shows(person);
  const device = await Device.at(server.url);
  await device.logIn(person);
  expect(await device.who()).toBe(person.email);
  await device.close();
});

test('who is not logged in is asked to, and comes back to the settings', async ({
  page,
  account,
  login,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await page.goto('/omat-asetukset');
  await login.ready();
  await login.logIn(person);
  await expect(page).toHaveURL('/omat-asetukset');
  await account.shows(texts.heading);
});

test('a password manager finds the page where the password is changed', async ({
  page,
  account,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await page.goto('/.well-known/change-password');
  await expect(page).toHaveURL('/omat-asetukset/salasana');
  await account.shows(texts.changePassword);
});

test('a page that was left open shows nothing personal after a logout elsewhere', async ({
  page,
  context,
  account,
  top,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await openSettings(account);
  const other = await pageOf(context, '/');
  await other.locator('avain-user-menu').getByRole('button', { name: person.shown }).click();
  await other.locator('avain-user-menu').getByRole('button', { name: common.logOut }).click();
  await account.shows(texts.logInFirst);
  await expect(page.locator('body')).not.toContainText(person.email, { useInnerText: true });
  await top.showsNobody();
  await account.link(loginTexts.logIn).click();
  await expect(page).toHaveURL(/\/kirjaudu\?return-to=/);
});
