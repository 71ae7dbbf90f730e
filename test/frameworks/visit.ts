import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { residents } from '../../demo/rules/residents.ts';
import { Quiet } from '../e2e/quiet.ts';
import { TopBar } from '../e2e/top-bar.ts';
import { seen } from './sample.ts';

/** Milliseconds that one step may take. */
const PATIENCE = 20_000;
const expect = expectSoon.configure({ timeout: PATIENCE });

/** Sees the look on the page of a project and logs in there. Returns what went wrong, or nothing. */
export async function visit(browser: Browser, url: string): Promise<string | undefined> {
  const context = await browser.newContext({ locale: 'fi-FI', colorScheme: 'light' });
  const quiet = new Quiet();
  quiet.listen(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  try {
    await page.goto(url);
    await look(page);
    await logIn(page);
    return quiet.left.length > 0 ? `left in the console: ${quiet.left.join('; ')}` : undefined;
  } catch (error) {
    return [(error as Error).message, `at ${page.url()}`, ...quiet.left].join('\n');
  } finally {
    await context.close();
  }
}

async function look(page: Page): Promise<void> {
  const login = page.locator('avain-login');
  const heading = (name: string) => login.getByRole('heading', { name, exact: true });
  await expect(heading(seen.heading.fi)).toHaveAttribute('aria-level', '1');
  await expect(login.getByRole('button', { name: 'Jatka' })).toHaveCSS('background-color', seen.accent);
  await expect(login).toHaveCSS('--avain-width', '30rem');
  const logo = login.getByRole('img', { name: seen.logo, exact: true });
  await expect(logo).toHaveJSProperty('complete', true);
  await expect(logo).not.toHaveJSProperty('naturalWidth', 0);
  const menu = new TopBar(page);
  await menu.speak('Svenska');
  await expect(heading(seen.heading.sv)).toBeVisible();
  await expect(login.getByRole('button', { name: 'Fortsätt' })).toBeVisible();
  await menu.speak('Suomi');
  await expect(heading(seen.heading.fi)).toBeVisible();
}

async function logIn(page: Page): Promise<void> {
  const [erkki] = residents;
  if (!erkki) throw new Error('nobody lives in the demo');
  const field = (name: string) => page.locator(`avain-login input[name=${name}]`);
  await field('username').fill(erkki.email);
  await field('username').press('Enter');
  await expect(page.getByText(seen.hint)).toBeVisible();
  await field('password').fill(erkki.password);
  await field('password').press('Enter');
  await page.waitForURL('**/omat-asiat');
  await expect(new TopBar(page).element).toContainText(erkki.name);
}
