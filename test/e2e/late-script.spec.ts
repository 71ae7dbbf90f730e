import type { Page } from '@playwright/test';
import { erkki } from './people.ts';
import { expect, test } from './test.ts';

const SCRIPT = '**/avain/avain.js';

/** Holds the widgets' script back; the way to let it come. */
async function holdScript(page: Page): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(SCRIPT, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Sum of layout shifts since the page began, where the browser measures them. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return resolve(0);
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

test('what is typed before the script comes stays: the same field, the text, the focus, the place', async ({
  page,
  login,
  top,
}) => {
  const release = await holdScript(page);
  await page.goto('/kirjaudu', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.styleSheets.length === 2);
  await login.identifier.focus();
  await page.keyboard.type(erkki.email.slice(0, 9));
  await page.evaluate(() => {
    const input = document.activeElement;
    Object.assign(globalThis, { early: input, box: JSON.stringify(input?.getBoundingClientRect()) });
  });
  release();
  await login.ready();
  await page.keyboard.type(erkki.email.slice(9));
  await expect(login.identifier).toHaveValue(erkki.email);
  const kept = await page.evaluate(() => {
    const { early, box } = globalThis as unknown as { early: Element; box: string };
    return {
      same: document.activeElement === early,
      still: JSON.stringify(early.getBoundingClientRect()) === box,
    };
  });
  expect(kept).toEqual({ same: true, still: true });
  await page.keyboard.press('Enter');
  await login.enterPassword(erkki.password);
  await expect(page).toHaveURL('/');
  await top.shows(erkki);
});

for (const address of ['/kirjaudu', '/kirjaudu?yksi', '/']) {
  test(`nothing moves when the script comes late (${address})`, async ({ page, login, top }) => {
    const release = await holdScript(page);
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.getByRole('contentinfo')).toBeVisible();
    release();
    if (address !== '/') await login.ready();
    await top.showsNobody();
    expect(await layoutShift(page)).toBe(0);
  });
}

test('little moves when the form comes in the place of a link', async ({ page, login, top }) => {
  const release = await holdScript(page);
  await page.goto('/kirjaudu?tyhja', { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  release();
  await login.ready();
  await top.showsNobody();
  expect(await layoutShift(page)).toBeLessThan(0.05);
});

test('who is quicker than the script logs in without it', async ({ page, login, top }) => {
  const release = await holdScript(page);
  await page.goto('/kirjaudu', { waitUntil: 'commit' });
  await login.identifier.fill(erkki.email);
  await login.button('Jatka').click();
  await expect(page).toHaveURL('/kirjaudu/salasana');
  await login.password.fill(erkki.password);
  await login.submit.click();
  await expect(page).toHaveURL('/');
  release();
  await top.shows(erkki);
});

test('an error that the server delivered stays said when the script comes', async ({
  page,
  login,
  quiet,
}) => {
  quiet.allowNetworkError('ERR_FAILED');
  // Firefox takes a script that did not come for an empty one.
  quiet.allow(/^uncaught: None of the “sha384” hashes in the integrity attribute match/);
  await page.route(SCRIPT, (route) => route.abort());
  await page.goto('/kirjaudu');
  await login.identifier.fill(erkki.email);
  await login.button('Jatka').click();
  await login.password.fill('jokin ihan muu');
  await login.submit.click();
  await expect(login.error).toBeVisible();
  await page.unroute(SCRIPT);
  await page.reload();
  await login.ready();
  await expect(login.error).toHaveText(
    'Virhe: Tunnus tai salasana on väärin. Tarkista ne ja yritä uudelleen.',
  );
  await expect(login.identifier).toHaveValue(erkki.email);
});
