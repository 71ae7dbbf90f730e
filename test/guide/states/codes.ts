import { expect } from '@playwright/test';
import type { Act } from './stage.ts';

/** Codes in place of the password, and after it. */
export const codes: Act = {
  'code-mailed': {
    shows: 'A code has been sent by e-mail.',
    reach: async ({ login, newcomers, texts }) => {
      const person = await newcomers.resident();
      await login.open();
      await login.enterIdentifier(person.email);
      await login.button(texts.code.others.mailedCode).click();
      await expect(login.element.getByLabel(texts.code.code, { exact: true })).toBeFocused();
    },
  },
  'code-app': {
    shows: 'After the password, a code of the app on the phone is asked for.',
    reach: async ({ login, newcomers, texts }) => {
      const person = await newcomers.careful();
      await login.open();
      await login.logIn(person);
      await expect(login.element.getByLabel(texts.code.code, { exact: true })).toBeFocused();
    },
  },
  'code-wrong': {
    unpictured: true,
    shows: 'The code was wrong.',
    reach: async ({ login, texts }) => {
      await login.element.getByLabel(texts.code.code, { exact: true }).fill('000000');
      await login.submit.click();
      await login.says(texts.common.errors['invalid-code']);
    },
  },
  'recovery-code': {
    shows: 'A recovery code is asked for in place of the code of the app.',
    reach: async ({ login, texts }) => {
      await login.button(texts.code.others['recovery-code']).click();
      await expect(login.element.getByLabel(texts.code.recoveryCode, { exact: true })).toBeFocused();
    },
  },
};
