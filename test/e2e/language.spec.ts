import { LoginPage, variants, words } from './login-page.ts';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

const WRONG = 'invalid-credentials';

for (const [variant, address] of Object.entries(variants)) {
  test(`another language in the middle of an error loses nothing (${variant})`, async ({
    login,
    top,
    page,
    quiet,
  }) => {
    quiet.allowStatus(401);
    await login.open(address);
    await login.enterIdentifier(erkki.email);
    await login.remember.check();
    await login.enterPassword('jokin ihan muu');
    await login.says(words.fi.common.errors[WRONG]);
    await login.password.fill('puoliksi kirj');
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    for (const [name, lang] of [
      ['Svenska', 'sv'],
      ['English', 'en'],
      ['Suomi', 'fi'],
    ] as const) {
      await top.speak(name);
      const translated = new LoginPage(page, lang);
      const { common, login: texts } = words[lang];
      await expect(translated.error).toHaveText(`${common.error} ${common.errors[WRONG]}`);
      await expect(translated.heading).toHaveText(texts.heading);
      await expect(translated.identifier).toHaveValue(erkki.email);
      await expect(translated.password).toHaveValue('puoliksi kirj');
      await expect(translated.remember).toBeChecked();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
    }
    expect(sent).toEqual([]);
    await login.enterPassword(erkki.password);
    await top.shows(erkki);
  });
}

test('the chosen language is there again on the next page and after a reload', async ({ top, page }) => {
  await page.goto('/');
  await top.speak('Svenska');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boka en båtplats');
  await page.goto('/kirjaudu');
  const login = new LoginPage(page, 'sv');
  await login.ready();
  await login.enterIdentifier(erkki.email);
  await page.reload();
  await expect(login.heading).toHaveText('Logga in');
});
