import { words } from '../e2e/login-page.ts';
import { CHOSEN, choosePassword } from './choose-password.ts';
import { Device } from './device.ts';
import { expect, test } from './test.ts';
import type { Widget } from './widget.ts';

const { reset: texts, login: loginTexts, newPassword, mail, common } = words.fi;
/** Asks for a link on the page that is there for it. */
async function ask(reset: Widget, email: string, path = '/kirjaudu/unohtui'): Promise<void> {
  await reset.open(path);
  await reset.field(loginTexts.email).fill(email);
  await reset.button(texts.send).click();
  await reset.shows(mail.heading);
}

for (const [variant, query] of [
  ['delivered', ''],
  ['made by the element', '?tyhja'],
] as const) {
  test(`from "forgotten" to the login, in forms ${variant}`, async ({
    page,
    reset,
    login,
    top,
    mails,
    newcomers,
  }) => {
    const person = await newcomers.resident();
    await ask(reset, person.email, `/kirjaudu/unohtui${query}`);
    await expect(reset.lead).toContainText(texts.mailSent(person.email));
    await page.goto(await mails.link(person.email));
    await expect(page).toHaveURL('/kirjaudu/uusi-salasana');
    if (query) await page.goto(`/kirjaudu/uusi-salasana${query}`);
    await reset.ready();
    await expect(reset.field(loginTexts.email)).toHaveValue(person.email);
    await choosePassword(reset);
    await reset.shows(texts.done);
    // Whoever has the mailbox is not let in by it alone.
    await top.showsNobody();
    await reset.link(loginTexts.logIn).click();
    await login.ready();
    await login.logIn({ ...person, password: CHOSEN });
    await top.shows(person);
  });
}

test('in the login itself: the address goes along, and the login goes on after it', async ({
  login,
  page,
  mails,
  newcomers,
  reset,
}) => {
  const person = await newcomers.resident();
  await login.open();
  await login.identifier.fill(person.email);
  await login.button(loginTexts.forgotten).click();
  const address = login.element.getByLabel(loginTexts.email, { exact: true });
  await expect(address).toHaveValue(person.email);
  await login.button(texts.send).click();
  await expect(login.heading).toHaveText(mail.heading);
  await login.button(texts.backToLogin).click();
  await expect(login.identifier).toBeVisible();
  await page.goto(await mails.link(person.email));
  await reset.ready();
  await choosePassword(reset);
  await reset.shows(texts.done);
});

test('a password that will not do is said, and the link still counts', async ({
  page,
  reset,
  mails,
  newcomers,
  quiet,
}) => {
  quiet.allowStatus(422);
  const person = await newcomers.resident();
  await newcomers.asksForLink(person.email);
  await page.goto(await mails.link(person.email));
  await reset.ready();
  for (const [password, said] of [
    ['', newPassword.missing],
    ['14 merkkiä 🚋🚋🚋', newPassword.tooShort(15)],
    [person.email, newPassword.personal],
    ['salasanasalasana', newPassword.common],
  ] as const) {
    await choosePassword(reset, password);
    await reset.says(said);
  }
  await choosePassword(reset, '15 merkkiä 🚋🚋🚋🚋');
  await reset.shows(texts.done);
});

test('every other device is logged out, and who waited too long need wait no more', async ({
  page,
  reset,
  login,
  top,
  mails,
  newcomers,
  server,
}) => {
  const person = await newcomers.resident();
  const elsewhere = await Device.at(server.url);
  await elsewhere.logIn(person);
  expect(await elsewhere.who()).toBe(person.email);
  for (let tries = 0; tries < 5; tries += 1) await Device.in(page).failsToLogIn(person.email);
  await newcomers.asksForLink(person.email);
  await page.goto(await mails.link(person.email));
  await reset.ready();
  await choosePassword(reset);
  await reset.shows(texts.done);
  expect(await elsewhere.who()).toBeUndefined();
  await elsewhere.close();
  await login.open();
  await login.logIn({ ...person, password: CHOSEN });
  await top.shows(person);
});

test('the owner is told, and one link undoes it: "this was not me"', async ({
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
  const thief = await Device.at(server.url);
  await thief.logIn(person);
  const stolen = 'varastettu salasana 123';
  await thief.post('/change-password/new-password', { newPassword: stolen, current: person.password });

  await page.goto(await mails.link(person.email));
  await reset.ready();
  await reset.shows(texts.notMeHeading);
  await expect(reset.lead).toContainText(person.email);
  expect(await thief.who()).toBe(person.email);
  await reset.button(texts.notMe).click();
  await reset.shows(texts.newHeading);
  expect(await thief.who()).toBeUndefined();
  await choosePassword(reset);
  await reset.shows(texts.done);
  await thief.close();

  await login.open();
  await login.logIn({ ...person, password: stolen });
  await login.says(common.errors['invalid-credentials']);
  await login.enterPassword(CHOSEN);
  await top.shows(person);
});

test('another mail can be asked for, after a while that is said as a time', async ({
  page,
  reset,
  mails,
  newcomers,
  server,
}) => {
  const person = await newcomers.resident();
  await page.clock.install();
  await ask(reset, person.email);
  await expect(reset.element).toContainText(/Voit pyytää uuden viestin klo \d{1,2}\.\d\d\./);
  await expect(reset.button(mail.resend)).toHaveCount(0);
  const first = await mails.link(person.email);
  server.forgetTries();
  await page.clock.fastForward('01:01');
  await reset.button(mail.resend).click();
  await expect(reset.lead).toContainText(mail.resent);
  await expect.poll(() => mails.link(person.email)).not.toBe(first);
});
