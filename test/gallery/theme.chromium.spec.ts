import { faultsIn } from '../e2e/axe.ts';
import { expect, test } from '../e2e/test.ts';
import { ThemePanel } from './theme-panel.ts';

test('an accent typed in is on the widget at once, in light and in dark', async ({ page }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  await theme.type(theme.colour('Korostusväri', 'vaalea'), 'rgb(92 45 145)');
  await theme.expectButton('background-color', 'rgb(92, 45, 145)');
  await expect(theme.token('Korostusväri')).toContainText('muutettu');
  // From the first letter to the last it was one change.
  await theme.button('Kumoa').press('Enter');
  await expect(theme.button('Kumoa')).toHaveAttribute('aria-disabled', 'true');
  await theme.button('Tee uudelleen').press('Enter');
  await theme.type(theme.colour('Korostusväri', 'tumma'), '#c9a6f0');
  await theme.expectButton('background-color', 'rgb(92, 45, 145)');
  await page.getByRole('radio', { name: 'Tumma' }).check();
  await theme.bench.settled();
  await theme.expectButton('background-color', 'rgb(201, 166, 240)');
});

test('a colour that is too faint is named, and the nearest that passes is one press away', async ({
  page,
}) => {
  const theme = new ThemePanel(page);
  await theme.open();
  await expect(theme.panel.getByText(/^Kaikki \d+ paria erottuvat/).first()).toBeVisible();
  await theme.type(theme.colour('Teksti', 'vaalea'), '#999999');
  const warning = theme.warning(/^\s*Teksti: ei erotu tarpeeksi vaalealla sivulla\./);
  await expect(warning).toContainText('Teksti / Kortti: 2,84:1, tarvitaan 4,5:1');
  await expect(theme.panel.getByRole('status').filter({ hasText: /ei erotu$/ })).toHaveCount(1);
  await theme.button(/paria ei erotu/).press('Enter');
  await expect(theme.panel.getByRole('heading', { name: 'Kontrasti' })).toBeFocused();
  await warning.getByRole('button', { name: /^Käytä väriä #[0-9a-f]{6}/ }).press('Enter');
  await expect(warning).toHaveCount(0);
  // On to what is left to mend.
  expect(await theme.bench.focused()).toMatch(/^Käytä väriä/);
  await expect(theme.colour('Teksti', 'vaalea')).not.toHaveValue('#999999');
});

test('all that is too faint is mended in one step, and taken back in one', async ({ page }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  await theme.type(theme.colour('Korostusväri', 'vaalea'), '#9ecbe5');
  await theme.button('Korjaa kaikki').press('Enter');
  await expect(theme.panel.locator('.warn')).toHaveCount(0);
  expect(await theme.bench.focused()).toMatch(/^Kaikki parit \(\d+\)$/);
  await theme.button('Kumoa').press('Enter');
  await expect(theme.colour('Korostusväri', 'vaalea')).toHaveValue('#9ecbe5');
  await expect(theme.panel.locator('.warn')).not.toHaveCount(0);
});

test('a value of no use stays in its field, and the widget keeps the one before', async ({ page }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  const field = theme.colour('Korostusväri', 'vaalea');
  await theme.type(field, '#123456');
  await theme.type(field, 'url(https://example.com)');
  await expect(field).toHaveValue('url(https://example.com)');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/Tämä ei ole väri/);
  await theme.expectButton('background-color', 'rgb(18, 52, 86)');
  await theme.type(field, 'var(--avain-color-text)');
  await expect(field).toHaveAccessibleDescription(/viittaa nimeen --avain-color-text/);
  await theme.button('Palauta oletus: Korostusväri').press('Enter');
  await expect(field).toHaveValue('#0b5583');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('a length of no use stays in its field, with what is accepted beside it', async ({ page }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  const field = theme.token('Kulmat').getByRole('spinbutton');
  await theme.type(field, '1.25');
  await theme.expectButton('border-top-left-radius', '20px');
  for (const typed of ['-5', '9999', '']) {
    await field.fill(typed);
    await field.press('Tab');
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/väliltä 0–100rem .* Esikatselussa on edellinen arvo/);
    await theme.expectButton('border-top-left-radius', '20px');
  }
  // Digit by digit nothing is put right by the page.
  await theme.type(field, '1.05');
  await expect(field).toHaveValue('1.05');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(theme.token('Kulmat').getByText('väliltä')).toHaveCount(0);
});

test('every kind of token has a control that reaches the widget', async ({ page }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  const corners = theme.token('Kulmat');
  await corners.getByRole('slider').fill('1');
  await theme.expectButton('border-top-left-radius', '16px');
  await corners.getByRole('combobox').selectOption('px');
  await expect(corners.getByRole('spinbutton')).toHaveValue('16');
  await theme.type(corners.getByRole('spinbutton'), '3');
  await theme.expectButton('border-top-left-radius', '3px');
  await corners.getByRole('combobox').selectOption('css');
  await theme.type(corners.getByRole('textbox'), 'calc(1px + 4px)');
  await theme.expectButton('border-top-left-radius', '5px');
  await theme.token('Kirjasin').getByRole('combobox').selectOption({ label: 'Tasalevyinen' });
  await theme.expectButton('font-family', /monospace/);
  const before = await theme.bench.widget.getByRole('button', { name: 'Kirjaudu sisään' }).boundingBox();
  await theme.panel.getByText('Mitat').click();
  await theme.token('Tiiviys').getByRole('radio', { name: 'Tiivis' }).check();
  const height = async () =>
    (await theme.bench.widget.getByRole('button', { name: 'Kirjaudu sisään' }).boundingBox())?.height;
  await expect.poll(height).toBeLessThan(before?.height ?? 0);
});

test('a slider that is drawn is one step', async ({ page }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  const slider = theme.token('Kulmat').getByRole('slider');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider');
  const [x, y] = [box.x, box.y + box.height / 2];
  await page.mouse.move(x + box.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(x + box.width - 2, y, { steps: 10 });
  await page.mouse.up();
  await theme.expectButton('border-top-left-radius', '32px');
  await expect(page).toHaveURL(/#1/);
  await theme.button('Kumoa').press('Enter');
  await theme.expectButton('border-top-left-radius', '8px');
  await expect(theme.button('Kumoa')).toHaveAttribute('aria-disabled', 'true');
  await expect(page).not.toHaveURL(/#/);
  await theme.button('Tee uudelleen').press('Enter');
  await theme.expectButton('border-top-left-radius', '32px');
});

test('more changes than a browser lets an address take are one change of it', async ({ page }) => {
  test.slow();
  const theme = new ThemePanel(page);
  await theme.open();
  // Chromium warns in the console of the 201st in ten seconds, and leaves it out.
  await theme
    .token('Kulmat')
    .getByRole('slider')
    .evaluate(async (slider: HTMLInputElement) => {
      for (let i = 0; i < 260; i++) {
        slider.value = String((i % 30) / 16);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
      }
      slider.value = '2';
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await theme.expectButton('border-top-left-radius', '32px');
  await theme.expectAddress('--avain-radius', '2rem');
  await page.reload();
  await theme.bench.settled();
  await theme.expectButton('border-top-left-radius', '32px');
});

test('a sheet is brought in: what is known is taken, the rest is named with its line', async ({ page }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  await theme.bringIn(`:root {
  --avain-color-accent: light-dark(#5c2d91, #c9a6f0);
  --avain-colour-text: red;
  --avain-radius: 0;
}`);
  const result = theme.panel.getByRole('status').filter({ hasText: 'Tuotiin' });
  await expect(result).toContainText('Tuotiin 2 arvoa.');
  await expect(result).toContainText('rivi 3: --avain-colour-text: tätä nimeä emme tunne.');
  await theme.expectButton('background-color', 'rgb(92, 45, 145)');
  await theme.expectButton('border-top-left-radius', '0px');
  await theme.bringIn('{"avain": {');
  await expect(theme.panel.getByRole('status').filter({ hasText: 'JSON katkeaa' })).toContainText(
    'Mitään ei muutettu.',
  );
  await theme.expectButton('background-color', 'rgb(92, 45, 145)');
});

test('what is taken out as CSS or JSON makes the same theme when it is brought in', async ({ page }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  await theme.button(/^Satama$/).press('Enter');
  const css = await theme.takeOut('CSS');
  const json = await theme.takeOut('Design tokens (JSON)');
  expect(css).toContain('--avain-color-accent: light-dark(#1b2a6b, #aebcff);');
  for (const text of [css, json]) {
    await theme.button(/^Oletus$/).press('Enter');
    await expect(page).not.toHaveURL(/#/);
    await theme.bringIn(text);
    await expect(theme.button(/^Satama$/)).toHaveAttribute('aria-pressed', 'true');
    expect(await theme.takeOut('CSS')).toBe(css);
  }
});

test('the theme is copied and saved as a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const theme = new ThemePanel(page);
  await theme.open();
  await theme.button(/^Metsä$/).press('Enter');
  await theme.button('Kopioi').first().press('Enter');
  await expect(theme.panel.getByText('Kopioitu.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('--avain-density: 1.1;');
  const saved = page.waitForEvent('download');
  await theme.button('Lataa tiedosto').press('Enter');
  expect((await saved).suggestedFilename()).toBe('avain-theme.css');
});

test('the address alone is enough to have the look again', async ({ page, otherDevice }) => {
  const theme = new ThemePanel(page);
  await theme.open();
  await theme.button(/^Pohjoinen$/).press('Enter');
  await theme.type(theme.colour('Korostusväri', 'vaalea'), '#ffd43b');
  await theme.expectAddress('--avain-color-accent', '#ffd43b');
  await page.reload();
  await theme.bench.settled();
  await theme.expectButton('background-color', 'rgb(255, 212, 59)');
  await expect(theme.colour('Korostusväri', 'vaalea')).toHaveValue('#ffd43b');

  const other = new ThemePanel(await otherDevice.newPage());
  await other.page.goto(page.url());
  await other.bench.settled();
  await other.expectButton('background-color', 'rgb(255, 212, 59)');
});

for (const ui of ['fi', 'sv', 'en'])
  test(`axe finds nothing at fault, ${ui}`, async ({ page }) => {
    test.slow();
    for (const width of [320, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(`/galleria?tila=login.password&paneeli=theme&kieli-sivu=${ui}`);
        const theme = new ThemePanel(page);
        await theme.bench.settled();
        const field = theme.panel.locator('theme-token input[type=text]').first();
        await field.fill('#9ecbe5');
        await field.blur();
        await field.fill('#9ecbezz');
        await field.blur();
        await expect(theme.panel.locator('.warn').first()).toBeVisible();
        for (const details of await theme.panel.locator('summary').all()) await details.click();
        const faults = (await faultsIn(page)).filter((line) => line.includes('gallery-theme'));
        expect(faults, `${width} ${colorScheme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
  });
