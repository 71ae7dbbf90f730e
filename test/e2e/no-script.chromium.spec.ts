import type { Page } from '@playwright/test';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

// Over WebDriver BiDi, Playwright leaves Firefox's scripts on; there, no-widgets.spec.ts shows the plain form at work.
test.use({ javaScriptEnabled: false });

const enter = async (page: Page, password: string) => {
  await page.getByLabel('Salasana', { exact: true }).fill(password);
  await page.locator('main').getByRole('button', { name: 'Kirjaudu sisään' }).click();
};

test('without JavaScript: a wrong password is said, then in, to the page that was asked for, and out', async ({
  page,
}) => {
  await page.goto('/kirjaudu?return-to=/omat-asiat');
  await page.getByLabel('Sähköpostiosoite / käyttäjätunnus').fill(erkki.email);
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect(page).toHaveURL('/kirjaudu/salasana');
  await expect(page.getByLabel('Sähköpostiosoite / käyttäjätunnus')).toHaveValue(erkki.email);

  await enter(page, 'jokin ihan muu');
  await expect(page).toHaveURL('/kirjaudu/salasana');
  await expect(page.locator('main')).toContainText(
    'Virhe: Tunnus tai salasana on väärin. Tarkista ne ja yritä uudelleen.',
  );
  await expect(page.getByLabel('Salasana', { exact: true })).toHaveValue('');

  await enter(page, erkki.password);
  await expect(page).toHaveURL('/omat-asiat');
  await expect(page.getByRole('main')).toContainText('Erkki Esimerkki');

  await page.getByRole('main').getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await expect(page).toHaveURL('/');
  await page.goto('/omat-asiat');
  await expect(page).toHaveURL(/\/kirjaudu\?return-to=/);
});

test('without JavaScript: empty fields are asked for by the browser, or by the server', async ({ page }) => {
  await page.goto('/kirjaudu');
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect(page).toHaveURL('/kirjaudu');
  // Spaces are no identifier, but a browser takes them for one.
  await page.getByLabel('Sähköpostiosoite / käyttäjätunnus').fill('   ');
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect(page.locator('main')).toContainText('Virhe: Kirjoita sähköpostiosoite tai käyttäjätunnus.');
});

test('without JavaScript: both fields in one form', async ({ page }) => {
  await page.goto('/kirjaudu?yksi');
  await page.getByLabel('Sähköpostiosoite / käyttäjätunnus').fill(erkki.username);
  await enter(page, erkki.password);
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('banner')).toContainText('Erkki Esimerkki');
});

test('without JavaScript: another language, by a link', async ({ page }) => {
  await page.goto('/kirjaudu');
  await page.getByRole('link', { name: 'Svenska' }).click();
  await expect(page.getByRole('main').getByRole('heading', { name: 'Logga in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});
