import { variants } from './login-page.ts';
import { erkki, maria } from './people.ts';
import { expect, test } from './test.ts';

const WRONG = 'Tunnus tai salasana on väärin. Tarkista ne ja yritä uudelleen.';

for (const [variant, address] of Object.entries(variants)) {
  test.describe(`the ${variant} form`, () => {
    test('logs in with the e-mail address', async ({ login, top, page }) => {
      await login.open(address);
      await login.logIn(erkki);
      await expect(page).toHaveURL('/');
      await top.shows(erkki);
    });

    test('logs in with the old user name', async ({ login, top }) => {
      await login.open(address);
      await login.logIn({ email: maria.username, password: maria.password });
      await top.showsAtOnce(maria);
    });

    test('a wrong password is said, the identifier stays, and the next try works', async ({
      login,
      top,
      quiet,
    }) => {
      quiet.allowStatus(401);
      await login.open(address);
      await login.logIn({ email: erkki.email, password: 'jokin ihan muu' });
      await login.says(WRONG);
      await expect(login.identifier).toHaveValue(erkki.email);
      await expect(login.password).toHaveValue('');
      await login.enterPassword(erkki.password);
      await top.shows(erkki);
    });

    test('empty fields are asked for, and nothing is sent', async ({ login, page }) => {
      await login.open(address);
      const sent: string[] = [];
      // Firefox asks for the page's icon when it finds the time.
      page.on('request', (request) => {
        if (!request.url().endsWith('/icon.svg')) sent.push(request.url());
      });
      await login.button('Jatka').click();
      await login.says('Kirjoita sähköpostiosoite tai käyttäjätunnus.');
      await login.error.getByRole('link').click();
      await expect(login.identifier).toBeFocused();
      await expect(login.identifier).toHaveAttribute('aria-invalid', 'true');
      await login.enterIdentifier(erkki.email);
      await login.submit.click();
      await login.says('Kirjoita salasana.');
      expect(sent).toEqual([]);
    });

    test('works with the keyboard alone', async ({ login, top, page }) => {
      await login.open(address);
      await login.identifier.focus();
      await page.keyboard.type(erkki.username);
      await page.keyboard.press('Enter');
      await expect(login.password).toBeFocused();
      await page.keyboard.type('ö');
      await page.keyboard.press('Backspace');
      await page.keyboard.type(erkki.password);
      await page.keyboard.press('Tab');
      await expect(login.button('Näytä salasana')).toBeFocused();
      await page.keyboard.press('Space');
      await expect(login.password).toHaveAttribute('type', 'text');
      await page.keyboard.press('Tab');
      await expect(login.remember).toBeFocused();
      await page.keyboard.press('Space');
      await expect(login.remember).toBeChecked();
      await page.keyboard.press('Tab');
      await expect(login.submit).toBeFocused();
      await page.keyboard.press('Enter');
      await top.showsAtOnce(erkki);
    });

    test('the password can be shown, and is hidden again before it is sent', async ({ login, top, page }) => {
      await login.open(address);
      await login.enterIdentifier(erkki.email);
      await login.password.fill(erkki.password);
      const show = login.button('Näytä salasana');
      await expect(show).toHaveAttribute('aria-pressed', 'false');
      await show.click();
      await expect(login.password).toHaveAttribute('type', 'text');
      await expect(show).toHaveAttribute('aria-pressed', 'true');
      await login.noteTypeWhenSent();
      await login.submit.click();
      await expect(page).toHaveURL('/');
      await top.shows(erkki);
      expect(await login.typeWhenSent()).toBe('password');
    });

    test('another identifier can be used, and the first one is still there to mend', async ({
      login,
      top,
    }) => {
      await login.open(address);
      await login.enterIdentifier('erkki@exmaple.com');
      await login.button('Käytä toista tunnusta').click();
      await expect(login.identifier).toHaveValue('erkki@exmaple.com');
      await expect(login.identifier).toBeFocused();
      await login.logIn(erkki);
      await top.shows(erkki);
    });

    test('a reload in the second step sends nothing again and begins anew', async ({ login, top, page }) => {
      await login.open(address);
      await login.enterIdentifier(erkki.email);
      await login.password.fill('kesken');
      const posts: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
      await page.reload();
      await login.ready();
      await expect(login.identifier).toBeEditable();
      expect(posts).toEqual([]);
      await login.logIn(erkki);
      await top.shows(erkki);
    });

    test('back and forward leave a form that works', async ({ login, top, page }) => {
      await page.goto('/');
      await login.open(address);
      await login.enterIdentifier(erkki.email);
      await login.password.fill('kesken');
      await page.goBack();
      await expect(page).toHaveURL('/');
      await page.goForward();
      await login.ready();
      expect(await login.typedPasswords()).toEqual([]);
      await login.logIn(erkki);
      await top.shows(erkki);
    });
  });
}

for (const [variant, address] of [
  ['adopted', '/kirjaudu?yksi'],
  ['rendered', '/kirjaudu?yksi&tyhja'],
] as const) {
  test(`both fields in one form, ${variant}, for who logs in every day`, async ({ login, top }) => {
    await login.open(address);
    await login.identifier.fill(maria.email);
    await login.enterPassword(maria.password);
    await top.shows(maria);
  });
}

test('who is logged in already is told so, and goes on', async ({ login, top, page }) => {
  await login.open();
  await login.logIn(erkki);
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
  await page.goto('/kirjaudu');
  await expect(login.element).toContainText('Olet kirjautunut sisään');
  await expect(login.element).toContainText('Erkki Esimerkki');
  await login.element.getByRole('link', { name: 'Jatka palveluun' }).click();
  await expect(page).toHaveURL('/');
});
