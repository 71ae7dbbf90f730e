import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../guide/test.ts';
import { words } from './login-page.ts';

// A page that works without JavaScript, opened with it: the script takes the delivered form over, and keeps it.

const { login, reset, register, newPassword } = words.fi;
const NEW = 'uusi lause saaristosta';

/** Opens a page and notes its delivered form before the script comes; resolves once that very form is taken over. */
async function adopted(page: Page, path: string, widget: string): Promise<Locator> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/avain/avain.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  const form = page.locator(`${widget} form[data-avain-step]`);
  await form.evaluate((node) => Object.assign(node, { noted: true }));
  release();
  await expect(form).toHaveJSProperty('noValidate', true);
  await expect(form).toHaveJSProperty('noted', true);
  await page.unroute('**/avain/avain.js');
  return page.locator(widget);
}

test('a forgotten password: both delivered forms are taken over, and nothing is posted as a form', async ({
  page,
  mails,
  newcomers,
}) => {
  const person = await newcomers.resident();
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.method() === 'POST') posts.push(request.url());
  });
  const asking = await adopted(page, '/kirjaudu/unohtui', 'avain-reset');
  await asking.getByLabel(login.email).fill(person.email);
  await asking.getByRole('button', { name: reset.send }).click();
  await expect(asking).toContainText(reset.mailSent(person.email));

  const link = await mails.link(person.email);
  const choosing = await adopted(page, link, 'avain-reset');
  await expect(page).toHaveURL('/kirjaudu/uusi-salasana');
  const password = choosing.getByLabel(newPassword.newPassword, { exact: true });
  await password.fill('lyhyt');
  await choosing.getByRole('button', { name: newPassword.save }).click();
  await expect(choosing).toContainText(newPassword.tooShort(15));
  await password.fill(NEW);
  await choosing.getByRole('button', { name: newPassword.save }).click();
  await expect(choosing.getByRole('heading')).toHaveText(reset.done);
  expect(posts).toEqual([]);
});

test('a new account: the delivered form is taken over, and the question of the link', async ({
  page,
  mails,
  newcomers,
}) => {
  const person = newcomers.stranger();
  const form = await adopted(page, '/kirjaudu/tunnus', 'avain-register');
  await form.getByLabel(register.name).fill(person.name);
  await form.getByLabel(login.email).fill(person.email);
  await form.getByLabel(register.password, { exact: true }).fill(person.password);
  await form.getByRole('button', { name: register.create }).click();
  await expect(form).toContainText(register.mailSent(person.email));

  const asked = await adopted(page, await mails.link(person.email), 'avain-register');
  await asked.getByRole('button', { name: register.confirm }).click();
  await expect(asked.getByRole('heading')).toHaveText(register.done);
});

test('a step that was reached without JavaScript goes on with it', async ({
  page,
  server,
  browser,
  mails,
  newcomers,
}) => {
  const person = await newcomers.resident();
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'fi-FI', baseURL: server.url });
  const before = await plain.newPage();
  await before.goto('/kirjaudu/unohtui');
  await before.getByLabel(login.email).fill(person.email);
  await before.getByRole('button', { name: reset.send }).click();
  await expect(before.locator('main')).toContainText(reset.mailSent(person.email));
  await page.context().addCookies(await plain.cookies());
  await plain.close();

  server.forgetTries();
  const sent = await adopted(page, '/kirjaudu/unohtui', 'avain-reset');
  await sent.getByRole('button', { name: words.fi.mail.resend }).click();
  await expect(sent).toContainText(words.fi.mail.resent);
  const subjects = (await mails.to(person.email)).map(({ subject }) => subject);
  expect(subjects.slice(0, 2)).toEqual([subjects[0], subjects[0]]);
});
