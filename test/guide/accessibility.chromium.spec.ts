import { faultsIn } from '../e2e/axe.ts';
import { whatDoesNotFit, withoutOutline } from './looks.ts';
import { lostReferences } from './references.ts';
import { acts } from './states/acts.ts';
import { expect, inEachLanguage, test } from './test.ts';

/** Each language is looked at in another light. */
const looks = {
  fi: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  sv: { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  en: { colorScheme: 'light', viewport: { width: 320, height: 640 } },
} as const;

inEachLanguage((lang) => {
  test.use(looks[lang]);
  for (const [name, act] of Object.entries(acts)) {
    test(`${name}: no step has a fault that can be measured`, async ({
      page,
      quiet,
      texts,
      server,
      mails,
      newcomers,
      login,
      top,
      reset,
      register,
      account,
    }) => {
      test.setTimeout(180_000);
      quiet.allowStatus(401, 403, 404, 410, 422, 429, 503);
      quiet.allowNetworkError('ERR_FAILED');
      const stage = { page, texts, server, mails, newcomers, login, top, reset, register, account };
      for (const [state, { reach }] of Object.entries(act())) {
        await test.step(state, async () => {
          await reach(stage);
          expect.soft(await faultsIn(page), `${state}: axe`).toEqual([]);
          expect.soft(await lostReferences(page), `${state}: references`).toEqual([]);
          expect.soft(await whatDoesNotFit(page), `${state}: fits`).toEqual([]);
          expect.soft(await withoutOutline(page), `${state}: forced colours`).toEqual([]);
        });
      }
    });
  }
});

test('each of these finds what is wrong where something is', async ({ page, login }) => {
  await login.open();
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('input'));
    const menu = document.querySelector('avain-user-menu')?.shadowRoot?.querySelector('button');
    menu?.setAttribute('aria-expanded', 'maybe');
    menu?.setAttribute('aria-controls', 'nowhere');
    document.documentElement.removeAttribute('lang');
    document.querySelector('img')?.removeAttribute('alt');
    const wide = document.createElement('button');
    wide.textContent = 'sanahirviö'.repeat(20);
    wide.style.cssText = 'border: 0; white-space: nowrap';
    document.querySelector('main')?.append(wide);
  });
  const found = (await faultsIn(page)).join('\n');
  for (const rule of ['label', 'html-has-lang', 'image-alt', 'aria-valid-attr-value'])
    expect(found).toContain(`${rule}: `);
  expect(await lostReferences(page)).toEqual(['button[aria-controls]: no #nowhere']);
  expect((await whatDoesNotFit(page)).join('\n')).toContain('320×256: the page is');
  expect((await withoutOutline(page)).join('\n')).toContain('sanahirviö');
});
