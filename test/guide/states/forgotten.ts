import { expect } from '@playwright/test';
import type { Newcomer } from '../newcomers.ts';
import type { Act, Stage } from './stage.ts';

const ask = async ({ reset, texts }: Stage, email: string): Promise<void> => {
  await reset.field(texts.login.email).fill(email);
  await reset.button(texts.reset.send).click();
};

const choose = async ({ reset, texts }: Stage, password: string): Promise<void> => {
  await reset.field(texts.newPassword.newPassword).fill(password);
  await reset.button(texts.newPassword.save).click();
};

/** From a forgotten password to a new one. */
export function forgotten(): Act {
  let person: Newcomer;
  return {
    forgotten: {
      shows: 'A link to a new password can be asked for.',
      reach: ({ reset }) => reset.open('/kirjaudu/unohtui'),
    },
    'forgotten-not-an-address': {
      shows: 'What was typed is no e-mail address; an example is given.',
      reach: async (stage) => {
        await ask(stage, 'eesimerkki');
        await stage.reset.says(stage.texts.login.notAnEmail);
      },
    },
    'mail-failed': {
      shows: 'The message could not be sent; the help stands below.',
      reach: async (stage) => {
        const { page, reset, texts } = stage;
        const body = JSON.stringify({ code: 'mail-delivery-failed' });
        const answer = { status: 503, contentType: 'application/problem+json', body };
        await page.route('**/reset-password/identifier', (route) => route.fulfill(answer));
        await ask(stage, 'esimerkki.erkki@example.com');
        await reset.says(texts.common.errors['mail-delivery-failed']);
        await page.unroute('**/reset-password/identifier');
      },
    },
    'mail-sent': {
      shows: 'A link is on its way, if there is such an account.',
      reach: async (stage) => {
        person = await stage.newcomers.resident();
        await ask(stage, person.email);
        await stage.reset.shows(stage.texts.mail.heading);
      },
    },
    'new-password': {
      shows: 'The link in the message leads here: a new password, with its rule stated first.',
      reach: async ({ page, mails, reset, texts }) => {
        await page.goto(await mails.link(person.email));
        await reset.ready();
        await reset.shows(texts.reset.newHeading);
      },
    },
    'new-password-short': {
      shows: 'The new password was too short.',
      reach: async (stage) => {
        await choose(stage, 'lyhyt');
        await stage.reset.says(stage.texts.newPassword.tooShort(15));
      },
    },
    'password-changed': {
      shows: 'The password has been changed; the way to the login.',
      reach: async (stage) => {
        await choose(stage, 'aivan uusi ja kyllin pitkä');
        await stage.reset.shows(stage.texts.reset.done);
      },
    },
    'link-used': {
      shows: 'The link has been used before: another can be asked for, the address is still there.',
      reach: async ({ page, mails, reset, texts }) => {
        const [, before] = await mails.to(person.email);
        await page.goto(before?.links[0] ?? '');
        await reset.ready();
        await expect(reset.error).toContainText(texts.reset.expired);
      },
    },
    'not-me': {
      shows: 'Somebody else changed the password: the owner can take the account back.',
      reach: async ({ page, mails, reset, texts }) => {
        await page.goto(await mails.link(person.email));
        await reset.ready();
        await reset.shows(texts.reset.notMeHeading);
      },
    },
  };
}
