import type { Locator } from '@playwright/test';
import { texts as pageTexts } from '../../demo/pages/texts.ts';
import { erkki } from '../e2e/people.ts';
import { labels } from './labels.ts';
import { expect, inEachLanguage, test } from './test.ts';

const CHOSEN = 'kolme vuodenaikaa ja yksi kevät';

test.describe('7 forgotten', () => {
  inEachLanguage((lang) => {
    test('a link by mail, a new password, and in', async ({
      page,
      login,
      reset,
      top,
      texts,
      mails,
      newcomers,
    }) => {
      const person = await newcomers.resident({}, lang);
      await login.open();
      await login.identifier.fill(person.email);
      await login.button(labels[lang].forgotten).click();
      await login.button(texts.reset.send).click();
      await expect(login.heading).toHaveText(texts.mail.heading);
      await expect(login.element).toContainText(texts.reset.mailSent(person.email));
      const mail = await mails.latest(person.email);
      expect(mail.locale).toBe(lang);
      await page.goto(mail.links[0]!);
      await reset.shows(texts.reset.newHeading);
      await reset.field(texts.newPassword.newPassword).fill(CHOSEN);
      await reset.button(texts.newPassword.save).click();
      await reset.shows(texts.reset.done);
      await reset.link(labels[lang].logIn).click();
      await login.ready();
      await login.logIn({ ...person, password: CHOSEN });
      await top.shows(person);
    });
  });
});

test.describe('8 mail cannot be sent', () => {
  inEachLanguage((lang) => {
    test('is said, with whom to ask beside it, and the same form works when mail does', async ({
      page,
      reset,
      texts,
      mails,
      newcomers,
      server,
      quiet,
    }) => {
      quiet.allowStatus(503);
      const person = await newcomers.resident();
      await server.breakMail();
      await reset.open('/kirjaudu/unohtui');
      await reset.field(texts.login.email).fill(person.email);
      await reset.button(texts.reset.send).click();
      await reset.says(labels[lang].noMail);
      await expect(reset.field(texts.login.email)).toHaveValue(person.email);
      await expect(reset.element.getByRole('link', { name: '02 555 0100' })).toBeInViewport();

      await server.mendMail();
      await reset.button(texts.reset.send).click();
      await reset.shows(texts.mail.heading);
      await page.goto(await mails.link(person.email));
      await reset.shows(texts.reset.newHeading);
    });
  });

  test('is no dead end for a new account or a new address either', async ({
    page,
    register,
    account,
    texts,
    newcomers,
    server,
    quiet,
  }) => {
    quiet.allowStatus(503);
    const [person, stranger] = [await newcomers.resident(), newcomers.stranger()];
    await server.breakMail();
    await register.open('/kirjaudu/tunnus');
    await register.field(texts.register.name).fill(stranger.name);
    await register.field(texts.login.email).fill(stranger.email);
    await register.field(texts.register.password).fill(stranger.password);
    await register.button(texts.register.create).click();
    await register.says(labels.fi.noMail);
    await expect(register.field(texts.register.name)).toHaveValue(stranger.name);
    await expect(register.field(texts.login.email)).toHaveValue(stranger.email);

    await newcomers.logIn(page, person);
    await account.open('/omat-asetukset');
    await account.button(texts.account.changeEmail).click();
    await account.field(texts.account.newEmail).fill(stranger.email);
    await account.field(texts.newPassword.current).fill(person.password);
    await account.button(texts.account.sendMail).click();
    await account.says(labels.fi.noMail);
    await expect(account.field(texts.account.newEmail)).toHaveValue(stranger.email);
    await server.mendMail();
  });
});

test.describe('9 logged in', () => {
  inEachLanguage((lang) => {
    const { language, logOut } = labels[lang];

    test('the top of the page says who, and has the way out and the languages', async ({
      page,
      login,
      top,
    }) => {
      await login.open();
      await login.logIn(erkki);
      await top.shows(erkki);
      await expect(top.element.getByRole('button', { name: new RegExp(`${language}$`) })).toBeVisible();
      await top.person(erkki.shown).click();
      await top.element.getByRole('button', { name: logOut, exact: true }).click();
      await top.showsNobody();
      await page.reload();
      await top.showsNobody();
    });
  });

  test('the languages change every text of the page, and stay changed', async ({ page, top }) => {
    await page.goto('/kirjaudu');
    for (const [name, lang] of [
      ['Svenska', 'sv'],
      ['English', 'en'],
    ] as const) {
      await top.speak(name);
      await expect(page.getByLabel(labels[lang].identifier, { exact: true })).toBeVisible();
      await expect(page.locator('avain-notice')).toContainText(pageTexts[lang].noticeTitle);
      await page.reload();
      await expect(page.getByLabel(labels[lang].identifier, { exact: true })).toBeVisible();
    }
  });
});

