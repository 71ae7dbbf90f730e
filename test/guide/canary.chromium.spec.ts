import { CANARY, CanaryWatch } from '../e2e/canary.ts';
import { CodeApp, Device } from './device.ts';
import { expect, test as base } from './test.ts';
import { words } from '../e2e/login-page.ts';

const {
  account: texts,
  login: loginTexts,
  newPassword,
  register: registerTexts,
  reset: resetTexts,
} = words.fi;

/** Passwords that hold the canary, so that finding it finds any of them. */
const FIRST = CANARY;
const SECOND = `${CANARY}, toinen`;

const test = base.extend<{ readonly watch: CanaryWatch }>({
  watch: async ({ context, quiet, baseURL }, use) =>
    use(await CanaryWatch.over(context, quiet, baseURL ?? '')),
});

test('a login, in one form', async ({ login, top, watch, page, newcomers }) => {
  const person = await newcomers.resident({}, 'fi', FIRST);
  await login.open('/kirjaudu?yksi');
  await login.identifier.fill(person.email);
  await login.enterPassword(FIRST);
  await expect(page).toHaveURL('/');
  await top.shows(person);
  await watch.findsNothing(page);
  expect(watch.carriers).toEqual(['POST /auth/v1/sign-in/password']);
});

test('a new account: refused first, then taken', async ({
  register,
  watch,
  page,
  newcomers,
  mails,
  quiet,
}) => {
  quiet.allowStatus(422);
  const { name, email } = newcomers.stranger();
  await register.open('/kirjaudu/tunnus');
  await register.field(loginTexts.email).fill(email);
  for (const typed of ['pitkä'.repeat(50), name]) {
    await register.field(registerTexts.name).fill(typed);
    await register.field(registerTexts.password).fill(FIRST);
    await register.button(loginTexts.showPassword).click();
    await register.button(registerTexts.create).click();
    if (typed === name) await register.shows(words.fi.mail.heading);
    else await expect(register.error).toBeFocused();
    await watch.findsNothing(page);
  }
  const create = 'POST /auth/v1/register/new-account';
  expect(watch.carriers).toEqual([create, create]);
  expect(JSON.stringify(await mails.to(email))).not.toContain(CANARY);
});

test('a new password by a link: one that came too late, then one in time', async ({
  reset,
  watch,
  page,
  newcomers,
  mails,
  server,
  quiet,
}) => {
  quiet.allowStatus(410);
  const { email } = await newcomers.resident();
  await newcomers.asksForLink(email);
  await page.goto(await mails.link(email));
  await reset.ready();
  server.change(`UPDATE tokens SET endsAt = 1 WHERE kind = 'reset-password'`);
  await reset.field(newPassword.newPassword).fill(FIRST);
  await reset.button(newPassword.save).click();
  await reset.says(resetTexts.expired);
  await watch.findsNothing(page);

  server.forgetTries();
  await newcomers.asksForLink(email);
  await page.goto(await mails.link(email));
  await reset.ready();
  await reset.field(newPassword.newPassword).fill(FIRST);
  await reset.button(newPassword.save).click();
  await reset.shows(resetTexts.done);
  await watch.findsNothing(page);
  expect(watch.carriers).toEqual([
    'POST /auth/v1/reset-password/new-password',
    'POST /auth/v1/reset-password/new-password',
  ]);
  expect(JSON.stringify(await mails.to(email))).not.toContain(CANARY);
});

test('a changed password: both of them, refused and taken', async ({
  account,
  watch,
  page,
  newcomers,
  quiet,
}) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident({}, 'fi', FIRST);
  await newcomers.logIn(page, person);
  await account.open('/omat-asetukset/salasana');
  for (const current of [SECOND, FIRST]) {
    await account.field(newPassword.current).fill(current);
    await account.field(newPassword.newPassword).fill(SECOND);
    await account.button(newPassword.save).click();
    if (current === SECOND) await account.says(newPassword.wrongCurrent);
    else await expect(account.lead).toHaveText(texts.done['change-password']);
    await watch.findsNothing(page);
  }
  const change = 'POST /auth/v1/change-password/new-password';
  expect(watch.carriers).toEqual([change, change]);
});

test('a changed address', async ({ account, watch, page, newcomers, mails, quiet }) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident({}, 'fi', FIRST);
  const { email } = newcomers.stranger();
  await newcomers.logIn(page, person);
  await account.open('/omat-asetukset');
  await account.button(texts.changeEmail).click();
  for (const current of [SECOND, FIRST]) {
    await account.field(texts.newEmail).fill(email);
    await account.field(newPassword.current).fill(current);
    await account.button(texts.sendMail).click();
    if (current === SECOND) await account.says(newPassword.wrongCurrent);
    else await account.shows(words.fi.mail.heading);
    await watch.findsNothing(page);
  }
  const change = 'POST /auth/v1/change-email/new-email';
  expect(watch.carriers).toEqual([change, change]);
  expect(JSON.stringify(await mails.to(email))).not.toContain(CANARY);
});

