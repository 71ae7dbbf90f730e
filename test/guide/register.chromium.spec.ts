import { words } from '../e2e/login-page.ts';
import type { Newcomer } from './newcomers.ts';
import { expect, test } from './test.ts';
import { Widget } from './widget.ts';

const { register: texts, login: loginTexts, newPassword, mail, common } = words.fi;

async function fillIn(register: Widget, { name, email, password }: Newcomer): Promise<void> {
  await register.field(texts.name).fill(name);
  await register.field(loginTexts.email).fill(email);
  await register.field(texts.password).fill(password);
}

async function sendIn(register: Widget, person: Newcomer): Promise<void> {
  await fillIn(register, person);
  await register.button(texts.create).click();
  await register.shows(mail.heading);
  await expect(register.lead).toHaveText(texts.mailSent(person.email));
}

for (const [variant, query] of [
  ['delivered', ''],
  ['made by the element', '?tyhja'],
] as const) {
  test(`from nothing to the login, in forms ${variant}`, async ({
    page,
    register,
    login,
    top,
    mails,
    newcomers,
    quiet,
  }) => {
    quiet.allowStatus(401);
    const person = newcomers.stranger();
    await register.open(`/kirjaudu/tunnus${query}`);
    await sendIn(register, person);
    // Nothing is there before the address is confirmed.
    await login.open();
    await login.logIn(person);
    await login.says(common.errors['invalid-credentials']);

    await page.goto(await mails.link(person.email));
    await expect(page).toHaveURL('/kirjaudu/vahvista');
    if (query) await page.goto(`/kirjaudu/vahvista${query}`);
    await register.shows(texts.confirmHeading);
    await expect(register.lead).toHaveText(texts.confirmLead(person.email));
    await register.button(texts.confirm).click();
    await register.shows(texts.done);
    await top.showsNobody();
    await register.link(loginTexts.logIn).click();
    await login.ready();
    await login.logIn(person);
    await top.shows(person);
  });
}

test('the link opened on another device asks for a password there, and the first one never works', async ({
  register,
  mails,
  newcomers,
  otherDevice,
  login,
  top,
  quiet,
}) => {
  quiet.allowStatus(401);
  const person = newcomers.stranger();
  const own = { ...person, password: 'tämän valitsin itse tänään' };
  await register.open('/kirjaudu/tunnus');
  await sendIn(register, person);
  const phone = await otherDevice.newPage();
  await phone.goto(await mails.link(person.email));
  const there = new Widget(phone, 'avain-register', 'fi');
  await there.ready();
  await there.button(texts.confirm).click();
  await there.shows(texts.newHeading);
  await phone.reload();
  await there.ready();
  await there.shows(texts.newHeading);
  await expect(there.lead).toHaveText(texts.newLead);
  await there.field(newPassword.newPassword).fill(own.password);
  await there.button(newPassword.save).click();
  await there.shows(texts.done);

  await login.open();
  await login.logIn(person);
  await login.says(common.errors['invalid-credentials']);
  await login.enterPassword(own.password);
  await top.shows(person);
});

test('for an address that is taken the page says the same, and its owner gets a mail', async ({
  register,
  mails,
  newcomers,
  login,
  top,
}) => {
  const owner = await newcomers.resident();
  await register.open('/kirjaudu/tunnus');
  await sendIn(register, { ...newcomers.stranger(), email: owner.email });
  const { subject, links } = await mails.latest(owner.email);
  expect(subject).toBe('Sinulla on jo käyttäjätunnus');
  expect(links.map((link) => new URL(link).pathname)).toEqual(['/kirjaudu']);
  await login.open();
  await login.logIn(owner);
  await top.shows(owner);
});

test('what was typed survives every error, but for the password', async ({
  register,
  newcomers,
  quiet,
  page,
}) => {
  quiet.allowStatus(422);
  quiet.allowNetworkError('ERR_FAILED');
  const person = newcomers.stranger();
  await register.open('/kirjaudu/tunnus');
  const typed = async ({ name, email }: Newcomer) => {
    await expect(register.field(texts.name)).toHaveValue(name);
    await expect(register.field(loginTexts.email)).toHaveValue(email);
  };
  for (const [field, value, said] of [
    ['name', '', texts.missingName],
    ['email', '', loginTexts.missingEmail],
    ['email', 'uuno', loginTexts.notAnEmail],
    ['password', '', newPassword.missing],
    ['password', 'lyhyt', newPassword.tooShort(15)],
    ['password', 'salasanasalasana', newPassword.common],
    ['password', person.email, newPassword.personal],
  ] as const) {
    const wrong = { ...person, [field]: value };
    await fillIn(register, wrong);
    await register.button(texts.create).click();
    await register.says(said);
    await typed(wrong);
  }
  await page.route('**/register/new-account', (route) => route.abort());
  await fillIn(register, person);
  await register.button(texts.create).click();
  await register.says(common.errors.offline);
  await typed(person);
  await expect(register.field(texts.password)).toHaveValue('');
  await page.unroute('**/register/new-account');
  await sendIn(register, person);
});

test('a link works once, and then the form is there with the address', async ({
  page,
  register,
  mails,
  newcomers,
  quiet,
}) => {
  quiet.allowStatus(410);
  const person = newcomers.stranger();
  await register.open('/kirjaudu/tunnus');
  await sendIn(register, person);
  const link = await mails.link(person.email);
  await page.goto(link);
  await register.button(texts.confirm).click();
  await register.shows(texts.done);
  await page.goto(link);
  await register.says(texts.expired);
  await expect(register.field(loginTexts.email)).toHaveValue(person.email);
});

test('of two who ask for one address the first to confirm it has it', async ({
  page,
  register,
  login,
  top,
  mails,
  newcomers,
  server,
  quiet,
}) => {
  quiet.allowStatus(401, 409, 410, 422);
  const person = newcomers.stranger();
  const second = { ...person, password: 'aivan toinen salasana 42' };
  await register.open('/kirjaudu/tunnus');
  await sendIn(register, person);
  const first = await mails.link(person.email);
  server.forgetTries();
  await register.open('/kirjaudu/tunnus?alusta');
  await sendIn(register, second);
  await page.goto(await mails.link(person.email));
  await register.button(texts.confirm).click();
  await register.shows(texts.done);
  await page.goto(first);
  await register.button(texts.confirm).click();
  await expect(register.error).toBeFocused();
  await login.open();
  await login.logIn(person);
  await login.says(common.errors['invalid-credentials']);
  await login.enterPassword(second.password);
  await top.shows(person);
});
