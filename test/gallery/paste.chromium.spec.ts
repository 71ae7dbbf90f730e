import { readFile } from 'node:fs/promises';
import { faultsIn } from '../e2e/axe.ts';
import { expect, test } from '../e2e/test.ts';
import { PastePanel } from './paste-panel.ts';

test('the code follows what is chosen, for each framework', async ({ page }) => {
  const paste = new PastePanel(page);
  await paste.open();
  await expect(paste.head).toContainText(/avain-basic\.js"\s+integrity="sha384-/);
  await expect(paste.body).toContainText('<avain-login');
  for (const [name, file, code] of [
    ['React', 'Login.tsx', 'export function Login()'],
    ['Vue', 'Login.vue', '<script setup lang="ts">'],
    ['Angular', 'login.ts', 'CUSTOM_ELEMENTS_SCHEMA'],
    ['Svelte', 'Login.svelte', '<script lang="ts">'],
  ] as const) {
    await paste.choose(name);
    await expect(paste.code(file)).toContainText(code);
  }
  await paste.field('Sovitin').selectOption('kratos');
  await paste.field('Kirjautumispalvelun osoite').fill('/kratos');
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
  await expect(paste.body).toContainText('alt="Saari &amp; lahti"');
  await expect(paste.body).toContainText('heading-level="3"');
  await expect(paste.body).toContainText('width="120" height="40"');
  await paste.expectRefused('Kuvan leveys pikseleinä', 'iso', /kokonaisluku/);
  await paste.expectRefused('Kuvan osoite', 'logo', /alussa on \/ tai https/);
  await expect(paste.body).toContainText('src="/logo.svg" width="120"');
  await expect(paste.code('avain-login.css')).toContainText('--avain-width: 20rem;');
  await paste.expectRefused('Suurin leveys', '20rem; color: red', /Tämä ei ole mitta/);
  await expect(paste.code('avain-login.css')).not.toContainText('red');
  await paste.bench.button('Kumoa muutos').click();
  await expect(paste.field('Kaupungin tunnus')).not.toBeChecked();
});

test('an OpenID provider is told which client asks, in the code of every framework', async ({ page }) => {
  const paste = new PastePanel(page);
  await paste.open();
  await expect(paste.field('Client ID')).toHaveCount(0);
  await paste.field('Sovitin').selectOption('oidc');
  await paste.type('Kirjautumispalvelun osoite', 'https://id.saarilahti.example/realms/kunta');
  await paste.type('Client ID', 'kirjasto');
  for (const [name, file] of [
    ['HTML', 'index.html: body-osa'],
    ['React', 'Login.tsx'],
    ['Vue', 'Login.vue'],
    ['Angular', 'login.html'],
    ['Svelte', 'Login.svelte'],
  ] as const) {
    await paste.choose(name);
    await expect(paste.code(file)).toContainText(
      'https://id.saarilahti.example/realms/kunta?client_id=kirjasto&amp;preset=keycloak',
    );
  }
  await paste.field('Millainen palvelin').selectOption('bff');
  await expect(paste.field('Client ID')).toHaveCount(0);
  await expect(paste.code('Login.svelte')).toContainText('backend="/bff?preset=bff"');
  await paste.field('Sovitin').selectOption('http');
  await expect(paste.code('Login.svelte')).toContainText('backend="/auth/v1"');
});

test('what cannot be used stays in its field, with the reason, and out of the code', async ({ page }) => {
  const paste = new PastePanel(page);
  await paste.open();
  await paste.type('Tiedostojen kansio palvelimella', '/kirjautuminen');
  await paste.expectRefused('Tiedostojen kansio palvelimella', '', /kansio, jonka alussa on/);
  await expect(paste.head).toContainText('src="/kirjautuminen/avain-basic.js"');
  await paste.expectRefused('Kirjautumispalvelun osoite', 'auth', /osoite, jonka alussa on/);
  await expect(paste.body).toContainText('backend="/auth/v1"');
  await paste.panel.getByText('Tämän osan asetukset').click();
  await paste.expectRefused('Minne kirjautumisen jälkeen', 'omat asiat', /osoite, jonka alussa on/);
  await expect(paste.body).toContainText('return-to="/');
  expect(await faultsIn(page)).toEqual([]);
  await paste.type('Kirjautumispalvelun osoite', '/tunnistus');
  await expect(paste.field('Kirjautumispalvelun osoite')).toHaveAttribute('aria-invalid', 'false');
  await expect(paste.body).toContainText('backend="/tunnistus"');
});

test('the head has the language of the preview, and says how another is added', async ({ page }) => {
  const paste = new PastePanel(page);
  await paste.open();
  await expect(paste.head).not.toContainText('avain-sv.js');
  await expect(
    paste.panel.getByText(/lisää sen tagi muiden eteen: avain-sv\.js, avain-en\.js/),
  ).toBeVisible();
  await paste.bench.open('?tila=login.identifier&paneeli=paste&kieli=sv');
  await paste.bench.settled();
  await expect(paste.head).toContainText('avain-sv.js');
  await expect(paste.panel.getByText(/lisää sen tagi muiden eteen: avain-en\.js/)).toBeVisible();
});

test('a state brings its options, and they can be changed', async ({ page }) => {
  const paste = new PastePanel(page);
  await paste.open('user-menu.signed-in');
  const { body } = paste;
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
