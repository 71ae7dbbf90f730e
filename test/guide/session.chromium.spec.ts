import type { Locator, Page } from '@playwright/test';
import { LoginPage, words } from '../e2e/login-page.ts';
import type { Newcomer, Newcomers } from './newcomers.ts';
import { expect, test } from './test.ts';

const { session: texts, menu, common } = words.fi;
const DAY_MS = 24 * 60 * 60_000;

/** The bar that warns. */
const bar = (page: Page): Locator =>
  page.locator('avain-session').getByRole('region', { name: texts.region });

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: texts.ended });

/** The login in the dialog. */
class DialogLogin extends LoginPage {
  override get element(): Locator {
    return dialog(this.page).locator('avain-login');
  }
}

/** The clock of the device goes on, as it does while it sleeps; what waits for a time happens once, late. */
async function sleep(page: Page, hours: number): Promise<void> {
  await page.clock.fastForward(hours * 60 * 60_000);
}

/** Fills in a form of the service. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Veneen nimi').fill('Ahti');
  await page.getByLabel('Veneen pituus metreinä').fill('5,2');
  await page.getByLabel('Veneen leveys metreinä').fill('1,9');
  await page.getByLabel('Toiveet ja lisätiedot').fill('Laiturin pohjoispuoli, kiitos');
}

async function stillThere(page: Page): Promise<void> {
  await expect(page.getByLabel('Veneen nimi')).toHaveValue('Ahti');
  await expect(page.getByLabel('Toiveet ja lisätiedot')).toHaveValue('Laiturin pohjoispuoli, kiitos');
}

/** In the middle of the service's form the session ends, while the device sleeps. */
async function endsMidway(page: Page, person: Newcomer, newcomers: Newcomers): Promise<void> {
  await page.clock.install();
  await page.goto('/hakemus');
  await expect(page.locator('avain-user-menu').getByRole('button', { name: person.shown })).toBeVisible();
  await fillIn(page);
  newcomers.sessionsEndIn(person, -60);
  await sleep(page, 13);
  await expect(dialog(page)).toBeVisible();
}

test('the end is said two minutes before in every tab, and whoever goes on in one goes on in all', async ({
  page,
  context,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  newcomers.sessionsEndIn(person, 100);
  const other = await context.newPage();
  await page.goto('/');
  await other.goto('/omat-asiat');
  for (const tab of [page, other]) {
    await expect(bar(tab)).toContainText(/Kirjautumisesi päättyy klo \d{1,2}\.\d\d\./);
    await expect(dialog(tab)).toHaveCount(0);
  }
  await bar(page).getByRole('button', { name: texts.goOn }).click();
  for (const tab of [page, other]) await expect(bar(tab)).toHaveCount(0);
  await expect(page.locator('avain-session').getByRole('status')).toHaveText(texts.goesOn);
  await page.reload();
  await expect(page.locator('avain-user-menu').getByRole('button', { name: person.shown })).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test('who has been logged in for a day is told that it ends for certain', async ({ page, newcomers }) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  newcomers.loggedInYesterday(person);
  newcomers.sessionsEndIn(person, 100);
  await page.goto('/');
  await bar(page).getByRole('button', { name: texts.goOn }).click();
  await expect(bar(page)).toContainText(texts.cannotGoOn);
  await expect(bar(page).getByRole('button', { name: texts.goOn })).toHaveCount(0);
  await bar(page).getByRole('button', { name: common.logOut }).click();
  await expect(page.locator('avain-user-menu').getByRole('link', { name: menu.logIn })).toBeVisible();
});

test('a device that wakes up asks the server before it says anything', async ({ page, newcomers }) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await page.clock.install();
  await page.goto('/omat-asiat');
  await expect(page.locator('avain-user-menu').getByRole('button', { name: person.shown })).toBeVisible();
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/auth/v1/session', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/auth/v1/session');
  // By the device alone the session, which lasts twelve hours, would have ended.
  await sleep(page, 13);
  await asked;
  await expect(bar(page)).toHaveCount(0);
  await expect(dialog(page)).toHaveCount(0);
  const answered = page.waitForResponse('**/auth/v1/session');
  letThrough();
  await answered;
  await expect(page.locator('avain-user-menu').getByRole('button', { name: person.shown })).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  await expect(dialog(page)).toHaveCount(0);
});

for (const [how, offset] of [
  ['fast', DAY_MS],
  ['slow', -DAY_MS],
] as const) {
  test(`a device whose clock is a day ${how} warns at the same moment as others`, async ({
    page,
    newcomers,
  }) => {
    const person = await newcomers.resident();
    await newcomers.logIn(page, person);
    await page.clock.install({ time: Date.now() + offset });
    await page.goto('/');
    await expect(page.locator('avain-user-menu').getByRole('button', { name: person.shown })).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
    newcomers.sessionsEndIn(person, 100);
    await page.reload();
    await expect(bar(page)).toBeVisible();
  });
}

test('a form of the service survives the end of the session, and is sent after a login over it', async ({
  page,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await endsMidway(page, person, newcomers);
  await expect(dialog(page).getByRole('heading', { name: texts.ended })).toBeFocused();
  await stillThere(page);
  await new DialogLogin(page).logIn(person);
  await expect(dialog(page)).toHaveCount(0);
  await stillThere(page);
  await page.getByRole('button', { name: 'Lähetä hakemus' }).click();
  await expect(page).toHaveURL('/omat-asiat');
  await expect(page.getByRole('main')).toContainText('Venepaikkahakemus: Ahti');
});

test('the dialog can be put away to read what is under it, and comes back by a button', async ({
  page,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await endsMidway(page, person, newcomers);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await stillThere(page);
  await bar(page).getByRole('button', { name: texts.logIn }).click();
  await expect(dialog(page)).toBeVisible();
  await new DialogLogin(page).logIn(person);
  await expect(dialog(page)).toHaveCount(0);
  await stillThere(page);
});

test('when somebody else logs in over the page, nothing of the first person is left on it', async ({
  page,
  newcomers,
}) => {
  const [person, other] = [await newcomers.resident(), await newcomers.resident()];
  await newcomers.logIn(page, person);
  await endsMidway(page, person, newcomers);
  await expect(dialog(page)).toContainText(texts.otherPerson);
  const reloaded = page.waitForEvent('load');
  await new DialogLogin(page).logIn(other);
  await reloaded;
  await expect(page.locator('avain-user-menu').getByRole('button', { name: other.shown })).toBeVisible();
  await expect(page.getByLabel('Veneen nimi')).toHaveValue('');
  await expect(page.getByRole('main')).not.toContainText(person.email);
});

test('a session that was ended from another device is said, and what is personal leaves the page', async ({
  page,
  context,
  newcomers,
}) => {
  const person = await newcomers.resident();
  await newcomers.logIn(page, person);
  await page.goto('/hakemus');
  await fillIn(page);
  const other = await context.newPage();
  await other.goto('/');
  await other.locator('avain-user-menu').getByRole('button', { name: person.shown }).click();
  await other.locator('avain-user-menu').getByRole('button', { name: common.logOut }).click();
  await expect(bar(page)).toContainText(texts.left);
  await expect(dialog(page)).toHaveCount(0);
  await stillThere(page);
});
