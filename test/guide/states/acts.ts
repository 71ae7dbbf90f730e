import { codes } from './codes.ts';
import { forgotten } from './forgotten.ts';
import { login } from './login.ts';
import { newAccount } from './new-account.ts';
import { service } from './service.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import type { Act } from './stage.ts';

/** Everything that a person can meet, act by act; made anew for each walk, since people are made on the way. */
export const acts: Readonly<Record<string, () => Act>> = {
  'The service': () => service,
  'Logging in': () => login,
  'With a code': () => codes,
  'A forgotten password': forgotten,
  'A new account': newAccount,
  Settings: settings,
  'The end of a session': session,
};
