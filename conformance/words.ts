import { randomBytes } from 'node:crypto';
import type { Account } from './subject.ts';

/** Shorter than any policy allows. */
export const SHORT = 'lyhyt1';

let count = 0;

/** A password that nobody has had, long enough for every policy, and with letters that need more than one byte. */
export const newPassword = (): string =>
  `meri on musta ja syvä ${(count += 1)} ${randomBytes(4).toString('hex')}`;

/** Letters and digits that nobody has been called by. */
export const fresh = (): string => `${Date.now().toString(36)}${randomBytes(4).toString('hex')}`;

/** Somebody whom the server under test does not know yet. */
export function newcomer(): Account {
  const word = fresh();
  const [email, username] = [`koe.${word}@example.com`, `koe-${word}`];
  return { name: 'Koe Käyttäjä', email, username, password: newPassword() };
}
