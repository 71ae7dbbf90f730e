import type { Step, StepKind } from '../../../src/core/step.ts';

const user = { id: 'r1', name: 'Erkki Esimerkki', email: 'e@example.com', username: 'eesimerkki' };
const policy = { minLength: 15 };
const base = {
  goal: 'account',
  others: [{ id: 'p', kind: 'provider', label: 'Kaupunki' }],
  state: 's1',
} as const;
const options = { challenge: 'AAAA', allowCredentials: [{ type: 'public-key', id: 'x' }] };

/** Every kind of step with everything that it can carry. */
export const fullSteps: { readonly [Kind in StepKind]: Extract<Step, { step: Kind }> } = {
  'signed-out': {
    ...base,
    step: 'signed-out',
    can: ['sign-in', 'register'],
    signIn: {
      accepts: ['email'],
      remember: 30,
      domains: [{ domain: 'kaupunki.example.fi', url: '/sso' }],
      passkey: options,
      others: [{ id: 'email-code', kind: 'code' }],
    },
  },
  'signed-in': { ...base, step: 'signed-in', user, can: ['account'], expiresAt: '2026-11-22T12:00:00Z' },
  identifier: { ...base, step: 'identifier', accepts: ['username'], hint: 'erkki', passkey: options },
  password: { ...base, step: 'password', identifier: 'erkki', remember: 0, why: 'sensitive' },
  code: { ...base, step: 'code', via: 'totp', to: 'e•••', resend: 60, trust: true },
  passkey: { ...base, step: 'passkey', options },
  'new-account': { ...base, step: 'new-account', policy, email: 'e@example.com' },
  'new-password': { ...base, step: 'new-password', policy, needsCurrent: true, identifier: 'erkki' },
  'new-email': { ...base, step: 'new-email', current: 'e@example.com', needsCurrent: false },
  'mail-sent': { ...base, step: 'mail-sent', to: 'e•••', resend: 30 },
  'new-passkey': { ...base, step: 'new-passkey', options },
  'new-totp': { ...base, step: 'new-totp', secret: 'ABC', url: 'otpauth://totp/x' },
  'recovery-codes': { ...base, step: 'recovery-codes', codes: ['a', 'b'] },
  account: {
    ...base,
    step: 'account',
    user,
    can: [],
    passkeys: [{ id: '1', name: 'Puhelin', created: '2026-01-01', used: '2026-02-02' }],
    totp: true,
    sessions: [{ id: '1', device: 'Firefox', created: '2026-01-01', seen: '2026-02-02', here: true }],
  },
  confirm: { ...base, step: 'confirm', about: 'e@example.com' },
  redirect: { ...base, step: 'redirect', url: 'https://op.example/' },
};

/** The fields that each kind must have beside `step` and `goal`. */
export const required: { readonly [Kind in StepKind]: readonly string[] } = {
  'signed-out': ['can'],
  'signed-in': ['user', 'can'],
  identifier: ['accepts'],
  password: ['identifier', 'remember'],
  code: ['via', 'trust'],
  passkey: ['options'],
  'new-account': ['policy'],
  'new-password': ['policy', 'needsCurrent'],
  'new-email': ['current', 'needsCurrent'],
  'mail-sent': [],
  'new-passkey': ['options'],
  'new-totp': ['secret', 'url'],
  'recovery-codes': ['codes'],
  account: ['user', 'can', 'passkeys', 'totp', 'sessions'],
  confirm: [],
  redirect: ['url'],
};
