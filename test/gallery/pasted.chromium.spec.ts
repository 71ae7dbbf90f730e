// What is taken out of the workbench makes the same picture on any page as it does on the stage.
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from '../e2e/test.ts';
import { read, shadesOf } from '../looks/png.ts';
import { TextsPanel } from './texts-panel.ts';
import { ThemePanel } from './theme-panel.ts';

const WINDOW = { width: 320, height: 800 };

interface TakenOut {
  readonly css: string;
  readonly messages: string;
}

/** A page of a city with the element on it, and what a developer was handed pasted in. */
function blankPage({ css, messages }: TakenOut): string {
  return `<!doctype html>
<html lang="fi">
  <head>
    <meta charset="utf-8" />
    <title>Kaupunki</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="stylesheet" href="/avain/avain.css" />
    <link rel="stylesheet" href="/pages/gallery-frame.css" />
    <style>${css}</style>
    <script type="module" src="/pages/mock.js"></script>
  </head>
  <body>
    <main>
      <avain-login backend="/auth/v1" heading-level="1" return-to="#perilla" register-href="#tunnus"></avain-login>
    </main>
    <script type="module">${messages}
document.querySelector('avain-login').messages = messages;
    </script>
  </body>
</html>`;
}

/** Makes another city of the element, by hand, and takes out what a developer needs. */
async function takeOut(page: Page, query: string): Promise<TakenOut> {
  const theme = new ThemePanel(page);
  await theme.bench.open(`?${query}&paneeli=theme`);
  await theme.bench.settled();
  await theme.panel.locator('theme-presets').getByRole('button').nth(2).click();
  const css = await theme.takeOut('CSS');
  await page.getByRole('tab', { name: 'Tekstit' }).click();
  const texts = new TextsPanel(page);
  await texts.field('Suomi', 'login.heading').fill('Tervetuloa Saarilahden venepaikkoihin');
  await texts
    .field('Suomi', 'login.identifierLead')
    .fill('Tule sisään "omalla" osoitteellasi & näe <kaikki>.');
  await texts.field('Suomi', 'login.next').fill('Eteenpäin');
  const messages = await texts.takeOut('JavaScript', 'Suomi (muutettu)');
  return { css, messages };
}

/** The element on the page that all was pasted into, in a browser that knows nothing of the workbench. */
async function pasted(browser: Browser, url: string, taken: TakenOut, dark: boolean): Promise<Locator> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'fi-FI',
    viewport: WINDOW,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.route('**/kaupunki', (route) =>
    route.fulfill({ body: blankPage(taken), contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto('/kaupunki');
  return page.locator('avain-login');
}

/** What is drawn of the element, and nothing around it. */
async function pixels(widget: Locator): Promise<Buffer> {
  await expect(widget.getByRole('heading')).toBeVisible();
  await widget.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return widget.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** How far apart the shades of two pictures are at most, of 255. */
function furthest(one: Buffer, other: Buffer): number {
  const [a, b] = [read(one), read(other)];
  if (!a || !b || a.width !== b.width) throw new Error('these are no pictures of one thing');
  let most = 0;
  // The stage may begin between two pixels, and then has a row more.
  for (let at = 0; at < Math.min(a.pixels.length, b.pixels.length); at += 1) {
    if (a.pixels[at] === b.pixels[at]) continue;
    const theirs = shadesOf(b.pixels[at] ?? 0);
    for (const [i, shade] of shadesOf(a.pixels[at] ?? 0).entries())
      most = Math.max(most, Math.abs(shade - (theirs[i] ?? 0)));
  }
  return most;
}

test.setTimeout(90_000);

for (const colours of ['light', 'dark'] as const)
  test(`a theme and texts make the same pixels on a blank page, ${colours}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 1400, height: 1200 });
    await page.emulateMedia({ colorScheme: colours });
    const taken = await takeOut(page, `tila=login.identifier&vari=${colours}&leveys=${WINDOW.width}`);
    const preview = page.frameLocator('gallery-stage iframe').locator('avain-login');
    await expect(preview.getByRole('heading')).toHaveText('Tervetuloa Saarilahden venepaikkoihin');
    const onStage = await pixels(preview);
    const on = async (given: TakenOut) =>
      pixels(await pasted(browser, baseURL ?? '', given, colours === 'dark'));
    const there = await on(taken);
    // Chromium draws a round corner by a shade otherwise where a window stands elsewhere on the screen.
    expect(furthest(there, onStage)).toBeLessThanOrEqual(2);

    // The preview in a tab of its own stands where the page does.
    const own = await page.getByRole('link', { name: 'Avaa tila omaan välilehteen' }).getAttribute('href');
    const tab = await page.context().newPage();
    await tab.setViewportSize(WINDOW);
    await tab.emulateMedia({ colorScheme: colours });
    await tab.goto(own ?? '');
    await expect(tab.locator('html')).toHaveAttribute('data-state', 'ready');
    const inTab = await pixels(tab.locator('avain-login'));
    expect(there.equals(inTab), 'the same picture, byte for byte').toBe(true);

    // It is what was pasted that does it: without the theme, or without the texts, it is another picture.
    expect((await on({ ...taken, css: '' })).equals(inTab)).toBe(false);
    expect((await on({ ...taken, messages: 'const messages = {};' })).equals(inTab)).toBe(false);
  });
