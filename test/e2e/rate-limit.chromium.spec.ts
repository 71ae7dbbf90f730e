import { variants } from './login-page.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

const WRONG = 'Tunnus tai salasana on väärin. Tarkista ne ja yritä uudelleen.';

for (const [variant, address] of Object.entries(variants)) {
  test(`the sixth wrong try says at what time to try again (${variant})`, async ({
    login,
    page,
    quiet,
    server,
    top,
  }) => {
    quiet.allowStatus(401, 429);
    await login.open(address);
    await login.enterIdentifier(erkki.email);
    for (let tries = 0; tries < 5; tries += 1) {
      await login.enterPassword(`arvaus ${tries}`);
      await login.says(WRONG);
      await expect(login.password).toHaveValue('');
    }
    await login.enterPassword('arvaus 6');
    await expect(login.error).toHaveText(
      /^Virhe: Liian monta yritystä\. Voit yrittää uudelleen klo \d{1,2}\.\d\d\.$/,
    );
    await expect(login.error).toBeFocused();
    await expect(login.identifier).toHaveValue(erkki.email);

    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await login.password.fill('arvaus 7');
    await page.keyboard.press('Enter');
    await expect(login.error).toBeFocused();
    expect(posts, 'nothing is sent before that time').toEqual([]);

    server.forgetTries();
    await login.button('Käytä toista tunnusta').click();
    await login.logIn(erkki);
    await top.shows(erkki);
  });
}

test('the owner of an account with many wrong tries gets a mail', async ({ login, page, quiet }) => {
  quiet.allowStatus(401);
  await login.open();
  await login.enterIdentifier(erkki.email);
  for (let tries = 0; tries < 5; tries += 1) {
    await login.enterPassword(`arvaus ${tries}`);
    await login.says(WRONG);
    await expect(login.password).toHaveValue('');
  }
  await page.goto('/posti');
  await expect(page.getByRole('article').first()).toContainText(erkki.email);
});
