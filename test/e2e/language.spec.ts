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
      ['Selkosuomi', 'fi-simple'],
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

test('easy Finnish comes from a file of its own, before a word of Finnish is seen', async ({
  page,
  quiet,
}) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const { textContent = '' } = document.querySelector('avain-login h2 ~ form') ?? {};
      if (textContent) seen.add(textContent.includes('käyttäjätunnus') ? 'fi' : 'fi-simple');
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const [file] = await Promise.all([
    page.waitForResponse(/avain-fi-simple\.js$/),
    page.goto('/kirjaudu?kieli=fi-simple'),
  ]);
  expect(file.status()).toBe(200);
  const login = new LoginPage(page, 'fi-simple');
  await login.ready();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi-simple');
  await expect(login.element.locator('[data-avain-root]')).toHaveAttribute('lang', 'fi-simple');
  expect(await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])).toEqual([
    'fi-simple',
  ]);
  await login.enterIdentifier(erkki.email);
  quiet.allowStatus(401);
  await login.enterPassword('jokin ihan muu');
  await login.says(words['fi-simple'].common.errors[WRONG]);
});