test('the end of an account', async ({ account, watch, page, newcomers, quiet }) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident({}, 'fi', FIRST);
  await newcomers.logIn(page, person);
  newcomers.provedLongAgo(person);
  await account.open('/omat-asetukset');
  await account.button(texts.deleteAccount).click();
  for (const current of [SECOND, FIRST]) {
    await account.field(loginTexts.password).fill(current);
    await account.button(loginTexts.next).click();
    if (current === SECOND) await expect(account.error).toBeFocused();
    else await account.shows(texts.confirmDelete);
    await watch.findsNothing(page);
  }
  await account.button(texts.deleteAccount).click();
  await account.shows(texts.deleted);
  await watch.findsNothing(page);
  const proof = 'POST /auth/v1/delete-account/password';
  expect(watch.carriers).toEqual([proof, proof]);
});

test('a new account whose link is opened in another browser', async ({
  register,
  watch,
  page,
  newcomers,
  mails,
  server,
}) => {
  const { name, email, password } = newcomers.stranger();
  const first = await Device.at(server.url);
  await first.post('/register/new-account', { newAccount: { name, email, newPassword: password } });
  await first.close();
  await page.goto(await mails.link(email));
  await register.ready();
  await register.button(registerTexts.confirm).click();
  await register.shows(registerTexts.newHeading);
  await register.field(newPassword.newPassword).fill(FIRST);
  await register.button(newPassword.save).click();
  await register.shows(registerTexts.done);
  await watch.findsNothing(page);
  expect(watch.carriers).toEqual(['POST /auth/v1/register/new-password']);
});

test('"this was not me", and a password that the thief does not know', async ({
  reset,
  watch,
  page,
  newcomers,
  mails,
  server,
}) => {
  const person = await newcomers.resident();
  const thief = await Device.at(server.url);
  await thief.logIn(person);
  const stolen = { newPassword: 'varastettu salasana 123', current: person.password };
  await thief.post('/change-password/new-password', stolen);
  await thief.close();
  await page.goto(await mails.link(person.email));
  await reset.ready();
  await reset.button(resetTexts.notMe).click();
  await reset.shows(resetTexts.newHeading);
  await reset.field(newPassword.newPassword).fill(FIRST);
  await reset.button(newPassword.save).click();
  await reset.shows(resetTexts.done);
  await watch.findsNothing(page);
  expect(watch.carriers).toEqual(['POST /auth/v1/reset-password/new-password']);
});

test('the password before codes are set up, and a login with a code', async ({
  account,
  login,
  top,
  watch,
  page,
  newcomers,
}) => {
  const person = await newcomers.resident({}, 'fi', FIRST);
  await newcomers.logIn(page, person);
  newcomers.provedLongAgo(person);
  await account.open('/omat-asetukset');
  await account.button(texts.turnOn).click();
  await account.field(loginTexts.password).fill(FIRST);
  await account.button(loginTexts.next).click();
  const secret = account.element.locator('ol code');
  const app = new CodeApp(await secret.innerText());
  await watch.findsNothing(page);
  await account.field(texts.totpCode).fill(app.next());
  await account.button(texts.confirmCode).click();
  await account.shows(texts.recoveryCodes);
  await watch.findsNothing(page);

  await top.logOut(person);
  await top.showsNobody();
  await login.open();
  await login.logIn(person);
  const code = login.element.getByLabel(words.fi.code.code, { exact: true });
  await expect(code).toBeFocused();
  await watch.findsNothing(page);
  await code.fill(app.next());
  await login.button(loginTexts.next).click();
  await expect(page).toHaveURL('/');
  await top.shows(person);
  await watch.findsNothing(page);
  expect(watch.carriers).toEqual(['POST /auth/v1/set-up-totp/password', 'POST /auth/v1/sign-in/password']);
});

test('a login over the page, when the session has ended', async ({ watch, page, newcomers, quiet }) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident({}, 'fi', FIRST);
  await newcomers.logIn(page, person);
  await page.clock.install();
  await page.goto('/hakemus');
  await expect(page.locator('avain-user-menu').getByRole('button', { name: person.shown })).toBeVisible();
  newcomers.sessionsEndIn(person, -60);
  await page.clock.fastForward('13:00:00');
  const dialog = page.getByRole('dialog', { name: words.fi.session.ended });
  await dialog.getByLabel(loginTexts.identifier).fill(person.email);
  await dialog.getByRole('button', { name: loginTexts.next }).click();
  for (const typed of [SECOND, FIRST]) {
    await dialog.getByLabel(loginTexts.password, { exact: true }).fill(typed);
    await dialog.getByRole('button', { name: loginTexts.logIn, exact: true }).click();
    if (typed === SECOND) await expect(dialog.locator('[data-avain-error]')).toBeFocused();
    else await expect(dialog).toHaveCount(0);
    await watch.findsNothing(page);
  }
  const login = 'POST /auth/v1/sign-in/password';
  expect(watch.carriers).toEqual([login, login]);
});
