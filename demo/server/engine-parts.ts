import type { AuthContext } from 'better-auth';
import type { User } from '../../src/core/step.ts';
import { isLocale } from '../rules/locale.ts';
import type { Account } from '../rules/ports.ts';

/** What the engine gives to whoever works with its tables. */
export type EngineContext = Pick<AuthContext, 'internalAdapter' | 'adapter' | 'password'>;

/** A row of the engine's user table. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly username?: string | null;
  readonly locale?: string | null;
}

export function accountOf({ id, name, email, username, locale }: UserRow): Account {
  const user: User = { id, name, email, ...(username ? { username } : {}) };
  return { user, locale: isLocale(locale) ? locale : 'fi' };
}
