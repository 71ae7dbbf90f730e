import type { Case } from '../case.ts';
import { accounts } from './account.ts';
import { login } from './login.ts';
import { badNetworks } from './network.ts';
import { pages } from './pages.ts';
import { registrations } from './register.ts';
import { resets } from './reset.ts';
import { settings } from './settings.ts';
import { wire } from './wire.ts';

/** Everything that is asked, in the order of running. What uses up a server's patience comes last. */
export const cases: readonly Case[] = [
  ...login.filter(({ id }) => id !== 'login-throttle'),
  ...pages,
  ...resets,
  ...registrations,
  ...settings,
  ...accounts,
  ...badNetworks,
  ...wire,
  ...login.filter(({ id }) => id === 'login-throttle'),
];
