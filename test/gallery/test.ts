import { expect, type Page, test as base } from '@playwright/test';
import { Quiet } from '../e2e/quiet.ts';
import { type Files, serveFiles } from './files.ts';

/** Where `npm run test:gallery` puts the demo. */
const FOLDER = 'build/gallery';

interface Shown {
  readonly state: string;
  readonly lang: string;
  readonly dark: boolean;
}

/** The frame of the gallery, state after state in one page. */
export class Frame {
  readonly page: Page;
  readonly quiet: Quiet = new Quiet();
  /** Addresses elsewhere that were asked for. */
  readonly outside: string[] = [];
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    this.quiet.listen(page.context());
    // A state may be that the server refuses, or cannot be reached, and Chromium says so.
    this.quiet.allowStatus(401, 403, 404, 409, 410, 422, 423, 429, 500, 503);
    this.quiet.allowNetworkError('ERR_FAILED');
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) this.outside.push(request.url());
    });
  }

  async open({ state, lang, dark }: Shown): Promise<void> {
    const query = new URLSearchParams({ tila: state, kieli: lang, vari: dark ? 'dark' : 'light' });
    await this.page.goto(`${this.#url}/galleria/tila/?${query}`);
    await this.page.waitForFunction(() => document.documentElement.dataset['state'] !== 'loading');
    const { state: came, reason = '' } = await this.page.evaluate(() => ({
      ...document.documentElement.dataset,
    }));
    expect(`${came} ${reason}`.trim(), 'what became of the page').toBe('ready');
  }
}

interface WorkerFixtures {
  readonly files: Files;
  readonly frame: Frame;
}

/** One page for each worker: what it has fetched once is not fetched again. */
export const test = base.extend<object, WorkerFixtures>({
  files: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted out of it
    async ({}, use) => {
      const files = await serveFiles(FOLDER);
      await use(files);
      files.close();
    },
    { scope: 'worker' },
  ],
  frame: [
    async ({ browser, files }, use) => {
      const context = await browser.newContext({
        locale: 'fi-FI',
        timezoneId: 'Europe/Helsinki',
        viewport: { width: 320, height: 640 },
        reducedMotion: 'reduce',
      });
      await use(new Frame(await context.newPage(), files.url));
      await context.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };
