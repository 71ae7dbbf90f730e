import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test } from '../guide/test.ts';
import { words } from './login-page.ts';
import { erkki } from './people.ts';

// Over WebDriver BiDi, Playwright leaves Firefox's scripts on; there, no-widgets.spec.ts shows the plain form at work.
test.use({ javaScriptEnabled: false });

const { login, reset, register, mail, newPassword, common, code, account } = words.fi;
const NEW = 'uusi lause saaristosta';
/** That another mail may be asked for, at some time of the clock. */
const wait = ({ errors, formatTime }: typeof common) =>
  new RegExp(errors['rate-limited'].replace('{time}', formatTime(String.raw`\d+`, String.raw`\d\d`)));

const main = (page: Page) => page.locator('main');
const field = (page: Page, label: string) => main(page).getByLabel(label, { exact: true });
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => main(page).getByRole('link', { name, exact: true }).click();
const heading = (page: Page, text: string) =>
  expect(main(page).getByRole('heading', { name: text, exact: true })).toBeVisible();
const says = (page: Page, text: string, said = words.fi) =>
  expect(main(page)).toContainText(`${said.common.error} ${text}`);

const enter = async (page: Page, password: string, { login: texts } = words.fi) => {
  await field(page, texts.password).fill(password);
  await press(page, texts.logIn);
};

inEachLanguage(() => {
  test('without JavaScript: a wrong password is said, then in, to the page that was asked for, and out', async ({
    page,
    texts,
  }) => {
    await page.goto('/kirjaudu?return-to=/omat-asiat');
    await field(page, texts.login.identifier).fill(erkki.email);
    await press(page, texts.login.next);
    await expect(page).toHaveURL('/kirjaudu/salasana');
    await expect(field(page, texts.login.identifier)).toHaveValue(erkki.email);

    await enter(page, 'jokin ihan muu', texts);
    await expect(page).toHaveURL('/kirjaudu/salasana');
    await says(page, texts.common.errors['invalid-credentials'], texts);
    await expect(field(page, texts.login.password)).toHaveValue('');

    await enter(page, erkki.password, texts);
    await expect(page).toHaveURL('/omat-asiat');
    await expect(main(page)).toContainText('Erkki Esimerkki');

    await press(page, texts.common.logOut);
    await expect(page).toHaveURL('/');
    await page.goto('/omat-asiat');
    await expect(page).toHaveURL(/\/kirjaudu\?return-to=/);
  });

  test('without JavaScript: a forgotten password, by the mail, and on to the page that was asked for', async ({
    page,
    mails,
    newcomers,
    lang,
    texts,
  }) => {
    const person = await newcomers.resident({}, lang);
    await page.goto('/kirjaudu?return-to=/omat-asiat');
    await follow(page, texts.login.forgotten);
    await heading(page, texts.reset.heading);
    await field(page, texts.login.email).fill('ei osoite');
    await press(page, texts.reset.send);
    await says(page, texts.login.notAnEmail, texts);
    await expect(field(page, texts.login.email)).toHaveValue('ei osoite');
    await field(page, texts.login.email).fill(person.email);
    await press(page, texts.reset.send);
    await expect(page).toHaveURL('/kirjaudu/unohtui');
    await expect(main(page)).toContainText(texts.reset.mailSent(person.email));

    await press(page, texts.mail.resend);
    await expect(main(page)).toContainText(wait(texts.common));

    await page.goto(await mails.link(person.email));
    await expect(page).toHaveURL('/kirjaudu/uusi-salasana');
    await heading(page, texts.reset.newHeading);
    await expect(field(page, texts.login.email)).toHaveValue(person.email);
    await field(page, texts.newPassword.newPassword).fill('lyhyt');
    await press(page, texts.newPassword.save);
    await says(page, texts.newPassword.tooShort(15), texts);
    await field(page, texts.newPassword.newPassword).fill(NEW);
    await press(page, texts.newPassword.save);

    await expect(page).toHaveURL('/kirjaudu/salasana');
    await expect(main(page)).toContainText(`${texts.reset.done}. ${texts.reset.doneLead}`);
    await enter(page, NEW, texts);
    await expect(page).toHaveURL('/omat-asiat');
    await expect(main(page)).toContainText(person.email);
  });
});

