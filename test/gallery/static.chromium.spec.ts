import { expect, test as base } from '@playwright/test';
import { Quiet } from '../e2e/quiet.ts';
import { type Files, serveFiles } from './files.ts';
import { Workbench } from './workbench.ts';

interface Fixtures {
  readonly quiet: Quiet;
}
interface WorkerFixtures {
  readonly files: Files;
}

/** The demo that `npm run test:gallery` built, from a server of files: there is no backend to ask. */
const test = base.extend<Fixtures, WorkerFixtures>({
  files: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted out of it
    async ({}, use) => {
      const files = await serveFiles('build/gallery');
      await use(files);
      files.close();
    },
    { scope: 'worker' },
  ],
  quiet: [
    async ({ context, files }, use) => {
      const quiet = new Quiet();
      quiet.listen(context);
      const elsewhere: string[] = [];
      context.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(files.url).origin) elsewhere.push(request.url());
      });
      await use(quiet);
      expect(quiet.left, 'left in the console').toEqual([]);
      expect(elsewhere, 'asked for elsewhere').toEqual([]);
    },
    { auto: true },
  ],
});

test('the workbench works from a folder of files', async ({ page, files }) => {
  const bench = new Workbench(page);
  await page.goto(`${files.url}/galleria/`);
  await bench.settled();
  await expect(page.getByText('Tämä on esittely.', { exact: true })).toBeVisible();

  await bench.search.fill('salasana pitkä osoite');
  await bench.search.press('Enter');
  await expect(page).toHaveURL(/tila=login\.password\.long-address/);
  await bench.settled();
  await expect(bench.widget.getByLabel('Salasana', { exact: true })).toBeVisible();
  await expect(bench.log).toContainText('avain-step-change');
  await expect(bench.log).toContainText('sign-in password');

  await page.reload();
  await bench.settled();
  await expect(bench.widget.getByLabel('Salasana', { exact: true })).toBeVisible();
});

test('in a wide window the list and the tools scroll, and the page does not', async ({ page, files }) => {
  const bench = new Workbench(page);
  for (const panel of ['live', 'theme', 'texts', 'paste']) {
    await page.goto(`${files.url}/galleria/?tila=login.identifier&paneeli=${panel}`);
    await bench.settled();
    const beyond = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(beyond, panel).toBe(0);
  }
});

test.describe('a browser that speaks Swedish', () => {
  test.use({ locale: 'sv-FI' });

  test('is met in Swedish, though files are the same for everybody', async ({ page, files }) => {
    await page.goto(`${files.url}/galleria/`);
    await expect(page.getByRole('heading', { name: 'Avain-galleriet' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await new Workbench(page).settled();
  });
});

test('a state that there is not leads to those that there are', async ({ page, files }) => {
  await page.goto(`${files.url}/galleria/tila/?tila=login.ei-ole&kieli=en`);
  await expect(page.getByRole('heading', { name: 'State not found' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('tila=login.ei-ole');
  await page.getByRole('link', { name: 'See all states in the gallery' }).click();
  await new Workbench(page).settled();
  await page.goto(`${files.url}/galleria/tila/?tila=login.identifier&skenaario=ei-ole&kieli=sv`);
  await expect(page.getByRole('main')).toContainText('skenaario=ei-ole');
});

test('a frame has its title in the language of the element', async ({ page, files }) => {
  await page.goto(`${files.url}/galleria/tila/?tila=login.password.long-address&kieli=sv`);
  await expect(page).toHaveTitle('Inloggning: lösenord: lång adress – Avain');
});
