import { type LoginPage, words } from '../e2e/login-page.ts';
import type { Newcomer } from './newcomers.ts';
import { expect, test } from './test.ts';

const { code, common, login: texts } = words.fi;

const codeField = (login: LoginPage) => login.element.getByLabel(code.code, { exact: true });

async function logInUpToCode(login: LoginPage, person: Newcomer): Promise<void> {
  await login.open();
  await login.logIn(person);
  await expect(codeField(login)).toBeFocused();
}

async function enterCode(login: LoginPage, given: string, label = code.code): Promise<void> {
  await login.element.getByLabel(label, { exact: true }).fill(given);
  await login.button(texts.next).click();
}

async function askForCode(login: LoginPage, { email }: Newcomer): Promise<void> {
  await login.open();
  await login.enterIdentifier(email);
  await login.button(code.others.mailedCode).click();
  await expect(codeField(login)).toBeFocused();
  await expect(login.element.locator('[data-avain-lead]')).toHaveText(code.sentByMail(email));
}

test.describe('a code from an app, after the password', () => {
  test('lets in once; the same code does not again', async ({ login, top, newcomers, quiet, page }) => {
    quiet.allowStatus(422);
    const person = await newcomers.careful();
    const given = person.app.next();
    await logInUpToCode(login, person);
    // As apps show it.
    await enterCode(login, `${given.slice(0, 3)} ${given.slice(3)}`);
    await top.shows(person);
    await top.logOut(person);
    await top.showsNobody();

    await logInUpToCode(login, person);
    await enterCode(login, given);
    await login.says(common.errors['invalid-code']);
    await page.goto('/');
    await top.showsNobody();
  });

  test('is still asked for after a reload, and not after "another user name"', async ({
    login,
    page,
    newcomers,
  }) => {
    const person = await newcomers.careful();
    await logInUpToCode(login, person);
    await page.reload();
    await expect(codeField(login)).toBeVisible();
    await login.button(texts.otherIdentifier).click();
    await expect(login.identifier).toBeFocused();
    await page.reload();
    await login.ready();
    await expect(login.identifier).toBeEditable();
    await expect(codeField(login)).toHaveCount(0);
  });

  test('can be one of the recovery codes, and each of those counts once', async ({
    login,
    top,
    newcomers,
    quiet,
  }) => {
    quiet.allowStatus(422);
    const person = await newcomers.careful();
    const [first = '', second = ''] = person.recovery;
    await logInUpToCode(login, person);
    await login.button(code.others['recovery-code']).click();
    await enterCode(login, first, code.recoveryCode);
    await top.shows(person);
    await top.logOut(person);
    await top.showsNobody();

    await logInUpToCode(login, person);
    await login.button(code.others['recovery-code']).click();
    await enterCode(login, first, code.recoveryCode);
    await login.says(common.errors['invalid-code']);
    await enterCode(login, second.toUpperCase(), code.recoveryCode);
    await top.shows(person);
  });

  test('five wrong ones, and the login begins anew', async ({ login, newcomers, quiet, page, top }) => {
    quiet.allowStatus(410, 422);
    const person = await newcomers.careful();
    await logInUpToCode(login, person);
    for (let tries = 0; tries < 5; tries += 1) {
      await enterCode(login, '000000');
      await login.says(common.errors['invalid-code']);
    }
    await enterCode(login, person.app.next());
    await login.says(common.errors.expired);
    await expect(login.identifier).toHaveValue(person.email);
    await page.goto('/');
    await top.showsNobody();
  });
});

test.describe('a code by mail, in place of the password', () => {
  test('lets in, and only the newest one does', async ({ login, mails, newcomers, top, quiet, server }) => {
    quiet.allowStatus(422);
    const person = await newcomers.resident();
    await askForCode(login, person);
    const old = await mails.code(person.email);
    await login.open();
    server.forgetTries();
    await askForCode(login, person);
    await enterCode(login, old);
    await login.says(common.errors['invalid-code']);
    await enterCode(login, await mails.code(person.email));
    await top.shows(person);
  });

  test('is no way around the code from an app', async ({ login, mails, newcomers, top }) => {
    const person = await newcomers.careful();
    await askForCode(login, person);
    await enterCode(login, await mails.code(person.email));
    await expect(login.element.locator('[data-avain-lead]')).toHaveText(code.fromApp);
    await enterCode(login, person.app.next());
    await top.shows(person);
  });

  test('gives way to the password', async ({ login, newcomers, top }) => {
    const person = await newcomers.resident();
    await askForCode(login, person);
    await login.button(code.others.password).click();
    await login.enterPassword(person.password);
    await top.shows(person);
  });
});
