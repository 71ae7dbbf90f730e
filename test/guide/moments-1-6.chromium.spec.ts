import type { Page } from '@playwright/test';
import { texts as pageTexts } from '../../demo/pages/texts.ts';
import { erkki } from '../e2e/people.ts';
import { labels } from './labels.ts';
import { expect, inEachLanguage, test } from './test.ts';

test.describe('1 the service page, signed out', () => {
  inEachLanguage((lang) => {
    test('has a way in, which leads to the login', async ({ page, top, login }) => {
      await page.goto('/');
      await top.element.getByRole('link', { name: labels[lang].logIn, exact: true }).click();
      await login.ready();
      await expect(page).toHaveURL('/kirjaudu');
      await expect(login.heading).toHaveText(labels[lang].logIn);
    });
  });
});

test.describe('2 the notice', () => {
  const notice = (page: Page) => page.locator('avain-notice');

  inEachLanguage((lang) => {
    const { noticeTitle, notice: text, guideTitle } = pageTexts[lang];

    test('says what has changed, and leads to the instructions', async ({ page }) => {
      await page.goto('/');
      await expect(notice(page)).toContainText(noticeTitle);
      await expect(notice(page)).toContainText(text);
      await notice(page).getByRole('link', { name: guideTitle }).click();
      await expect(page).toHaveURL('/ohje');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(guideTitle);
    });

    test('that was closed stays closed, on the login too', async ({ page, texts, otherDevice }) => {
      await page.goto('/');
      await notice(page).getByRole('button', { name: texts.notice.closeNotice }).click();
      for (const path of ['/', '/kirjaudu']) {
        await page.goto(path);
        await expect(page.locator('avain-user-menu').getByRole('link')).toBeVisible();
        await expect(notice(page)).toBeHidden();
      }
      const other = await otherDevice.newPage();
      await other.goto('/');
      await expect(notice(other)).toBeVisible();
    });
  });

  test('is gone after its last day', async ({ page, top }) => {
    await page.clock.install({ time: new Date('2030-01-01T12:00:00+02:00') });
    await page.goto('/');
    await top.showsNobody();
    await expect(notice(page)).toBeHidden();
  });
});

test.describe('3 the identifier step', () => {
  inEachLanguage((lang) => {
    const { identifier, next, password } = labels[lang];

    test('asks for one thing, and takes an address or a user name from before', async ({ login }) => {
      for (const typed of [erkki.email, erkki.username]) {
        await login.open();
        await expect(login.form.getByRole('textbox')).toHaveCount(1);
        await login.element.getByLabel(identifier, { exact: true }).fill(typed);
        await login.button(next).click();
        await expect(login.element.getByLabel(password, { exact: true })).toBeFocused();
        await expect(login.identifier).toHaveValue(typed);
      }
    });
  });
});

test.describe('4 no account yet', () => {
  inEachLanguage((lang) => {
    test('a link on the login leads to a new account, and from there to a login', async ({
      page,
      login,
      register,
      top,
      texts,
      mails,
      newcomers,
    }) => {
      const person = newcomers.stranger();
      await login.open();
      await login.element.getByRole('link', { name: labels[lang].newAccount, exact: true }).click();
      await register.ready();
      await register.field(texts.register.name).fill(person.name);
      await register.field(texts.login.email).fill(person.email);
      await register.field(texts.register.password).fill(person.password);
      await register.button(texts.register.create).click();
      await register.shows(texts.mail.heading);
      const mail = await mails.latest(person.email);
      expect(mail.locale).toBe(lang);
      await page.goto(mail.links[0]!);
      await register.button(texts.register.confirm).click();
      await register.shows(texts.register.done);
      await expect(register.lead).toHaveText(texts.register.doneLead(person.email));
      await register.link(labels[lang].logIn).click();
      await login.ready();
      await login.logIn(person);
      await top.shows(person);
    });
  });
});

test.describe('5 officials', () => {
  inEachLanguage((lang) => {
    const { officials } = labels[lang];
    const entry = (page: Page) => page.locator('avain-login details[data-avain-officials]');

    test('have a way of their own, by one of three', async ({ page, login, texts }) => {
      const { linkLead, link, providerLead, usernameLead, username } = texts.officials;
      await login.open('/kirjaudu?viranomainen=tunnus');
      await expect(entry(page).getByText(usernameLead)).toBeHidden();
      await entry(page).getByText(officials, { exact: true }).click();
      await expect(entry(page).getByText(usernameLead)).toBeVisible();
      await entry(page).getByRole('link', { name: username }).click();
      await expect(login.identifier).toBeFocused();

      await login.open('/kirjaudu?viranomainen=palvelu');
      await entry(page).getByText(officials, { exact: true }).click();
      await expect(entry(page)).toContainText(providerLead);
      await entry(page).getByRole('link').click();
      await expect(page).toHaveURL('/ohje#viranomaiset');

      await login.open('/kirjaudu?viranomainen=linkki');
      await entry(page).getByText(officials, { exact: true }).click();
      await expect(entry(page)).toContainText(linkLead);
      await entry(page).getByRole('link', { name: link }).click();
      await login.ready();
      await expect(login.password).toBeVisible();
    });
  });
});

test.describe('6 the password step', () => {
  inEachLanguage((lang) => {
    const { password, remember, logIn, forgotten } = labels[lang];

    test('shows who logs in, forgets by itself, and opens the service', async ({ login, page, top }) => {
      await login.open();
      await login.enterIdentifier(erkki.email);
      await expect(login.identifier).toHaveValue(erkki.email);
      await expect(login.identifier).not.toBeEditable();
      const box = login.element.getByRole('checkbox', { name: remember, exact: true });
      await expect(box).not.toBeChecked();
      await expect(box).toHaveAccessibleDescription(/30/);
      await expect(login.button(forgotten)).toBeVisible();
      await login.element.getByLabel(password, { exact: true }).fill(erkki.password);
      await login.button(logIn).click();
      await expect(page).toHaveURL('/');
      await top.shows(erkki);
      expect(await ends(page)).toEqual([-1]);
    });

    test('tells who logs in with a user name from before what it is from now on', async ({
      login,
      page,
      texts,
      newcomers,
    }) => {
      const username = `uuno-${lang}`;
      const person = await newcomers.resident({ username });
      await login.open('/kirjaudu?return-to=/omat-asiat');
      await login.logIn({ ...person, email: username });
      await expect(login.element.locator('[data-avain-lead]')).toHaveText(texts.login.migrated(person.email));
      await login.element.getByRole('link', { name: texts.login.goOn }).click();
      await expect(page).toHaveURL('/omat-asiat');
    });
  });
});

/** When the session's cookie ends, by the browser's clock; -1: with the browser. */
async function ends(page: Page): Promise<number[]> {
  const cookies = await page.context().cookies();
  return cookies.filter(({ name }) => name === 'avain-session').map(({ expires }) => expires);
}
