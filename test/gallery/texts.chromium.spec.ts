import { decodeLook } from '../../demo/gallery/look-codec.ts';
import { faultsIn } from '../e2e/axe.ts';
import { expect, test } from '../e2e/test.ts';
import { TextsPanel } from './texts-panel.ts';

test('the texts on screen come first, in their order', async ({ page, quiet }) => {
  quiet.allowStatus(401);
  const texts = new TextsPanel(page);
  await texts.open('login.password.invalid-credentials');
  await expect(texts.shown).toContainText([
    'login.heading',
    'login.logIn',
    'common.error',
    'common.errors.invalid-credentials',
    'login.identifier',
    'login.password',
    'login.showPassword',
    'login.show',
    'login.remember',
    'login.rememberHint',
  ]);
  await expect(texts.shown.filter({ hasText: /^(menu|account|session)\./ })).toHaveCount(0);
});

test('a text is changed on the stage while it is written, and taken back at once', async ({ page }) => {
  const texts = new TextsPanel(page);
  await texts.open('login.password');
  const heading = texts.field('Suomi', 'login.heading');
  await heading.fill('');
  await heading.pressSequentially('Tule sisään');
  await expect(heading).toBeFocused();
  await expect(texts.bench.widget.getByRole('heading', { name: 'Tule sisään' })).toBeVisible();
  await expect(texts.status).toContainText('1 muutos');
  // All of it: the address follows at a distance.
  await expect
    .poll(() => decodeLook(new URL(page.url()).hash)?.texts['fi'])
    .toEqual({ login: { heading: 'Tule sisään' } });
  await page.reload();
  await texts.bench.settled();
  await expect(texts.bench.widget.getByRole('heading', { name: 'Tule sisään' })).toBeVisible();
  await texts.row('login.heading').getByRole('button', { name: 'Palauta login.heading, Suomi' }).click();
  await expect(heading).toBeFocused();
  await expect(texts.bench.widget.getByRole('heading', { name: 'Kirjaudu sisään' })).toBeVisible();
  await texts.bench.button('Kumoa muutos').click();
  await expect(heading).toHaveValue('Tule sisään');
});

test('a word typed in one go is one step back', async ({ page }) => {
  const texts = new TextsPanel(page);
  await texts.open('login.password');
  const next = texts.field('Suomi', 'login.logIn');
  await next.fill('');
  await next.pressSequentially('Sisään');
  await texts.bench.button('Kumoa muutos').click();
  await expect(next).toHaveValue('Kirjaudu sisään');
});

test('a place that is missing or not known is told, and nothing is lost', async ({ page }) => {
  const texts = new TextsPanel(page);
  await texts.open('login.password');
  const hint = texts.field('Suomi', 'login.rememberHint');
  await hint.fill('Tunnet meidät {dagar} ajan.');
  const row = texts.row('login.rememberHint');
  await expect(row).toContainText('Kohtaa {dagar} ei tunneta.');
  await expect(row).toContainText('Kohta {days} puuttuu');
  await expect(texts.bench.widget.getByText('Tunnet meidät {dagar} ajan.')).toBeVisible();
  await hint.fill('Tunnet meidät {days} päivän ajan.');
  await expect(row).not.toContainText('puuttuu');
  await expect(texts.bench.widget.getByText('Tunnet meidät 30 päivän ajan.')).toBeVisible();
});

test('other languages are changed beside it, and seen when the stage speaks them', async ({ page }) => {
  const texts = new TextsPanel(page);
  await texts.open('login.identifier');
  await texts.field('Ruotsi', 'login.heading').fill('Stig in');
  await texts.field('Englanti', 'login.heading').fill('Step in');
  await expect(texts.bench.widget.getByRole('heading', { name: 'Kirjaudu sisään' })).toBeVisible();
  await page.getByLabel('Kieli', { exact: true }).selectOption('sv');
  await texts.bench.settled();
  await expect(texts.bench.widget.getByRole('heading', { name: 'Stig in' })).toBeVisible();
});

test('texts are found by a word, and only changed ones can be listed', async ({ page }) => {
  const texts = new TextsPanel(page);
  await texts.open('login.identifier');
  await expect(texts.field('Suomi', 'account.deleteAccount')).toHaveCount(0);
  await texts.panel.getByRole('searchbox').fill('deleteaccount');
  await texts.field('Suomi', 'account.deleteAccount').fill('Poista tunnus');
  await texts.panel.getByRole('searchbox').fill('');
  await texts.panel.getByRole('checkbox', { name: 'Vain muutetut' }).check();
  await expect(texts.panel.getByRole('textbox', { name: /^Suomi/ })).toHaveCount(1);
  await expect(texts.status).toContainText('1 teksti. 1 muutos');
  await texts.panel.getByRole('button', { name: 'Palauta kaikki tekstit' }).click();
  await expect(texts.status).toHaveText('Kaikki tekstit palautettiin. Voit vielä kumota sen.');
});

test('texts go out as code and data, and come back in', async ({ page }) => {
  const texts = new TextsPanel(page);
  await texts.open('login.password');
  await texts.field('Suomi', 'login.rememberHint').fill('{days} päivää');
  await texts.field('Ruotsi', 'login.heading').fill('Stig in');
  expect(await texts.takeOut('JavaScript', 'Suomi (muutettu)')).toBe(
    'const messages = {\n  login: {\n    rememberHint: (days) => `${days} päivää`,\n  },\n};\n',
  );
  const json = await texts.takeOut('JSON');
  expect(JSON.parse(json)).toEqual({
    fi: { login: { rememberHint: '{days} päivää' } },
    sv: { login: { heading: 'Stig in' } },
  });
  const file = page.waitForEvent('download');
  await texts.panel.getByRole('button', { name: 'Lataa tiedostona' }).click();
  expect((await file).suggestedFilename()).toBe('messages.json');
  await texts.panel.getByRole('button', { name: 'Palauta kaikki tekstit' }).click();
  await texts.bringIn('{"fi": ');
  await expect(texts.panel.getByRole('alert')).toContainText('Tämä ei ole JSONia.');
  const nothing = '{"fi": {"login": {"headnig": "Tule sisään"}}}';
  await texts.bringIn(nothing);
  await expect(texts.panel.getByRole('alert')).toContainText('Mitään ei tuotu.');
  await expect(texts.panel.getByText('fi: login.headnig – tätä avainta ei ole')).toBeVisible();
  await expect(texts.panel.getByLabel('Tuo tekstejä (JSON)')).toHaveValue(nothing);
  await expect(texts.panel.getByLabel('Tuo tekstejä (JSON)')).toBeFocused();
  await texts.bringIn('const messages = {};');
  await expect(texts.panel.getByRole('alert')).toContainText('Tämä on JavaScriptiä.');
  await texts.bringIn(json.replace('"sv": {', '"sv": { "other": "x",'));
  await expect(texts.panel.getByText('Tuotiin 2 tekstiä.')).toBeVisible();
  await expect(texts.panel.getByText('sv: other')).toBeVisible();
  await expect(texts.field('Ruotsi', 'login.heading')).toHaveValue('Stig in');
  await expect(texts.bench.widget.getByText('30 päivää')).toBeVisible();
});

test('the panel can be used by everybody, at any width', async ({ page }) => {
  const texts = new TextsPanel(page);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await texts.open('login.password');
    await texts.field('Suomi', 'login.rememberHint').fill('');
    await texts.takeOut('JavaScript');
    expect(await faultsIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
