import { words } from '../e2e/login-page.ts';
import { expect, test } from './test.ts';

// What residents do most, in every browser; the rest of this folder is in Chromium, whose tools it needs.

const { account, common, login: texts, mail, menu, newPassword, reset: resetTexts } = words.fi;

test('log in: wrong, then right, by address and by user name', async ({
  login,
  top,
  newcomers,
  quiet,
  page,
}) => {
  quiet.allowStatus(401);
  const username = 'uuno-vanha';
  const person = await newcomers.resident({ username });
  await login.open('/kirjaudu?return-to=/omat-asiat');
  await login.enterIdentifier(person.email);
  await login.enterPassword('väärä salasana');
  await login.says(common.errors['invalid-credentials']);
  await login.enterPassword(person.password);
  await expect(page).toHaveURL('/omat-asiat');
  await top.shows(person);
  await top.logOut(person);
  await expect(page).toHaveURL('/');
  await top.showsNobody();

  await login.open();
  await login.logIn({ ...person, email: username });
  await expect(login.element.locator('[data-avain-lead]')).toHaveText(texts.migrated(person.email));
  await login.element.getByRole('link', { name: texts.goOn }).click();
  await expect(page).toHaveURL('/');
  await top.shows(person);
});

test('forgotten: a mail, a new password, and in', async ({ page, reset, login, top, mails, newcomers }) => {
  const person = await newcomers.resident();
  const password = 'kolme vuodenaikaa ja yksi kevät';
  await reset.open('/kirjaudu/unohtui');
  await reset.field(texts.email).fill(person.email);
  await reset.button(resetTexts.send).click();
  await reset.shows(mail.heading);
  await page.goto(await mails.link(person.email));
  await expect(page).toHaveURL('/kirjaudu/uusi-salasana');
  await reset.shows(resetTexts.newHeading);
  await reset.ready();
  await reset.field(newPassword.newPassword).fill('lyhyt');
  await reset.button(newPassword.save).click();
  await reset.says(newPassword.tooShort(15));
  await reset.field(newPassword.newPassword).fill(password);
  await reset.button(newPassword.save).click();
  await reset.shows(resetTexts.done);
  await reset.link(texts.logIn).click();
  await login.ready();
  await login.logIn({ ...person, password });
  await top.shows(person);
});

test('the menu: to the settings, a new password there, and out in every tab', async ({
  page,
  context,
  account: settings,
  top,
  newcomers,
  login,
}) => {
  const person = await newcomers.resident();
  await login.open();
  await login.logIn(person);
  await expect(page).toHaveURL('/');
  await top.shows(person);
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.locator('avain-user-menu').getByRole('button', { name: person.shown })).toBeVisible();

  await top.person(person.shown).click();
  await top.element.getByRole('link', { name: menu.settings }).click();
  await settings.shows(account.heading);
  await settings.button(account.changePassword).click();
  await settings.field(newPassword.current).fill(person.password);
  await settings.field(newPassword.newPassword).fill('kolme vuodenaikaa ja yksi kevät');
  await settings.button(newPassword.save).click();
  await expect(settings.lead).toHaveText(account.done['change-password']);
  await top.speak('Svenska');
  await settings.shows(words.sv.account.heading);
  await top.logOut(person);
  await settings.shows(words.sv.account.logInFirst);
  await expect(other.locator('avain-user-menu').getByRole('link', { name: menu.logIn })).toBeVisible();
});
