import { expect, type Page } from '@playwright/test';
import { erkki } from '../../e2e/people.ts';
import type { Act, Stage } from './stage.ts';

const openOfficials = async (page: Page): Promise<void> => page.locator('avain-login summary').click();

const wrongPassword = async ({ login, texts }: Stage): Promise<void> => {
  await login.enterPassword('jokin ihan muu');
  await login.says(texts.common.errors['invalid-credentials']);
};

/** From the first step to being logged in and out again. */
export const login: Act = {
  identifier: {
    shows: 'The first step asks for the e-mail address or user name.',
    reach: ({ login: form }) => form.open(),
  },
  'identifier-rendered': {
    unpictured: true,
    shows: 'The first step, made by the element and not by the server.',
    reach: ({ login: form }) => form.open('/kirjaudu?tyhja'),
  },
  'identifier-empty': {
    shows: 'The first step was sent empty: a summary says what to do, the field has the same words.',
    reach: async ({ login: form }) => {
      await form.submit.click();
      await expect(form.error).toBeFocused();
    },
  },
  'officials-username': {
    shows: 'Officials are told to use their user name.',
    reach: async ({ login: form, page }) => {
      await form.open();
      await openOfficials(page);
    },
  },
  'officials-link': {
    unpictured: true,
    shows: 'Officials are led to a login of their own.',
    reach: async ({ login: form, page }) => {
      await form.open('/kirjaudu?viranomainen=linkki');
      await openOfficials(page);
    },
  },
  'officials-provider': {
    shows: 'Officials are led to another service, which is named.',
    reach: async ({ login: form, page }) => {
      await form.open('/kirjaudu?viranomainen=palvelu');
      await openOfficials(page);
    },
  },
  password: {
    shows: 'The second step shows the identifier and asks for the password.',
    reach: async ({ login: form }) => {
      await form.open();
      await form.enterIdentifier(erkki.email);
    },
  },
  'password-shown': {
    unpictured: true,
    shows: 'The password is shown as text.',
    reach: async ({ login: form, texts }) => {
      await form.password.fill('Tämän näkee');
      await form.button(texts.login.showPassword).click();
    },
  },
  'password-wrong': {
    shows: 'The password was wrong: the summary has the focus, the identifier is still there.',
    reach: async (stage) => {
      await stage.login.open();
      await stage.login.enterIdentifier(erkki.email);
      await wrongPassword(stage);
    },
  },
  'too-many-tries': {
    shows: 'After many wrong passwords the summary says at what time to try again.',
    reach: async (stage) => {
      for (let tries = 1; tries < 5; tries += 1) {
        await expect(stage.login.password).toHaveValue('');
        await wrongPassword(stage);
      }
      await stage.login.enterPassword('jokin ihan muu');
      await expect(stage.login.error).toHaveAttribute('data-avain-error', 'rate-limited');
      stage.server.forgetTries();
    },
  },
  offline: {
    unpictured: true,
    shows: 'The service cannot be reached.',
    reach: async ({ login: form, page, texts }) => {
      await form.open();
      await form.enterIdentifier(erkki.email);
      await page.route('**/sign-in/password', (route) => route.abort());
      await form.enterPassword('mitä vain');
      await form.says(texts.common.errors.offline);
      await page.unroute('**/sign-in/password');
    },
  },
  'one-page': {
    shows: 'Both fields in one form, for people who log in every day.',
    reach: ({ login: form }) => form.open('/kirjaudu?yksi'),
  },
  'logged-in': {
    window: true,
    shows: 'The service, logged in: the top of the page has the name and the address.',
    reach: async ({ login: form, page, top }) => {
      await form.open();
      await form.logIn(erkki);
      await expect(page).toHaveURL('/');
      await top.shows(erkki);
    },
  },
  'user-menu': {
    window: true,
    shows: 'The user menu is open: who is logged in, settings, and the way out.',
    reach: ({ top }) => top.person(erkki.shown).click(),
  },
  'own-matters': {
    shows: 'What the person has with the city.',
    reach: async ({ page, top }) => {
      await page.goto('/omat-asiat');
      await top.shows(erkki);
    },
  },
  already: {
    shows: 'The login, opened by somebody who is logged in.',
    reach: async ({ page, login: form }) => {
      await page.goto('/kirjaudu');
      await expect(form.element.locator('[data-avain-primary]')).toBeVisible();
    },
  },
  'logged-out': {
    window: true,
    shows: 'Logged out: the way in is back, and has the focus.',
    reach: async ({ page, top }) => {
      await page.goto('/');
      await top.logOut(erkki);
      await expect(top.logInLink).toBeFocused();
    },
  },
  migrated: {
    shows: 'Somebody has logged in with an old user name, and is told the new one.',
    reach: async ({ login: form, newcomers, texts }) => {
      const username = `uuno-${Date.now()}`;
      const person = await newcomers.resident({ username });
      await form.open();
      await form.logIn({ ...person, email: username });
      await expect(form.element).toContainText(texts.login.migrated(person.email));
    },
  },
};
