import { expect, inEachLanguage, test } from '../guide/test.ts';

// Any link that does not count: used, too old, made up.
const LINK = '/auth/v1/mail/change-email?token=used';
const PAGE = '/omat-asetukset/vahvista';

inEachLanguage(() => {
  test('a link to another address that is of no use says so to whoever is logged in', async ({
    page,
    account,
    newcomers,
    texts,
    quiet,
  }) => {
    quiet.allowStatus(410);
    const person = await newcomers.resident();
    await newcomers.logIn(page, person);
    await page.goto(LINK);
    await expect(page).toHaveURL(PAGE);
    await account.ready();
    await account.shows(texts.account.changeEmail);
    await expect(account.error).toHaveText(`${texts.common.error} ${texts.account.linkGone}`);
    // It has been said: from now on the page is no different from before.
    await page.goto(PAGE);
    await expect(page).toHaveURL('/omat-asetukset');
  });

  test('a link to another address that is of no use says so where nobody is logged in', async ({
    page,
    account,
    texts,
    quiet,
  }) => {
    quiet.allowStatus(410);
    await page.goto(LINK);
    await expect(page).toHaveURL(PAGE);
    await account.ready();
    await account.shows(texts.account.logInFirst);
    await expect(account.error).toHaveText(`${texts.common.error} ${texts.account.linkGone}`);
    await expect(account.element).not.toContainText(texts.account.logInToConfirm);
  });
});
