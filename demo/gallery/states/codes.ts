import type { Failing } from '../../scenarios/index.ts';
import type { AskingSceneId } from './scenes/index.ts';

/**
 * Where each error is met. One that is new to the widgets does not compile until it is here, and neither does a place
 * that is none.
 */
export const codes = {
  'invalid-credentials': [
    'login.password',
    'login.one-page',
    'account.password',
    'account.new-password',
    'account.new-email',
  ],
  'invalid-code': [
    'login.code-by-mail',
    'login.code-of-app',
    'reset.code',
    'register.code',
    'account.code',
    'account.new-totp',
  ],
  'invalid-input': ['login.password', 'reset.identifier', 'register.new-account', 'account.new-email'],
  'weak-password': [
    'reset.new-password',
    'register.new-account',
    'register.new-password',
    'account.new-password',
  ],
  'email-unavailable': ['register.new-account', 'register.confirm', 'account.confirm-email'],
  locked: ['login.password', 'login.one-page', 'login.code-of-app'],
  'rate-limited': [
    'login.password',
    'login.one-page',
    'login.code-of-app',
    'login.forgotten',
    'reset.identifier',
    'register.new-account',
    'account.new-email',
    'account.password',
  ],
  expired: [
    'login.code-by-mail',
    'login.code-of-app',
    'reset.new-password',
    'reset.not-me',
    'register.confirm',
    'account.new-email',
    'account.new-totp',
    'account.confirm-email',
    'account.confirm-deleting',
  ],
  'mail-delivery-failed': [
    'login.forgotten',
    'reset.identifier',
    'register.new-account',
    'account.new-email',
  ],
  forbidden: ['login.password', 'reset.identifier', 'register.new-account', 'account.new-email'],
  unsupported: ['login.password', 'reset.identifier', 'register.new-account', 'account.new-totp'],
  offline: [
    'login.password',
    'login.one-page',
    'reset.identifier',
    'register.new-account',
    'account.new-password',
  ],
  timeout: ['login.password', 'reset.identifier', 'register.new-account', 'account.new-email'],
  server: [
    'login.password',
    'login.code-of-app',
    'reset.identifier',
    'register.new-account',
    'account.new-email',
  ],
  'unknown-step': ['login.password', 'reset.identifier', 'register.new-account', 'account.new-email'],
  never: [
    'login.password',
    'login.one-page',
    'reset.identifier',
    'register.new-account',
    'account.new-email',
  ],
  'never-for-long': ['login.password', 'reset.identifier', 'register.new-account', 'account.new-email'],
} as const satisfies Readonly<Record<Failing, readonly [AskingSceneId, ...AskingSceneId[]]>>;