test.describe('10 settings', () => {
  inEachLanguage((lang) => {
    test('are behind one’s own name, and the address in them is the user name', async ({
      page,
      account,
      top,
      texts,
      mails,
      newcomers,
    }) => {
      const person = await newcomers.resident({}, lang);
      const { email } = newcomers.stranger();
      await newcomers.logIn(page, person);
      await page.goto('/');
      await top.person(person.shown).click();
      await top.element.getByRole('link', { name: labels[lang].settings, exact: true }).click();
      await expect(page).toHaveURL('/omat-asetukset');
      await account.shows(texts.account.heading);
      await expect(account.element).toContainText(texts.account.emailHint);

      await account.button(texts.account.changeEmail).click();
      await account.field(texts.account.newEmail).fill(email);
      await account.field(texts.newPassword.current).fill(person.password);
      await account.button(texts.account.sendMail).click();
      await account.shows(texts.mail.heading);
      await page.goto(await mails.link(email));
      await account.button(texts.account.confirmEmailYes).click();
      await expect(account.lead).toHaveText(texts.account.done['change-email']);
      await top.shows({ shown: `${person.name} (${email})` });

      await account.button(texts.account.changePassword).click();
      await account.field(texts.newPassword.current).fill(person.password);
      await account.field(texts.newPassword.newPassword).fill(CHOSEN);
      await account.button(texts.newPassword.save).click();
      await expect(account.lead).toHaveText(texts.account.done['change-password']);
    });
  });
});

test.describe('11 history', () => {
  test('stays with the account when the address, and with it the user name, changes', async ({
    page,
    account,
    login,
    top,
    texts,
    mails,
    newcomers,
    quiet,
  }) => {
    quiet.allowStatus(401);
    const [username, cases] = ['uuno-uusi', ['Venepaikka', 'Viljelypalsta']];
    const person = await newcomers.resident({ username, cases });
    const { email } = newcomers.stranger();
    const matters = async () => {
      await expect(page).toHaveURL('/omat-asiat');
      await expect(page.locator('.cases li')).toHaveText(cases.map((title) => new RegExp(title)));
      return page.locator('[data-user=account]').innerText();
    };
    await newcomers.logIn(page, person);
    await page.goto('/omat-asiat');
    const id = await matters();
    expect(id).not.toBe('');

    await account.open('/omat-asetukset');
    await account.button(texts.account.changeEmail).click();
    await account.field(texts.account.newEmail).fill(email);
    await account.field(texts.newPassword.current).fill(person.password);
    await account.button(texts.account.sendMail).click();
    await account.shows(texts.mail.heading);
    await page.goto(await mails.link(email));
    await account.button(texts.account.confirmEmailYes).click();
    await expect(account.lead).toHaveText(texts.account.done['change-email']);
    await page.goto('/omat-asiat');
    expect(await matters()).toBe(id);
    const leave = async () => {
      await top.logOut({ shown: `${person.name} (${email})` });
      await expect(page).toHaveURL('/');
      await top.showsNobody();
    };
    await leave();

    await login.open('/kirjaudu?return-to=/omat-asiat');
    await login.logIn(person);
    await login.says(texts.common.errors['invalid-credentials']);
    await login.button(texts.login.otherIdentifier).click();
    await login.logIn({ ...person, email });
    expect(await matters()).toBe(id);
    await leave();

    await login.open('/kirjaudu?return-to=/omat-asiat');
    await login.logIn({ ...person, email: username });
    await login.element.getByRole('link', { name: texts.login.goOn }).click();
    expect(await matters()).toBe(id);
  });
});

test.describe('12 help', () => {
  /** Whom to ask stands below what is asked, in view, by telephone and mail. */
  async function offersHelp(element: Locator, title: string): Promise<void> {
    const help = element.locator('[slot=help]');
    await expect(help).toContainText(title);
    await expect(help.getByRole('link', { name: '02 555 0100' })).toHaveAttribute('href', /^tel:/);
    await expect(help.getByRole('link', { name: /@/ })).toHaveAttribute('href', /^mailto:/);
    // Both at one moment: between two, the page may go on.
    const [above, below] = await element.evaluate((one) =>
      ['[data-avain-root]', '[slot=help]'].map((part) =>
        one.querySelector(part)!.getBoundingClientRect().toJSON(),
      ),
    );
    expect(below.x).toBeCloseTo(above.x, 0);
    expect(below.y).toBeGreaterThanOrEqual(above.bottom);
  }

  inEachLanguage((lang) => {
    const { helpTitle } = pageTexts[lang];

    test('is in the same place in every step', async ({
      page,
      login,
      reset,
      register,
      account,
      texts,
      mails,
      newcomers,
      quiet,
    }) => {
      quiet.allowStatus(401, 410);
      const person = await newcomers.resident();
      await login.open();
      await offersHelp(login.element, helpTitle);
      await login.button(texts.login.next).click();
      await expect(login.error).toBeFocused();
      await offersHelp(login.element, helpTitle);
      await login.enterIdentifier(person.email);
      await offersHelp(login.element, helpTitle);
      await login.enterPassword('väärä salasana');
      await expect(login.error).toBeFocused();
      await offersHelp(login.element, helpTitle);
      await login.button(texts.login.forgotten).click();
      await login.button(texts.reset.send).click();
      await expect(login.heading).toHaveText(texts.mail.heading);
      await offersHelp(login.element, helpTitle);
      await page.goto(await mails.link(person.email));
      await reset.shows(texts.reset.newHeading);
      await offersHelp(reset.element, helpTitle);
      await reset.open('/kirjaudu/unohtui');
      await offersHelp(reset.element, helpTitle);
      await register.open('/kirjaudu/tunnus');
      await offersHelp(register.element, helpTitle);
      await newcomers.logIn(page, person);
      await account.open('/omat-asetukset');
      await account.shows(texts.account.heading);
      await offersHelp(account.element, helpTitle);
      await account.button(texts.account.changeEmail).click();
      await offersHelp(account.element, helpTitle);
    });
  });
});
