import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const NAME = 'avain.notice.kirjautuminen-2026';

/** How far things on the page have moved by themselves since it was opened. */
async function movement(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    const note = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    };
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path);
  await page.waitForFunction(() => document.querySelector('avain-notice')?.matches(':defined'));
  await expect(page.locator('avain-user-menu').getByRole('link')).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  return shifts.reduce((sum, shift) => sum + shift, 0);
}

/** The script of the widgets comes late, so that the page has been painted without it. */
async function holdScript(page: Page): Promise<void> {
  await page.route('**/avain/avain.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await route.continue();
  });
}

for (const width of [320, 1280]) {
  test(`nothing moves: shown, closed before, over its time, at ${width} pixels`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await holdScript(page);
    const notice = page.locator('avain-notice');

    expect(await movement(page, '/'), 'shown').toBe(0);
    await expect(notice).toBeVisible();

    await page.evaluate((name) => localStorage.setItem(name, '1'), NAME);
    expect(await movement(page, '/'), 'closed before').toBe(0);
    await expect(notice).toBeHidden();

    await page.evaluate(() => localStorage.clear());
    await context.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/until="[\d-]+"/, 'until="2020-01-31"');
      await route.fulfill({ response, body });
    });
    expect(await movement(page, '/'), 'over its time').toBe(0);
    await expect(notice).toBeHidden();
  });
}

test('the notice is closed on the service page and then gone from the login too', async ({ page, login }) => {
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Kirjautuminen on uudistunut' })).toBeVisible();
  await page.getByRole('link', { name: 'Näin kirjaudut sisään' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Näin kirjaudut sisään');
  await page.goBack();
  await page.getByRole('button', { name: 'Sulje ilmoitus' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await login.open();
  await expect(page.locator('avain-notice')).toBeHidden();
});