test('without JavaScript: empty fields are asked for by the browser, or by the server', async ({ page }) => {
  await page.goto('/kirjaudu');
  await press(page, login.next);
  await expect(page).toHaveURL('/kirjaudu');
  // Spaces are no identifier, but a browser takes them for one.
  await field(page, login.identifier).fill('   ');
  await press(page, login.next);
  await says(page, login.missingIdentifier);
});

test('without JavaScript: both fields in one form; an old user name is told what it is from now on', async ({
  page,
}) => {
  await page.goto('/kirjaudu?yksi&return-to=/omat-asiat');
  await field(page, login.identifier).fill(erkki.username);
  await enter(page, erkki.password);
  await expect(page).toHaveURL('/kirjaudu/tervetuloa?return-to=%2Fomat-asiat');
  await expect(main(page)).toContainText(login.migrated(erkki.email));
  await expect(page.getByRole('banner')).toContainText('Erkki Esimerkki');
  await follow(page, login.goOn);
  await expect(page).toHaveURL('/omat-asiat');
});

test('without JavaScript: another language, by a link', async ({ page }) => {
  await page.goto('/kirjaudu');
  await page.getByRole('link', { name: 'Svenska' }).click();
  await expect(main(page).getByRole('heading', { name: 'Logga in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('without JavaScript: a used link leads to a new one, with the address kept', async ({
  page,
  server,
  mails,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await page.goto('/kirjaudu/unohtui');
  await field(page, login.email).fill(person.email);
  await press(page, reset.send);
  const link = await mails.link(person.email);
  await page.goto(link);
  await field(page, newPassword.newPassword).fill(NEW);
  await press(page, newPassword.save);
  await expect(page).toHaveURL('/kirjaudu/salasana');

  await page.goto(link);
  await expect(page).toHaveURL('/kirjaudu/uusi-salasana');
  await says(page, reset.expired);
  await expect(field(page, login.email)).toHaveValue(person.email);
  server.forgetTries();
  await press(page, reset.send);
  await expect(main(page)).toContainText(reset.mailSent(person.email));
  await follow(page, mail.otherAddress);
  await expect(field(page, login.email)).toHaveValue(person.email);
});

test('without JavaScript: a new account, and nothing typed twice but the password', async ({
  page,
  mails,
  newcomers,
}) => {
  const person = newcomers.stranger();
  await page.goto('/kirjaudu');
  await follow(page, login.register);
  await heading(page, register.heading);
  await field(page, register.name).fill(person.name);
  await field(page, login.email).fill(person.email);
  await field(page, register.password).fill('lyhyt');
  await press(page, register.create);
  await says(page, newPassword.tooShort(15));
  await expect(field(page, register.name)).toHaveValue(person.name);
  await expect(field(page, login.email)).toHaveValue(person.email);
  await expect(field(page, register.password)).toHaveValue('');
  await field(page, register.password).fill(person.password);
  await press(page, register.create);
  await expect(main(page)).toContainText(register.mailSent(person.email));

  await page.goto(await mails.link(person.email));
  await expect(page).toHaveURL('/kirjaudu/vahvista');
  await expect(main(page)).toContainText(register.confirmLead(person.email));
  await press(page, register.confirm);
  await expect(main(page)).toContainText(register.doneLead(person.email));
  await enter(page, person.password);
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('banner')).toContainText(person.name);
});

test('without JavaScript: a code by mail in place of the password', async ({ page, mails, newcomers }) => {
  const person = await newcomers.resident();
  await page.goto('/kirjaudu');
  await field(page, login.identifier).fill(person.email);
  await press(page, login.next);
  await press(page, code.others.mailedCode);
  await expect(page).toHaveURL('/kirjaudu/koodi');
  await field(page, code.code).fill('000000');
  await press(page, login.next);
  await says(page, common.errors['invalid-code']);
  const { text } = await mails.latest(person.email);
  await field(page, code.code).fill(/^\d{6}$/m.exec(text)?.[0] ?? '');
  await press(page, login.next);
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('banner')).toContainText(person.name);
});

test('without JavaScript: a link to another address that is of no use says so, and leads to the settings', async ({
  page,
  newcomers,
}) => {
  await newcomers.logIn(page, await newcomers.resident());
  await page.goto('/auth/v1/mail/change-email?token=used');
  await expect(page).toHaveURL('/omat-asetukset/vahvista');
  await heading(page, account.confirmEmail);
  await expect(main(page)).toContainText(account.linkGone);
  await follow(page, account.heading);
  await expect(page).toHaveURL('/omat-asetukset');
});
