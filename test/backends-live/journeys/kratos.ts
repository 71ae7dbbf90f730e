import { expect } from '@playwright/test';
import { codeIn } from '../../../conformance/inbox.ts';
import { code } from '../../../src/locales/fi.ts';
import { expectNamed, inPlace } from './in-place.ts';
import type { Journey } from './journey.ts';

/** The usual way, and then in by a mailed code in place of the password. */
export const kratos: Journey = async (trip) => {
  await inPlace(trip);
  const { page, stand, resident } = trip;
  await page.goto(stand.page);
  const field = (name: string) => page.locator(`form[data-avain-step] input[name=${name}]`);
  await field('username').fill(resident.email);
  await field('username').press('Enter');
  const before = stand.mails().length;
  await page.getByRole('button', { name: code.others.mailedCode }).click();
  await expect(field('code')).toBeVisible();
  await expect.poll(() => stand.mails().length).toBeGreaterThan(before);
  const [newest] = stand.mails();
  if (!newest) throw new Error('no mail has come');
  await field('code').fill(codeIn(newest));
  await field('code').press('Enter');
  await expectNamed(trip);
};
