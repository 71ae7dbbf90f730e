import { amina, erkki, logIn } from './people.ts';
import type { Before, Scenario } from './scenario.ts';

const NEW_ADDRESS = 'erkki.uusi@example.com';

const askForReset: Before = { call: 'POST reset-password/identifier', body: { identifier: erkki.email } };

const register: Before = {
  call: 'POST register/new-account',
  body: {
    newAccount: {
      name: 'Kaisa Kuvitteellinen',
      email: 'kaisa.kuvitteellinen@example.com',
      newPassword: 'syksyn lehdet ja sade',
    },
  },
};

const changeEmail: Before = {
  call: 'POST change-email/new-email',
  body: { newEmail: NEW_ADDRESS, currentPassword: erkki.password },
};

/** Scenarios in which somebody comes from a link in a mail. */
export const mailed = {
  'reset-link': { before: [askForReset, 'open-mailed-link'] },
  'reset-link-over': { before: [{ openOldLink: 'reset-password' }] },
  /** From a mail that tells of a change: "this was not me". */
  'not-me-link': {
    before: [
      logIn(erkki),
      {
        call: 'POST change-password/new-password',
        body: { current: erkki.password, newPassword: 'ihan toinen salasana nyt' },
      },
      'other-browser',
      'open-mailed-link',
    ],
  },
  'register-link': { before: [register, 'open-mailed-link'] },
  /** Opened in another browser than the one that the password was typed in. */
  'register-link-elsewhere': { before: [register, 'other-browser', 'open-mailed-link'] },
  'register-link-over': { before: [{ openOldLink: 'register' }] },
  'email-link': { before: [logIn(erkki), changeEmail, 'open-mailed-link'] },
  'email-link-signed-out': { before: [logIn(erkki), changeEmail, 'other-browser', 'open-mailed-link'] },
  'email-link-other-person': {
    before: [logIn(erkki), changeEmail, 'other-browser', logIn(amina), 'open-mailed-link'],
  },
  'email-link-over': { before: [logIn(erkki), { openOldLink: 'change-email' }] },
} as const satisfies Readonly<Record<string, Scenario>>;
