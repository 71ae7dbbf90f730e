import type { Page } from '@playwright/test';
import type { AccountStep, NewPasskeyStep, Passkey } from '../../src/core/step.ts';
import { type LoginPage, words } from '../e2e/login-page.ts';
import { Authenticator, withoutAutofill } from './authenticator.ts';
import { Device } from './device.ts';
import type { Newcomer } from './newcomers.ts';
import { expect, test } from './test.ts';

const { code, common } = words.fi;
const BUTTON = code.others.passkey;
const FAILED = `${common.error} ${code.passkeyFailed}`;

/** Creates a passkey for somebody, and leaves nobody logged in. */
async function givePasskey(page: Page, person: Newcomer, totpCode?: string): Promise<Passkey> {
  const device = Device.in(page);
  await page.goto('/posti');
  await device.logIn(person);
  if (totpCode) await device.post('/sign-in/code', { code: totpCode });
  const { options } = await device.post<NewPasskeyStep>('/add-passkey', {});
  const { passkeys } = await device.post<AccountStep>('/add-passkey/new-passkey', {
    newPasskey: await created(page, options),
  });
  await device.logOut();
  return passkeys![0]!;
}

/** What the device makes of creation options. */
function created(page: Page, options: object): Promise<object> {
  return page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json as never);
    return ((await navigator.credentials.create({ publicKey })) as PublicKeyCredential).toJSON();
  }, options);
}

test('autofill logs in with a passkey, and nothing is typed', async ({ page, login, top, newcomers }) => {
  const person = await newcomers.resident();
  await Authenticator.in(page);
  await givePasskey(page, person);
  // Where there is no list to pick from, the device answers as soon as autofill asks.
  await page.goto('/kirjaudu');
  await top.shows(person);
  await expect(page).toHaveURL('/');
  await expect(login.element).toHaveCount(0);
});

test('a passkey is made in the settings, has a name there, and is removed there', async ({
  page,
  account,
  login,
  mails,
  newcomers,
  quiet,
}) => {
  quiet.allowStatus(401);
  const texts = words.fi.account;
  const person = await newcomers.resident();
  await withoutAutofill(page);
  const authenticator = await Authenticator.in(page);
  await newcomers.logIn(page, person);
  await account.open('/omat-asetukset');
  await account.button(texts.addPasskey).click();
  await authenticator.verified(false);
  await account.button(texts.createPasskey).click();
  await expect(account.lead).toHaveText(texts.passkeyCancelled);
  await authenticator.verified(true);
  await account.field(texts.passkeyName).fill('Keittiön kone');
  await account.button(texts.createPasskey).click();
  await expect(account.lead).toHaveText(texts.done['add-passkey']);
  const entry = account.element.getByRole('listitem').filter({ hasText: 'Keittiön kone' });
  await expect(entry).toHaveCount(1);
  expect((await mails.latest(person.email)).subject).toBe('Tunnuksellesi on lisätty pääsyavain');

  await account.button(texts.addPasskey).click();
  await account.button(texts.createPasskey).click();
  await account.says(texts.passkeyKnown);
  await account.button(texts.back).click();

  await entry.getByText(texts.remove, { exact: true }).click();
  await entry.getByRole('button', { name: texts.removePasskey }).click();
  await expect(account.lead).toHaveText(texts.done['remove-passkey']);
  await expect(entry).toHaveCount(0);
  await Device.in(page).logOut();
  await login.open();
  await login.button(BUTTON).click();
  await expect(login.error).toHaveText(FAILED);
});

test('autofill that comes to nothing says nothing', async ({ page, login }) => {
  await page.addInitScript(() => {
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (options) =>
      get(options).finally(() => document.documentElement.setAttribute('data-asked', ''));
  });
  // It holds nothing, and says so at once.
  await Authenticator.in(page);
  await login.open();
  await expect(page.locator('html[data-asked]')).toBeAttached();
  await expect(login.error).toHaveCount(0);
  await login.enterIdentifier('uuno@example.com');
});

test('the button logs in with a passkey, also who needs a code beside a password', async ({
  page,
  login,
  top,
  newcomers,
}) => {
  await withoutAutofill(page);
  const authenticator = await Authenticator.in(page);
  const careful = await newcomers.careful();
  for (const [person, totpCode] of [[await newcomers.resident()], [careful, careful.app.next()]] as const) {
    await authenticator.clear();
    await givePasskey(page, person, totpCode);
    await login.open();
    await login.button(BUTTON).click();
    await top.shows(person);
    await Device.in(page).logOut();
  }
});

/** What is read and where the focus is after the button was pressed in vain. */
async function failed(page: Page, login: LoginPage): Promise<object> {
  await login.open();
  await login.button(BUTTON).click();
  await expect(login.error).toHaveText(FAILED);
  await expect(login.error).toBeFocused();
  const focus = await page.evaluate(() => document.activeElement?.id);
  return { read: await login.element.innerText(), status: await login.status.innerText(), focus };
}

test('whatever a passkey fails by, the person reads the same', async ({ page, login, newcomers, quiet }) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident();
  await withoutAutofill(page);
  const authenticator = await Authenticator.in(page);
  const outcomes: Record<string, object> = {};
  outcomes['a device without one'] = await failed(page, login);

  const { id } = await givePasskey(page, person);
  await authenticator.verified(false);
  outcomes['a person who gives up'] = await failed(page, login);
  await authenticator.verified(true);

  const device = Device.in(page);
  await device.logIn(person);
  await device.post('/account/account', { removePasskey: id });
  await device.logOut();
  outcomes['one that was removed from the account'] = await failed(page, login);

  await authenticator.clear();
  await device.logIn(person);
  const { options } = await device.post<NewPasskeyStep>('/add-passkey', {});
  await device.logOut();
  await created(page, options);
  outcomes['one that the server never saw'] = await failed(page, login);

  const [first, ...rest] = Object.entries(outcomes);
  for (const [how, outcome] of rest) expect(outcome, how).toEqual(first![1]);
});

test('after a passkey that was refused, the right one still lets in', async ({
  page,
  login,
  newcomers,
  top,
  quiet,
}) => {
  quiet.allowStatus(401);
  const person = await newcomers.resident();
  await withoutAutofill(page);
  const authenticator = await Authenticator.in(page);
  await givePasskey(page, person);
  const [right] = await authenticator.passkeys();
  await authenticator.clear();
  await givePasskey(page, person);
  const device = Device.in(page);
  const { passkeys } = await device.logIn(person).then(() => device.post<AccountStep>('/account', {}));
  await device.post('/account/account', { removePasskey: passkeys![1]!.id });
  await device.logOut();
  await login.open();
  await login.button(BUTTON).click();
  await expect(login.error).toHaveText(FAILED);
  await authenticator.clear();
  await authenticator.keep(right!);
  await login.button(BUTTON).click();
  await top.shows(person);
});

test('where the page may not use passkeys, there is no button and no word about it', async ({
  page,
  login,
}) => {
  await page.route('/kirjaudu', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'permissions-policy': 'publickey-credentials-get=()' };
    await route.fulfill({ response, headers });
  });
  const answered = page.waitForResponse('**/auth/v1/session');
  await login.open();
  await answered;
  await expect(login.button(BUTTON)).toHaveCount(0);
  await login.enterIdentifier('uuno@example.com');
});
