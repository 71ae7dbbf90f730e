import type { Locator, Page } from '@playwright/test';
import { linkIn } from '../../../conformance/inbox.ts';
import type { Mails } from '../../../servers/server.ts';
import { account, common, login } from '../../../src/locales/fi.ts';
import { CITIZEN } from '../../../servers/keycloak/suomi-fi.ts';
import { TopBar } from '../../e2e/top-bar.ts';
import { expect } from './patient.ts';
import { addPasskey, bySuomiFi, seeFirstPages } from './keycloak-ways-in.ts';
import type { Journey } from './journey.ts';

const NEW_EMAIL = 'uusi.osoite@example.com';
const NEW_PASSWORD = 'uusi salasana saaristosta';

/**
 * Through Keycloak's own pages: in the language of the page, turned back, logged in, a new address by mail, a new
 * password, logged out, the old address refused, logged in with the new one, by Suomi.fi, and with a passkey.
 */
export const keycloak: Journey = async ({ page, stand, resident }) => {
  const { email, name, password } = resident;
  await seeFirstPages(page, stand);
  await page.goto(`${stand.page}/?kieli=sv`);
  await toKeycloak(page, email, 'sv');
  await page.goto(stand.page);
  await toKeycloak(page, email, 'fi');
  await page.goBack();
  await expectForm(page, stand.page);
  await toKeycloak(page, email, 'fi');
  await logIn(page, 'aivan väärä salasana');
  await expect(page.locator('#input-error-username, #input-error-password')).toBeVisible();
  await logIn(page, password);
  await expectSettings(page, stand.page, { name, email });
  await turnBack(page, password);
  await expectSettings(page, stand.page, { name, email });
  await changeEmail(page, password, stand.mails);
  await expectSettings(page, stand.page, { name, email: NEW_EMAIL });
  await changePassword(page, password);
  await expectSettings(page, stand.page, { name, email: NEW_EMAIL });
  await expectNoToken(page);
  await logOut(page, name);
  await page.goto(stand.page);
  await expectForm(page, stand.page);
  // Keycloak asks again, so its session is over as well; and nobody logs in with what was changed.
  await toKeycloak(page, email, 'fi');
  await logIn(page, NEW_PASSWORD);
  await expect(page.locator('#input-error-username, #input-error-password')).toBeVisible();
  await page.locator('#username').fill(NEW_EMAIL);
  await logIn(page, NEW_PASSWORD);
  await expectSettings(page, stand.page, { name, email: NEW_EMAIL });
  await logOut(page, name);
  await page.goto(stand.page);
  await bySuomiFi(page);
  await logOut(page, CITIZEN.name);
  await page.goto(stand.page);
  await toKeycloak(page, NEW_EMAIL, 'fi');
  await logIn(page, NEW_PASSWORD);
  await expectSettings(page, stand.page, { name, email: NEW_EMAIL });
  await addPasskey(page, NEW_PASSWORD);
  await expectSettings(page, stand.page, { name, email: NEW_EMAIL });
  await logOut(page, name);
  // The device offers the passkey by itself on Keycloak's page, so nothing is typed there.
  await page.goto(stand.page);
  await username(page).fill(NEW_EMAIL);
  await username(page).press('Enter');
  await expectSettings(page, stand.page, { name, email: NEW_EMAIL });
};

const username = (page: Page): Locator =>
  page.locator('form[data-avain-step=identifier] input[name=username]');

async function toKeycloak(page: Page, identifier: string, language: string): Promise<void> {
  await username(page).fill(identifier);
  await username(page).press('Enter');
  await expect(page.locator('#username')).toHaveValue(identifier);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('#password')).toBeVisible();
}

async function logIn(page: Page, password: string): Promise<void> {
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** Where nobody is logged in: the form, and no error with it. */
async function expectForm(page: Page, url: string): Promise<void> {
  await expect(username(page)).toBeEnabled();
  await expect(page.getByRole('heading', { name: login.heading })).toBeVisible();
  await expect(page.locator('[data-avain-error]')).toHaveCount(0);
  await expect(page).toHaveURL(`${url}/`);
}

/** A document that knew nobody and found out by itself; what came in its address is gone from there. */
async function expectSettings(
  page: Page,
  url: string,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> {
  await expect(page).toHaveURL(`${url}/asetukset`);
  await expect(new TopBar(page).person(`${name} (${email})`)).toBeVisible();
  await expect(page.locator('avain-account [data-avain-value]').first()).toHaveText(email);
  await expect(page.locator('[data-avain-error]')).toHaveCount(0);
}

/** From the settings to a page of Keycloak, which asks for the password unless that was a moment ago. */
async function toAction(page: Page, button: string, password: string, field: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const [asked, there] = [page.locator('#kc-login'), page.locator(field)];
  await expect(asked.or(there)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  if (await asked.isVisible()) await logIn(page, password);
  await expect(there).toBeVisible();
}

async function turnBack(page: Page, password: string): Promise<void> {
  await toAction(page, account.changeEmail, password, '#email');
  await page.locator('button[name=cancel-aia]').click();
}

async function changeEmail(page: Page, password: string, mails: Mails): Promise<void> {
  const mail = () => mails().find(({ to }) => to === NEW_EMAIL);
  await toAction(page, account.changeEmail, password, '#email');
  await page.locator('#email').fill(NEW_EMAIL);
  await page.locator('#email').press('Enter');
  await expect(page.getByText(NEW_EMAIL)).toBeVisible();
  await expect.poll(mail).toBeTruthy();
  const sent = mail();
  if (!sent) throw new Error('no mail has come');
  await page.goto(linkIn(sent));
  await page.getByRole('link', { name: 'Takaisin sovellukseen' }).click();
}

async function changePassword(page: Page, password: string): Promise<void> {
  await toAction(page, account.changePassword, password, '#password-new');
  await page.locator('#password-new').fill(NEW_PASSWORD);
  await page.locator('#password-confirm').fill(NEW_PASSWORD);
  await page.locator('#kc-submit').click();
}

async function expectNoToken(page: Page): Promise<void> {
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(kept).not.toMatch(/eyJ|token|verifier/);
}

async function logOut(page: Page, name: string): Promise<void> {
  const { element, logInLink } = new TopBar(page);
  await element.getByRole('button', { name }).click();
  await element.getByRole('button', { name: common.logOut }).click();
  await expect(logInLink).toBeVisible();
}
