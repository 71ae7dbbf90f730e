import { expect } from '@playwright/test';
import { Device } from '../device.ts';
import type { Newcomer } from '../newcomers.ts';
import type { Act } from './stage.ts';

/** From nothing to an account. */
export function newAccount(): Act {
  let person: Newcomer;
  return {
    'new-account': {
      shows: 'Name, e-mail address and password of a new account.',
      reach: ({ register }) => register.open('/kirjaudu/tunnus'),
    },
    'new-account-short': {
      shows: 'The password was too short; the rest is still there.',
      reach: async ({ register, newcomers, texts }) => {
        person = newcomers.stranger();
        await register.field(texts.register.name).fill(person.name);
        await register.field(texts.login.email).fill(person.email);
        await register.field(texts.register.password).fill('lyhyt');
        await register.button(texts.register.create).click();
        await register.says(texts.newPassword.tooShort(15));
      },
    },
    'new-account-mail': {
      shows: 'A message has been sent to confirm the address.',
      reach: async ({ register, texts }) => {
        await register.field(texts.register.password).fill(person.password);
        await register.button(texts.register.create).click();
        await register.shows(texts.mail.heading);
      },
    },
    'new-account-confirm': {
      shows: 'The link in the message leads here: one button confirms the address.',
      reach: async ({ page, register, mails, texts }) => {
        await page.goto(await mails.link(person.email));
        await register.ready();
        await register.shows(texts.register.confirmHeading);
      },
    },
    'new-account-done': {
      shows: 'The address is confirmed; the way to the login.',
      reach: async ({ register, texts }) => {
        await register.button(texts.register.confirm).click();
        await expect(register.heading).toHaveText(texts.register.done);
      },
    },
    'new-account-elsewhere': {
      shows: 'The link was opened in another browser than the form: a password is chosen here.',
      reach: async ({ page, register, mails, texts, newcomers, server }) => {
        const { name, email, password } = newcomers.stranger();
        const first = await Device.at(server.url, await page.evaluate(() => document.documentElement.lang));
        await first.post('/register/new-account', { newAccount: { name, email, newPassword: password } });
        await first.close();
        await page.goto(await mails.link(email));
        await register.ready();
        await register.button(texts.register.confirm).click();
        await register.shows(texts.register.newHeading);
      },
    },
  };
}
