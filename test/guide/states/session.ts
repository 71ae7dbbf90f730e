import { expect } from '@playwright/test';
import { Device } from '../device.ts';
import type { Newcomer } from '../newcomers.ts';
import type { Act, Stage } from './stage.ts';

/** The sessions of the person end so many seconds from now. */
const endsIn = ({ server }: Stage, { email }: Newcomer, seconds: number): void =>
  server.change(
    'UPDATE session SET expiresAt = ? WHERE userId = (SELECT id FROM user WHERE email = ?)',
    new Date(Date.now() + seconds * 1000).toISOString(),
    email,
  );

/** A session that ends in the middle of a form. */
export function session(): Act {
  let person: Newcomer;
  return {
    application: {
      shows: 'A form of the service, half filled in.',
      reach: async ({ page, newcomers, top }) => {
        person = await newcomers.resident();
        await Device.in(page).logIn(person);
        await page.goto('/hakemus');
        await top.shows(person);
        await page.locator('[name=boatName]').fill('Lokki');
        await page.locator('[name=wishes]').fill('B 12, B 14');
      },
    },
    'session-warning': {
      window: true,
      shows: 'The session ends soon: a bar says at what time, with a button to go on.',
      reach: async (stage) => {
        endsIn(stage, person, 90);
        await stage.page.reload();
        await expect(
          stage.page.locator('avain-session').getByRole('button', { name: stage.texts.session.goOn }),
        ).toBeVisible();
        await stage.page.locator('[name=boatName]').fill('Lokki');
        await stage.page.locator('[name=wishes]').fill('B 12, B 14');
      },
    },
    'session-ended': {
      window: true,
      shows: 'The session has ended: a login over the page, which keeps what was typed.',
      reach: async (stage) => {
        endsIn(stage, person, 2);
        await stage.page.reload();
        await stage.page.locator('[name=boatName]').fill('Lokki');
        await expect(stage.page.getByRole('dialog')).toBeVisible({ timeout: 20_000 });
        await expect(stage.page.getByRole('dialog').locator('[name=username]')).toBeVisible();
      },
    },
    'session-ended-closed': {
      unpictured: true,
      window: true,
      shows: 'The dialog has been closed: a bar leads back to the login.',
      reach: async ({ page }) => {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      },
    },
  };
}
