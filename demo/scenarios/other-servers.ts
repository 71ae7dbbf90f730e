import type { SignedOutStep } from '../../src/core/step.ts';
import { erkki, logIn } from './people.ts';
import type { Scenario } from './scenario.ts';

const nobody: SignedOutStep = {
  step: 'signed-out',
  goal: 'browse',
  can: ['sign-in', 'reset-password', 'register'],
};
const accepts = ['email', 'username'] as const;

/** Options for a passkey, in the shape of WebAuthn Level 3; no device ever sees them here. */
const options = { challenge: 'ZXNpbWVya2tp', rpId: 'localhost', userVerification: 'preferred' };

/** What servers of other kinds say where ours would say something else: their steps are steps of the widgets too. */
export const otherServers = {
  /** Other ways in beside the password. */
  providers: {
    answers: [
      {
        at: 'GET session',
        step: {
          ...nobody,
          signIn: {
            accepts,
            remember: 0,
            others: [
              { id: 'suomi-fi', kind: 'provider', label: 'Suomi.fi' },
              { id: 'email-code', kind: 'code' },
              { id: 'passkey', kind: 'passkey' },
            ],
          },
        },
      },
    ],
  },
  /** A passkey beside the identifier, whose options are asked for when it is wanted. */
  'passkey-beside': {
    answers: [
      {
        at: 'GET session',
        step: { ...nobody, signIn: { accepts, remember: 30, beside: [{ id: 'passkey', kind: 'passkey' }] } },
      },
    ],
  },
  /** People of one domain log in elsewhere. */
  'logs-in-elsewhere': {
    answers: [
      {
        at: 'GET session',
        step: {
          ...nobody,
          signIn: { accepts, remember: 30, domains: [{ domain: 'saarilahti.example', url: '#muualla' }] },
        },
      },
    ],
  },
  'wants-passkey': {
    answers: [
      {
        at: 'POST sign-in/password',
        step: { step: 'passkey', goal: 'sign-in', options, others: [{ id: 'totp', kind: 'code' }] },
      },
    ],
  },
  'wants-code-by-phone': {
    answers: [
      {
        at: 'POST sign-in/password',
        step: { step: 'code', goal: 'sign-in', via: 'sms', to: '+358 •••• 0100', resend: 60, trust: true },
      },
    ],
  },
  /** The password is right, and the address has not been proved. */
  'address-not-proved': {
    answers: [
      {
        at: 'POST sign-in/password',
        step: { step: 'mail-sent', goal: 'sign-in', to: erkki.email, resend: 60 },
      },
    ],
  },
  'reset-by-code': {
    answers: [
      {
        at: 'POST reset-password/identifier',
        step: {
          step: 'code',
          goal: 'reset-password',
          via: 'email',
          to: erkki.email,
          resend: 60,
          trust: false,
        },
      },
    ],
  },
  'register-by-code': {
    answers: [
      {
        at: 'POST register/new-account',
        step: {
          step: 'code',
          goal: 'register',
          via: 'email',
          to: 'kaisa.kuvitteellinen@example.com',
          resend: 60,
          trust: false,
        },
      },
    ],
  },
  'email-by-code': {
    before: [logIn(erkki)],
    answers: [
      {
        at: 'POST change-email/new-email',
        step: {
          step: 'code',
          goal: 'change-email',
          via: 'email',
          to: 'erkki.uusi@example.com',
          resend: 60,
          trust: false,
        },
      },
    ],
  },
  /** A backend that can tell little of an account. */
  'signed-in-little': {
    before: [logIn(erkki)],
    answers: [
      {
        at: 'POST account',
        step: {
          step: 'account',
          goal: 'account',
          user: { id: 'resident-1', name: erkki.name, email: erkki.email },
          can: ['change-password'],
          passkeys: [],
          totp: false,
          sessions: [],
        },
      },
    ],
  },
} as const satisfies Readonly<Record<string, Scenario>>;
