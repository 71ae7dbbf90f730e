import type { Page } from '@playwright/test';
import { CITIZEN } from '../../../servers/keycloak/suomi-fi.ts';
import type { Stand } from '../../../servers/run.ts';
import { account, register } from '../../../src/locales/fi.ts';
import { TopBar } from '../../e2e/top-bar.ts';
import { expect } from './patient.ts';

/** Adds a passkey from the settings. The password has been typed a moment ago, or is asked for. */
export async function addPasskey(page: Page, password: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
  await page.getByRole('button', { name: account.addPasskey }).click();
  const [asked, there] = [page.locator('#kc-login'), page.locator('#registerWebAuthn')];
  await expect(asked.or(there)).toBeVisible();
  if (await asked.isVisible()) {
    await page.locator('#password').fill(password);
    await asked.click();
  }
  // Keycloak asks by the browser's own dialog what to call it.
  page.once('dialog', (dialog) => void dialog.accept('Puhelin'));
  await there.click();
}

/** Leaves for Suomi.fi by its button, past Keycloak's own form, and comes back as somebody who had no account. */
export async function bySuomiFi(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Suomi\.fi/ }).click();
  await expect(page).toHaveURL(/\/realms\/suomi_fi\//);
  await page.locator('#username').fill(CITIZEN.username);
  await page.locator('#password').fill(CITIZEN.password);
  await page.locator('#kc-login').click();
  // Past the page that they come back to, whose menu knows them too.
  await expect(page).toHaveURL(/\/asetukset$/);
  await expect(new TopBar(page).element).toContainText(CITIZEN.name);
}

/** To the pages for who cannot log in yet: a new account by a link of ours, a new password by the address that the docs give. */
export async function seeFirstPages(page: Page, { page: pages, running }: Stand): Promise<void> {
  await page.goto(`${pages}/tunnus`);
  const way = await page.getByRole('link', { name: register.heading }).getAttribute('href');
  // Read, not opened: a script of Keycloak's own looks there for fields that it asks for only after the mail.
  const form = await (await page.request.get(way ?? '')).text();
  expect(form).toMatch(/<html[^>]* lang="fi"/);
  expect(form).toContain('id="kc-register-form"');
  const query = 'client_id=venepaikat&kc_locale=fi';
  await page.goto(`${running.url}/realms/saarilahti/login-actions/reset-credentials?${query}`);
  await expect(page.locator('html[lang=fi] #kc-reset-password-form')).toBeVisible();
}

/** Where passkeys are kept: it finds its holder's finger on it at once. */
const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;
