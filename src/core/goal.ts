/** What a person wants to get done. The wire names of the HTTP contract are the same words. */
export type Goal =
  | 'sign-in'
  | 'reset-password'
  | 'register'
  | 'change-email'
  | 'change-password'
  | 'account'
  | 'add-passkey'
  | 'remove-passkey'
  | 'set-up-totp'
  | 'end-session'
  | 'delete-account';

/** Every goal, in a fixed order. */
export const goals: readonly Goal[] = [
  'sign-in',
  'reset-password',
  'register',
  'change-email',
  'change-password',
  'account',
  'add-passkey',
  'remove-passkey',
  'set-up-totp',
  'end-session',
  'delete-account',
];
