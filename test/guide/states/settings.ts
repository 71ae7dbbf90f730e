import { expect } from '@playwright/test';
import { Authenticator } from '../authenticator.ts';
import { CodeApp, Device } from '../device.ts';
import type { Newcomer } from '../newcomers.ts';
import type { Act, Stage } from './stage.ts';

const overview = async ({ account, texts }: Stage): Promise<void> => {
  await account.open('/omat-asetukset');
  await account.shows(texts.account.heading);
};

/** The password was given long enough ago to be asked for again. */
const longAgo = ({ server }: Stage): void =>
  server.change('UPDATE session SET provedAt = ?', new Date(Date.now() - 3_600_000).toISOString());

/** Everything that can be changed about an account, up to its end. */
export function settings(): Act {
  let person: Newcomer;
  return {
    'settings-nobody': {
      shows: 'Settings need somebody to be logged in.',
      reach: async ({ account, texts }) => {
        await account.open('/omat-asetukset/salasana');
        await account.shows(texts.account.logInFirst);
      },
    },
    account: {
      shows: 'The settings at a glance: address, password, passkeys, codes, devices, deleting the account.',
      reach: async (stage) => {
        person = await stage.newcomers.resident({ username: `uuno${Date.now() % 1000}` });
        await Device.in(stage.page).logIn(person);
        const other = await Device.at(stage.server.url);
        await other.logIn(person);
        await other.close();
        await overview(stage);
      },
    },
    'change-email': {
      shows: 'Change of the e-mail address, with the present password.',
      reach: async ({ account, texts }) => {
        await account.button(texts.account.changeEmail).click();
        await account.shows(texts.account.changeEmail);
      },
    },
    'change-email-same': {
      unpictured: true,
      shows: 'The new address is the present one.',
      reach: async ({ account, texts }) => {
        await account.field(texts.account.newEmail).fill(person.email);
        await account.button(texts.account.sendMail).click();
        await account.says(texts.account.sameEmail);
      },
    },
    'change-email-sent': {
      shows: 'A link has been sent to the new address.',
      reach: async ({ account, texts }) => {
        await account.field(texts.account.newEmail).fill(`uusi.${person.email}`);
        await account.field(texts.newPassword.current).fill(person.password);
        await account.button(texts.account.sendMail).click();
        await account.shows(texts.mail.heading);
      },
    },
    'change-email-confirm': {
      shows: 'The link leads here: one button takes the new address into use.',
      reach: async ({ page, mails, account, texts }) => {
        await page.goto(await mails.link(`uusi.${person.email}`));
        await account.ready();
        await account.shows(texts.account.confirmEmail);
      },
    },
    'change-email-done': {
      window: true,
      shows: 'The address has been changed: said once above the settings.',
      reach: async ({ account, texts }) => {
        await account.button(texts.account.confirmEmailYes).click();
        await expect(account.lead).toHaveText(texts.account.done['change-email'] ?? '');
      },
    },
    'change-password': {
      shows: 'Change of the password: the present one, then the new one with its rule.',
      reach: async ({ account, texts }) => {
        await account.button(texts.account.changePassword).click();
        await account.shows(texts.account.changePassword);
      },
    },
    'change-password-wrong': {
      unpictured: true,
      shows: 'The present password was wrong.',
      reach: async ({ account, texts }) => {
        await account.field(texts.newPassword.current).fill('jokin ihan muu');
        await account.field(texts.newPassword.newPassword).fill('aivan uusi ja kyllin pitkä');
        await account.button(texts.newPassword.save).click();
        await account.says(texts.newPassword.wrongCurrent);
      },
    },
    sensitive: {
      shows: 'Before something that matters the password is asked for again.',
      reach: async (stage) => {
        longAgo(stage);
        await overview(stage);
        await stage.account.button(stage.texts.account.addPasskey).click();
        await stage.account.shows(stage.texts.login.sensitiveHeading);
      },
    },
    'new-passkey': {
      shows: 'A passkey can be created and given a name.',
      reach: async ({ page, account, texts }) => {
        await Authenticator.in(page);
        await account.field(texts.login.password).fill(person.password);
        await account.button(texts.login.next).click();
        await account.shows(texts.account.addPasskey);
      },
    },
    'passkey-added': {
      shows: 'The settings with a passkey; the question before it is removed stands open.',
      reach: async ({ account, texts }) => {
        await account.field(texts.account.passkeyName).fill('Kännykkä');
        await account.button(texts.account.createPasskey).click();
        await expect(account.lead).toHaveText(texts.account.done['add-passkey'] ?? '');
        await account.element.locator('summary').click();
      },
    },
    'new-totp': {
      shows: 'One-time codes are turned on: a QR code, the same key as text, and a field for the first code.',
      reach: async ({ account, texts }) => {
        await account.button(texts.account.turnOn).click();
        await account.shows(texts.account.turnOn);
      },
    },
    'recovery-codes': {
      shows: 'Ten recovery codes, to be copied, saved as a file or printed.',
      reach: async ({ account, texts }) => {
        const secret = await account.element.locator('code').innerText();
        await account.field(texts.account.totpCode).fill(new CodeApp(secret).next());
        await account.button(texts.account.confirmCode).click();
        await account.shows(texts.account.recoveryCodes);
      },
    },
    'codes-on': {
      unpictured: true,
      shows: 'The settings with one-time codes turned on.',
      reach: async ({ account, texts }) => {
        await account.button(texts.account.codesSaved).click();
        await expect(account.lead).toHaveText(texts.account.done['totp-on'] ?? '');
      },
    },
    'codes-off': {
      shows: 'The question before one-time codes are turned off.',
      reach: async ({ account, texts }) => {
        await account.button(texts.account.turnOff).click();
        await expect(account.form).toHaveAttribute('data-avain-step', 'confirm');
      },
    },
    'delete-account': {
      shows: 'The question before the account is deleted.',
      reach: async (stage) => {
        await overview(stage);
        await stage.account.button(stage.texts.account.deleteAccount).click();
        await stage.account.shows(stage.texts.account.confirmDelete);
      },
    },
    'account-deleted': {
      shows: 'The account has been deleted.',
      reach: async ({ account, texts }) => {
        await account.button(texts.account.deleteAccount).click();
        await account.shows(texts.account.deleted);
      },
    },
  };
}
