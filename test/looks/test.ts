import { expect, type Page, test as base } from '@playwright/test';
import { Quiet } from '../e2e/quiet.ts';
import { type Files, serveFiles } from '../gallery/files.ts';
import { GALLERY, giveFonts } from './fonts.ts';
import { addressOf, type Picture } from './pictures.ts';

interface Fixtures {
  /** Opens a state in `model`, and comes back with the part of the page to be looked at. */
  readonly pose: (picture: Picture) => Promise<Clip>;
}

interface WorkerFixtures {
  readonly gallery: Files;
  /** A page for all pictures, one after another: what it has fetched once is not fetched again. */
  readonly model: Page;
  readonly quiet: Quiet;
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 640;
const MARGIN = 16;

export const test = base.extend<Fixtures, WorkerFixtures>({
  gallery: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted out of it
    async ({}, use) => {
      const files = await serveFiles(GALLERY);
      await use(files);
      files.close();
    },
    { scope: 'worker' },
  ],
  quiet: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted out of it
    async ({}, use) => {
      const quiet = new Quiet();
      // A state may be that the server refuses, and Chromium says so.
      quiet.allowStatus(400, 401, 403, 404, 409, 410, 422, 423, 429, 500, 502, 503);
      quiet.allowNetworkError('ERR_FAILED');
      await use(quiet);
    },
    { scope: 'worker' },
  ],
  model: [
    async ({ browser, quiet }, use) => {
      const context = await browser.newContext({
        locale: 'fi-FI',
        timezoneId: 'Europe/Helsinki',
        deviceScaleFactor: 1,
        reducedMotion: 'reduce',
      });
      quiet.listen(context);
      await giveFonts(context);
      // What one state has kept is nothing to the next.
      await context.addInitScript(() => {
        if (location.protocol === 'about:') return;
        localStorage.clear();
        sessionStorage.clear();
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  pose: async ({ model, gallery, quiet }, use) => {
    const before = quiet.left.length;
    await use(async (picture) => {
      const { colours, width } = picture;
      // Addresses that differ after their # are one page to a browser.
      await model.goto('about:blank');
      await model.setViewportSize({ width, height: HEIGHT });
      await model.emulateMedia({
        colorScheme: colours === 'dark' ? 'dark' : 'light',
        forcedColors: colours === 'forced' ? 'active' : 'none',
      });
      await model.goto(`${gallery.url}/${addressOf(picture)}`);
      await expect(model.locator('html')).toHaveAttribute('data-state', 'ready', { timeout: 28_000 });
      return { x: 0, y: 0, width, height: await lowest(model) };
    });
    expect(quiet.left.slice(before), 'left in the console').toEqual([]);
  },
});

/** Down to where the page ends, and what lies over it. A dialog, or a bar at the window's edge, takes the whole window. */
async function lowest(page: Page): Promise<number> {
  return page.evaluate(
    async ([height, margin]) => {
      await document.fonts.ready;
      const all = (root: Document | ShadowRoot): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? all(one.shadowRoot) : []),
        ]);
      const placeOf = (one: Element): string => getComputedStyle(one).position;
      // Texts for who only listens are a pixel high.
      const above = all(document).filter(
        (one) =>
          ['absolute', 'fixed'].includes(placeOf(one)) &&
          one.checkVisibility() &&
          one.getBoundingClientRect().height > 1,
      );
      if (above.some((one) => placeOf(one) === 'fixed' && !one.matches(':popover-open'))) return height;
      const ends = [document.body, ...above].map((one) => one.getBoundingClientRect().bottom);
      return Math.ceil(Math.max(...ends) + (above.length > 0 ? margin : 0));
    },
    [HEIGHT, MARGIN] as const,
  );
}

export { expect };
