import type { Page } from '@playwright/test';
import { cutOff } from '../e2e/cut-off.ts';

const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
const LARGE = 'html { font-size: 200% }';
const WIDE = { width: 1280, height: 800 };

/** What does not fit in a page in narrow windows, with spaced text (WCAG 1.4.12) and with text twice as large. */
export async function whatDoesNotFit(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  const look = async (how: string): Promise<void> => {
    // The first few tell: what is around a wide thing is wide as well.
    for (const fault of (await cutOff(page)).slice(0, 4)) wrong.push(`${how}: ${fault}`);
  };
  const before = page.viewportSize() ?? WIDE;
  for (const [width, height] of [
    [320, 256],
    [256, 320],
  ] as const) {
    await page.setViewportSize({ width, height });
    await look(`${width}×${height}`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await withSheet(page, SPACED, () => look('spaced text'));
  await page.setViewportSize({ width: 640, height: 640 });
  await withSheet(page, LARGE, () => look('text twice as large'));
  await page.setViewportSize(before);
  return wrong;
}

/** For a while, a sheet of the person's own in every tree of the page. */
async function withSheet(page: Page, css: string, look: () => Promise<void>): Promise<void> {
  const sheet = await page.evaluateHandle((text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    for (const root of roots) root.adoptedStyleSheets.push(made);
    return made;
  }, css);
  await look();
  await sheet.evaluate((made) => made.replaceSync(''));
}

/** Controls that nothing but their colours would tell from text, where the person has colours of their own. */
export async function withoutOutline(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const wrong = await page.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const control = element.matches(
          'input:not([type=hidden], [type=checkbox], [readonly]), select, textarea, button, [data-avain-primary]',
        );
        if (!control || !element.checkVisibility()) continue;
        const { borderTopStyle, textDecorationLine } = getComputedStyle(element);
        const marked = borderTopStyle !== 'none' || textDecorationLine === 'underline';
        if (!marked) found.push(`${element.localName} ${element.textContent?.trim()}`);
      }
    };
    look(document);
    return found;
  });
  await page.emulateMedia({ forcedColors: null });
  return wrong;
}
