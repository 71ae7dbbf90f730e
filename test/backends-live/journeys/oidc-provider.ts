import { expect, type Page } from '@playwright/test';
import { login } from '../../../src/locales/fi.ts';
import { TopBar } from '../../e2e/top-bar.ts';
import type { Journey } from './journey.ts';

/** Turned back twice, a wrong password and the right one on the provider's page, named on every page since, logged out. */
export const oidcProvider: Journey = async ({ page, stand, resident }) => {
  const top = new TopBar(page);
  await page.goto(stand.page);
  await toProvider(page, resident.email);
  await page.getByRole('button', { name: 'Keskeytä' }).click();
  await expectForm(page, stand.page);
  await toProvider(page, resident.email);
  await page.goBack();
  await expectForm(page, stand.page);
  await toProvider(page, resident.email);
  await logIn(page, 'aivan väärä salasana');
  await expect(page.getByRole('alert')).toContainText('väärin');
  await logIn(page, resident.password);
  // Where the login leads, in a document that knew nobody and found out by itself.
  await expect(page).toHaveURL(`${stand.page}/asetukset`);
  await expect(top.element).toContainText(resident.name);
  await page.goto(`${stand.page}/#osa`);
  await expect(top.element).toContainText(resident.name);
  await expect(page).toHaveURL(`${stand.page}/#osa`);
  await expectNoToken(page);
  await logOut(page, top, resident.name);
  await expectForm(page, stand.page);
  await page.reload();
  await expectForm(page, stand.page);
  await expect(top.logInLink).toBeVisible();
};

const username = (page: Page) => page.locator('form[data-avain-step=identifier] input[name=username]');

async function toProvider(page: Page, identifier: string): Promise<void> {
  await username(page).fill(identifier);
  await username(page).press('Enter');
  await expect(page.locator('#identifier')).toHaveValue(identifier);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
}

async function logIn(page: Page, password: string): Promise<void> {
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
}

async function expectForm(page: Page, url: string): Promise<void> {
  await expect(username(page)).toBeEnabled();
  await expect(page.getByRole('heading', { name: login.heading })).toBeVisible();
  await expect(page.locator('[data-avain-error]')).toHaveCount(0);
  await expect(page).toHaveURL(`${url}/`);
}

async function expectNoToken(page: Page): Promise<void> {
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(kept).not.toMatch(/eyJ|token|verifier/);
}

async function logOut(page: Page, { element }: TopBar, name: string): Promise<void> {
  await element.getByRole('button', { name }).click();
  await element.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await expect(page.getByText('Haluatko kirjautua ulos?')).toBeVisible();
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
}
