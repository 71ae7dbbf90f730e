import { expect } from '@playwright/test';
import { erkki } from '../../e2e/people.ts';
import type { Act } from './stage.ts';

/** Pages around the login, with nobody logged in. */
export const service: Act = {
  service: {
    shows: 'The service page: a notice that logging in has changed, and two ways to the login.',
    reach: async ({ page, top }) => {
      await page.goto('/');
      await top.showsNobody();
    },
  },
  languages: {
    window: true,
    shows: 'The language picker is open: Suomi, Selkosuomi, Svenska, English.',
    reach: ({ top }) => top.element.getByRole('button', { name: /FIN|SELKO|SVE|ENG/ }).click(),
  },
  'notice-closed': {
    unpictured: true,
    window: true,
    shows: 'The notice has been closed.',
    reach: async ({ page, texts }) => {
      await page.keyboard.press('Escape');
      await page.locator('avain-notice').getByRole('button', { name: texts.notice.closeNotice }).click();
      await expect(page.locator('avain-notice')).toBeHidden();
    },
  },
  guide: {
    shows: 'The instructions that the notice leads to.',
    reach: ({ page }) => page.goto('/ohje'),
  },
  mailbox: {
    unpictured: true,
    shows: 'The mailbox of the demo.',
    reach: async ({ page }) => {
      // The second within a minute is refused; the mail of the first is there by then.
      await page.request.post('/auth/v1/reset-password/identifier', {
        headers: { 'Auth-Request': '1' },
        data: { identifier: erkki.email },
      });
      await page.goto('/posti');
      await expect(page.locator('.mail').first()).toBeVisible();
    },
  },
  'not-found': {
    unpictured: true,
    shows: 'A page that is not there.',
    reach: ({ page }) => page.goto('/ei-ole'),
  },
};
