import { expect, type Locator, type Page } from '@playwright/test';
import { codeIn, linkIn } from '../../../conformance/inbox.ts';
import type { Mails } from '../../../servers/server.ts';
import { common, login } from '../../../src/locales/fi.ts';
import { TopBar } from '../../e2e/top-bar.ts';
import type { Journey, Trip } from './journey.ts';

const NEW = 'uusi salasana saaristosta';

/** A wrong password and the right one, named after a reload, logged out, a new password by mail, logged in with it. */
export const inPlace: Journey = async (trip) => {
  const { page, stand, resident } = trip;
  const { email, name, password } = resident;
  await page.goto(stand.page);
  await logIn(page, email, 'aivan väärä salasana');
  await expect(page.locator('[data-avain-error]')).toContainText(common.errors['invalid-credentials']);
  await expect(field(page, 'password')).toHaveValue('');
  await give(page, 'password', password);
  await expectNamed(trip);
  await page.reload();
  await expectNamed(trip);
  await logOut(page, name);
  await page.goto(stand.page);
  await forget(page, stand.mails, email);
  await page.goto(stand.page);
  await logIn(page, email, NEW);
  await expectNamed(trip);
  await logOut(page, name);
};

const step = (page: Page, name: string): Locator => page.locator(`form[data-avain-step=${name}]`);
const field = (page: Page, name: string): Locator =>
  page.locator(`form[data-avain-step] input[name=${name}]`);

/** Types into a field and presses the main button of its form. */
async function give(page: Page, name: string, value: string): Promise<void> {
  await field(page, name).fill(value);
  await field(page, name).press('Enter');
}

async function logIn(page: Page, identifier: string, password: string): Promise<void> {
  await give(page, 'username', identifier);
  await give(page, 'password', password);
}

/** On the page after the login: the menu says who it is while the login's page is still there. */
export async function expectNamed({ page, stand, resident }: Trip): Promise<void> {
  await expect(page).toHaveURL(`${stand.page}/asetukset`);
  await expect(new TopBar(page).element).toContainText(resident.name);
}

async function logOut(page: Page, name: string): Promise<void> {
  const { element, logInLink } = new TopBar(page);
  await element.getByRole('button', { name }).click();
  await element.getByRole('button', { name: common.logOut }).click();
  await expect(logInLink).toBeVisible();
}

/** By a mailed link or code, whichever the server sends. */
async function forget(page: Page, mails: Mails, email: string): Promise<void> {
  const before = mails().length;
  await page.getByRole('button', { name: login.forgotten }).click();
  await expect(step(page, 'identifier')).toBeVisible();
  await give(page, 'username', email);
  const [sent, code] = [step(page, 'mail-sent'), step(page, 'code')];
  await expect(sent.or(code)).toBeAttached();
  await expect.poll(() => mails().length).toBeGreaterThan(before);
  const [newest] = mails();
  if (!newest) throw new Error('no mail has come');
  if ((await sent.count()) > 0) await page.goto(linkIn(newest));
  else await give(page, 'code', codeIn(newest));
  await give(page, 'new-password', NEW);
  await expect(step(page, 'new-password')).toBeHidden();
}
