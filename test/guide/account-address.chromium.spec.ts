import { LoginPage, words } from '../e2e/login-page.ts';
import { TopBar } from '../e2e/top-bar.ts';
import { choosePassword, CHOSEN } from './choose-password.ts';
import { Device } from './device.ts';
import type { Newcomer } from './newcomers.ts';
import { openSettings, pageOf } from './settings.ts';
import { expect, test } from './test.ts';
import { Widget } from './widget.ts';

const { account: texts, common, login: loginTexts, mail, newPassword } = words.fi;

async function askForAddress(account: Widget, email: string, password: string): Promise<void> {
  await account.button(texts.changeEmail).click();
  await account.field(texts.newEmail).fill(email);
  await account.field(newPassword.current).fill(password);
  await account.button(texts.sendMail).click();
}

/** An address, and how the menu shows its owner. */
function only(email: string, name: string): Pick<Newcomer, 'email' | 'shown'> {
  return { email, shown: `${name} (${email})` };
}

test('another address: nothing changes before its link, everything after', async ({
  page,
  account,
  login,
  top,
  mails,
  newcomers,
  quiet,
}) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident();
  const moved = { ...person, ...only(newcomers.stranger().email, person.name) };
  await newcomers.logIn(page, person);
  await openSettings(account);
  await askForAddress(account, moved.email, person.password);
  await account.shows(mail.heading);
  await expect(account.lead).toHaveText(texts.mailSent(moved.email));
  await account.button(texts.back).click();
  await account.shows(texts.heading);
  await expect(account.element).toContainText(person.email);
  await expect(account.element).not.toContainText(moved.email);

  await page.goto(await mails.link(moved.email));
  await expect(page).toHaveURL('/omat-asetukset/vahvista');
  await account.shows(texts.confirmEmail);
  await expect(account.lead).toHaveText(texts.confirmEmailLead(moved.email));
  await account.button(texts.confirmEmailYes).click();
  await expect(account.lead).toHaveText(texts.done['change-email']);
  await top.shows(moved);

  await top.logOut(moved);
  await top.showsNobody();
  await login.open();
  await login.logIn(person);
  await login.says(common.errors['invalid-credentials']);
  await login.button(loginTexts.otherIdentifier).click();
  await login.logIn(moved);
  await top.shows(moved);
});

test('the link to another address waits on a device where nobody is logged in, until its owner is', async ({
  page,
  account,
  top,
  mails,
  newcomers,
  otherDevice,
  quiet,
}) => {
  quiet.allowStatus(403);
  const person = await newcomers.resident();
  const { email } = newcomers.stranger();
  await newcomers.logIn(page, person);
  await openSettings(account);
  await askForAddress(account, email, person.password);
  await account.shows(mail.heading);
  const phone = await pageOf(otherDevice, await mails.link(email));
  const there = new Widget(phone, 'avain-account', 'fi');
  await there.ready();
  const confirm = there.button(texts.confirmEmailYes);
  await confirm.click();
  await there.shows(texts.logInFirst);
  await expect(there.lead).toHaveText(texts.logInToConfirm);
  expect(await Device.in(page).who()).toBe(person.email);

  await there.link(loginTexts.logIn).click();
  const login = new LoginPage(phone);
  await login.ready();
  await login.logIn(person);
  await expect(phone).toHaveURL('/omat-asetukset/vahvista');
  await there.ready();
  await confirm.click();
  await expect(there.lead).toHaveText(texts.done['change-email']);
  await new TopBar(phone).shows({ shown: `${person.name} (${email})` });
  // Who has the old address could be somebody else: every other login has ended.
  expect(await Device.in(page).who()).toBeUndefined();
  await page.reload();
  await top.showsNobody();
});

test('the old address is told of a change, and can undo it', async ({
  page,
  reset,
  login,
  top,
  mails,
  newcomers,
  server,
  quiet,
}) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident();
  const { email: theirs } = newcomers.stranger();
  const thief = await Device.at(server.url);
  await thief.logIn(person);
  await thief.post('/change-email/new-email', { newEmail: theirs, currentPassword: person.password });
  await thief.open(await mails.link(theirs));
  await thief.post('/change-email/confirm', { confirmed: true });
  expect(await thief.who()).toBe(theirs);

  const { text } = await mails.latest(person.email);
  expect(text).toContain(theirs);
  await page.goto(await mails.link(person.email));
  await reset.button(words.fi.reset.notMe).click();
  await choosePassword(reset);
  await reset.shows(words.fi.reset.done);
  expect(await thief.who()).toBeUndefined();
  await thief.close();

  await login.open();
  await login.logIn({ ...person, email: theirs });
  await login.says(common.errors['invalid-credentials']);
  await login.button(loginTexts.otherIdentifier).click();
  await login.logIn({ ...person, password: CHOSEN });
  await top.shows(person);
});

test('an address that somebody has already: the page says the same, and that person is told', async ({
  page,
  account,
  mails,
  newcomers,
}) => {
  const [person, owner] = [await newcomers.resident(), await newcomers.resident()];
  await newcomers.logIn(page, person);
  await openSettings(account);
  await askForAddress(account, owner.email, person.password);
  await account.shows(mail.heading);
  await expect(account.lead).toHaveText(texts.mailSent(owner.email));
  const { links, subject } = await mails.latest(owner.email);
  expect({ links, subject }).toEqual({
    links: [],
    subject: 'Sähköpostiosoitteesi yritettiin ottaa toiseen tunnukseen',
  });
});

test('what is typed wrong is said, and the new address stays', async ({
  page,
  account,
  newcomers,
  quiet,
}) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident();
  const { email } = newcomers.stranger();
  await newcomers.logIn(page, person);
  await openSettings(account);
  await account.button(texts.changeEmail).click();
  for (const [address, password, said] of [
    ['', person.password, loginTexts.missingEmail],
    [person.email, person.password, texts.sameEmail],
    [email, '', newPassword.missingCurrent],
    [email, 'ei ole tämä salasana', newPassword.wrongCurrent],
  ] as const) {
    await account.field(texts.newEmail).fill(address);
    await account.field(newPassword.current).fill(password);
    await account.button(texts.sendMail).click();
    await account.says(said);
    await expect(account.field(texts.newEmail)).toHaveValue(address);
  }
});
