import { readFile } from 'node:fs/promises';
import { faultsIn } from '../e2e/axe.ts';
import { expect, test } from '../e2e/test.ts';
import { PastePanel } from './paste-panel.ts';

test('the code follows what is chosen, for each framework', async ({ page }) => {
  const paste = new PastePanel(page);
  await paste.open();
  await expect(paste.code('index.html').first()).toContainText(/avain-basic\.js"\s+integrity="sha384-/);
  await expect(paste.code('index.html').last()).toContainText('<avain-login');
  for (const [name, file, code] of [
    ['React', 'Login.tsx', 'export function Login()'],
    ['Vue', 'Login.vue', '<script setup lang="ts">'],
    ['Angular', 'login.ts', 'CUSTOM_ELEMENTS_SCHEMA'],
    ['Svelte', 'Login.svelte', '<script lang="ts">'],
  ] as const) {
    await paste.choose(name);
    await expect(paste.code(file)).toContainText(code);
  }
  await paste.field('Kirjautumispalvelun osoite').fill('/kratos');
  await paste.field('Sovitin').selectOption('kratos');
  await expect(paste.code('Login.svelte')).toContainText('avain/define/adapter-kratos.js');
  await expect(paste.code('Login.svelte')).toContainText('backend="/kratos"');
  await paste.choose('Script-tagit');
  await expect(paste.code('Login.svelte')).not.toContainText('import');
  expect(await faultsIn(page)).toEqual([]);
});

test('heading, width and logo are on the stage and in the code, and can be taken back', async ({ page }) => {
  const paste = new PastePanel(page);
  await paste.open();
  const { widget } = paste.bench;
  await paste.field('Otsikon taso').selectOption('3');
  await expect(widget.getByRole('heading', { name: 'Kirjaudu sisään' })).toHaveAttribute('aria-level', '3');
  await paste.field('Suurin leveys').fill('20rem');
  await expect(widget.locator('avain-login')).toHaveCSS('--avain-width', '20rem');
  await paste.field('Kaupungin tunnus').check();
  await expect(widget.locator('avain-login > img[slot=logo]')).toBeVisible();
  await paste.field('Kaupungin nimi').fill('Saari & lahti');
  await expect(paste.code('index.html').last()).toContainText('alt="Saari &amp; lahti"');
  await expect(paste.code('index.html').last()).toContainText('heading-level="3"');
  await expect(paste.code('avain-login.css')).toContainText('--avain-width: 20rem;');
  await paste.field('Suurin leveys').fill('20rem; color: red');
  await expect(paste.field('Suurin leveys')).toHaveAccessibleDescription(/Tämä ei ole mitta/);
  await expect(paste.code('avain-login.css')).not.toContainText('red');
  await paste.bench.button('Kumoa muutos').click();
  await expect(paste.field('Kaupungin tunnus')).not.toBeChecked();
});

test('a state brings its options, and they can be changed', async ({ page }) => {
  const paste = new PastePanel(page);
  await paste.open('user-menu.signed-in');
  const body = paste.code('index.html').last();
  await expect(body).toContainText('settings-href="/asetukset"');
  await paste.panel.getByText('Tämän osan asetukset').click();
  await paste.field('Kielet valikossa').fill('fi sv');
  await expect(body).toContainText('languages="fi sv"');
  await expect(body).not.toContainText('heading-level');
});

test('a file is copied, which is said, or saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const paste = new PastePanel(page);
  await paste.open();
  await paste.choose('React');
  await paste.button('Kopioi Login.tsx').click();
  await expect(paste.panel.getByText('Login.tsx on kopioitu.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await paste.code('Login.tsx').textContent());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    paste.button('Lataa Login.tsx').click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe(copied);
});

for (const width of [320, 768])
  test(`nothing is cut off in a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const paste = new PastePanel(page);
    await paste.open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await faultsIn(page)).toEqual([]);
  });
