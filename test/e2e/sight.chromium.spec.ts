import type { Page } from '@playwright/test';
import { cutOff } from './cut-off.ts';
import { LoginPage, pageLanguages, words } from './login-page.ts';
import { erkki, maria } from './people.ts';
import { expect, test } from './test.ts';
import { TopBar } from './top-bar.ts';

async function throughTheLogin(page: Page, login: LoginPage, lang: keyof typeof words): Promise<void> {
  await login.open(`/kirjaudu?kieli=${lang}`);
  expect(await cutOff(page), 'the first step').toEqual([]);
  await login.enterIdentifier(maria.email);
  expect(await cutOff(page), 'the second step').toEqual([]);
  await login.enterPassword('jokin ihan muu');
  await login.says(words[lang].common.errors['invalid-credentials']);
  expect(await cutOff(page), 'an error').toEqual([]);
  await login.enterPassword(maria.password);
  await expect(page).toHaveURL('/');
  const top = new TopBar(page);
  await top.person(maria.shown).click();
  expect(await cutOff(page), 'the open menu').toEqual([]);
  await expect(top.element.getByText(maria.name).last()).toBeVisible();
}

for (const [width, height] of [
  [320, 256],
  [256, 320],
] as const) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });
    for (const lang of pageLanguages) {
      test(`everything fits without scrolling sideways (${lang})`, async ({ page, quiet }) => {
        quiet.allowStatus(401);
        await throughTheLogin(page, new LoginPage(page, lang), lang);
      });
    }
  });
}

test('text that a person has spaced out is not cut off (WCAG 1.4.12)', async ({ page, login, quiet }) => {
  quiet.allowStatus(401);
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    addEventListener('DOMContentLoaded', () => {
      document.adoptedStyleSheets.push(sheet);
      for (const element of document.querySelectorAll('*'))
        element.shadowRoot?.adoptedStyleSheets.push(sheet);
    });
  });
  await throughTheLogin(page, login, 'fi');
});

test('text twice as large is not cut off', async ({ page, login, quiet }) => {
  quiet.allowStatus(401);
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% }');
    addEventListener('DOMContentLoaded', () => document.adoptedStyleSheets.push(sheet));
  });
  await throughTheLogin(page, login, 'fi');
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('fields, buttons and the focus keep an outline', async ({ login, page }) => {
    await login.open();
    await login.enterIdentifier(erkki.email);
    for (const part of [login.password, login.button('Näytä salasana'), login.remember, login.submit]) {
      await expect(part).toBeFocused();
      const { border, outline } = await part.evaluate((element) => {
        const { borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(element);
        return { border: borderTopStyle, outline: `${outlineStyle} ${outlineWidth}` };
      });
      if (!(await part.evaluate((element) => element.matches('[type=checkbox]'))))
        expect(border).toBe('solid');
      expect(outline).toMatch(/^(solid|auto) [2-9]/);
      await page.keyboard.press('Tab');
    }
  });
});

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves by itself', async ({ login, page }) => {
    await login.open();
    await login.enterIdentifier(erkki.email);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
