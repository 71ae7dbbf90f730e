import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { getMigrations } from 'better-auth/db/migration';
import type { User } from '../../src/core/step.ts';
import type { Account, Locale, Store } from '../rules/ports.ts';
import type { Resident } from '../rules/residents.ts';
import { comparable } from '../rules/session.ts';

/** The store port, and what only the server's start needs. */
export interface Engine extends Store {
  /** Creates the account and returns its id. */
  add(person: Resident): Promise<string>;
}

/** A row of the engine's user table. */
interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly username?: string | null;
  readonly locale?: string | null;
}

/**
 * better-auth as the store: its tables, its scrypt hashes, its sessions. Its own REST is not mounted. A session's
 * value is never kept, only its SHA-256: who reads the database can log in as nobody.
 */
export async function createEngine(database: DatabaseSync, secret: string): Promise<Engine> {
  const options = settings(database, secret);
  await (await getMigrations(options)).runMigrations();
  const { internalAdapter, adapter, password } = await betterAuth(options).$context;
  const nobodysHash = await password.hash(randomBytes(16).toString('hex'));
  await adapter.deleteMany({
    model: 'session',
    where: [{ field: 'expiresAt', operator: 'lt', value: new Date() }],
  });

  const findUser = (field: 'email' | 'username', value: string) =>
    adapter.findOne<UserRow>({ model: 'user', where: [{ field, value }] });
  const hashOf = async ({ user }: Account) => {
    const accounts = await internalAdapter.findAccounts(user.id);
    return accounts.find((one) => one.providerId === 'credential')?.password ?? undefined;
  };
  return {
    find: async (identifier) => {
      const row = await findUser(identifier.includes('@') ? 'email' : 'username', identifier);
      return row ? accountOf(row) : undefined;
    },
    verify: async (account, given) => {
      const hash = account ? await hashOf(account) : undefined;
      const matches = await password.verify({ hash: hash ?? nobodysHash, password: given });
      return hash !== undefined && matches;
    },
    open: async ({ user }, endsAt) => {
      const value = randomBytes(32).toString('base64url');
      const kept = { token: tokenOf(value), expiresAt: new Date(endsAt) };
      await internalAdapter.createSession(user.id, false, kept, true);
      return value;
    },
    read: async (value) => {
      const found = await internalAdapter.findSession(tokenOf(value));
      return found
        ? { account: accountOf(found.user as UserRow), endsAt: found.session.expiresAt.getTime() }
        : undefined;
    },
    close: (value) => internalAdapter.deleteSession(tokenOf(value)),
    closeAll: ({ user }) => internalAdapter.deleteUserSessions(user.id),
    add: async (person) => {
      const hash = await password.hash(person.password);
      const { name, locale, username } = person;
      const named = username ? { username: comparable(username) } : {};
      const row = { email: comparable(person.email), name, emailVerified: true, locale, ...named };
      const { id } = await internalAdapter.createUser(row, { method: 'email-password' });
      await internalAdapter.linkAccount({
        userId: id,
        providerId: 'credential',
        accountId: id,
        password: hash,
      });
      return id;
    },
  };
}

function settings(database: DatabaseSync, secret: string): BetterAuthOptions {
  return {
    database,
    secret,
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      password: {
        hash: (given) => hashPassword(exact(given)),
        verify: ({ hash, password }) => verifyPassword({ hash, password: exact(password) }),
      },
    },
    user: {
      additionalFields: {
        username: { type: 'string', required: false, unique: true, input: false },
        locale: { type: 'string', required: false, input: false },
      },
    },
  };
}

/**
 * The bytes of a password in hexadecimal. By itself the hash takes some passwords for the same: it puts them in Unicode
 * NFKC, and HMAC fills short keys with zero bytes. The contract compares what was typed.
 */
function exact(password: string): string {
  return Buffer.from(password, 'utf8').toString('hex');
}

function tokenOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}

function accountOf(row: UserRow): Account {
  const { id, name, email, username, locale } = row;
  const user: User = { id, name, email, ...(username ? { username } : {}) };
  return { user, locale: isLocale(locale) ? locale : 'fi' };
}

function isLocale(value: unknown): value is Locale {
  return value === 'fi' || value === 'sv' || value === 'en';
}
