import type { Locator } from '@playwright/test';
import { chromium } from '../../tools/browsers.mjs';
import { panelNames } from '../../demo/gallery/place.ts';
import { uiLangs } from '../../demo/gallery/texts/shape.ts';
import { expect, test } from './test.ts';
import { Workbench } from './workbench.ts';

/** Letters twice as large as a browser has them, on a phone. */
test.use({
  launchOptions: {
    executablePath: chromium.executablePath,
    args: [...chromium.args, '--blink-settings=defaultFontSize=32'],
  },
  viewport: { width: 320, height: 640 },
});

/** Words that stand on more than one line. */
async function brokenWords(where: Locator): Promise<readonly string[]> {
  return where.evaluateAll((all) =>
    all.flatMap((one) => {
      const texts = [...one.childNodes].filter((node) => node instanceof Text);
      return texts.flatMap((text) =>
        [...text.data.matchAll(/[^\s–-]+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
        }),
      );
    }),
  );
}

for (const ui of uiLangs)
  test(`with large letters nothing is beside the window, and words are whole: ${ui}`, async ({
    page,
    files,
  }) => {
    const bench = new Workbench(page);
    for (const panel of panelNames) {
      await page.goto(
        `${files.url}/galleria/?tila=login.identifier&kieli=${ui}&kieli-sivu=${ui}&paneeli=${panel}`,
      );
      await bench.settled();
      // What a link does not name is closed in a narrow window.
      if (panel === 'live') await page.locator('[aria-controls=panels]').click();
      const tools = page.locator('gallery-toolbar');
      await tools.locator('[aria-controls=window]').click();
      await expect(tools.locator('#lang')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), panel).toBe(320);
      const panels = page.getByRole('tabpanel');
      expect(await panels.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), panel).toBe(
        0,
      );
    }
    const tabs = page.getByRole('tablist');
    expect(await tabs.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await tabs.getByRole('tab').first().click();
    await expect(page.getByRole('tabpanel').getByRole('table')).toBeVisible();
    const shell = page.locator('avain-gallery > header, gallery-toolbar, gallery-stage, [role=tablist]');
    const labels = 'label, button, legend, th, h1, h2';
    expect(await brokenWords(shell.locator(labels))).toEqual([]);
    expect(await brokenWords(page.locator('gallery-live').locator(labels))).toEqual([]);
  });
