import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { getMigrations } from 'better-auth/db/migration';
import type { Account, Accounts, NewPerson, Store } from '../rules/ports.ts';
import type { Resident } from '../rules/residents.ts';
import { comparable } from '../rules/session.ts';
import type { Database } from './database.ts';
import { accountOf, type EngineContext, type UserRow } from './engine-parts.ts';
import { engineSessions, sessionFields } from './engine-sessions.ts';
import { forgetKinds, importedHashes, importedKinds } from './imported-hashes.ts';
import { importer, type Importer } from './importing/importer.ts';
import { turns } from './turns.ts';

/**
 * Node has four threads for such work, and one is left free: a connection to the database is opened with one, and would
 * wait behind every password that came before it.
 */
const inTurn = turns(Math.min(availableParallelism(), 3));

/** The store port, and what only the server's start needs. */
export interface Engine extends Store {
  /** Creates the account and returns its id. */
  add(person: Resident): Promise<string>;
  /** Takes accounts of another system over. */
  readonly importer: Importer;
}

/** better-auth as the store: its tables, its scrypt hashes, its sessions. Its own REST is not mounted. */
export async function createEngine(database: Database, secret: string): Promise<Engine> {
  const options = settings(database, secret);
  await (await getMigrations(options)).runMigrations();
  const context: EngineContext = await betterAuth(options).$context;
  const accounts = await engineAccounts(context, database);
  await forgetKinds(context);
  await context.adapter.deleteMany({
    model: 'session',
    where: [{ field: 'expiresAt', operator: 'lt', value: new Date() }],
  });
  return {
    ...accounts,
    ...engineSessions(context),
    importer: importer(context, database),
    add: async ({ name, email, locale, password, username }) => {
      const passwordHash = await accounts.hash(password);
      const person = { name, email: comparable(email), locale, passwordHash };
      return createUser(context, person, username ? { username: comparable(username) } : {});
    },
  };
}

async function engineAccounts(context: EngineContext, { atomically }: Database): Promise<Accounts> {
  const { internalAdapter, adapter, password } = context;
  const nobodysHash = await password.hash(randomBytes(16).toString('hex'));
  const hashes = importedHashes(context, nobodysHash);
  const findUser = async (field: 'id' | 'email' | 'username', value: string) => {
    const row = await adapter.findOne<UserRow>({ model: 'user', where: [{ field, value }] });
    return row ? accountOf(row) : undefined;
  };
  const hashOf = async ({ user }: Account) => {
    const all = await internalAdapter.findAccounts(user.id);
    return all.find((one) => one.providerId === 'credential')?.password ?? undefined;
  };
  /** What fails because somebody else was quicker to take the address is no fault. */
  const unlessTaken = async <Result>(email: string, work: () => Promise<Result>) => {
    if (await findUser('email', email)) return undefined;
    return atomically(work).catch(async (error: unknown) => {
      if (await findUser('email', email)) return undefined;
      throw error;
    });
  };
  return {
    find: (identifier) => findUser(identifier.includes('@') ? 'email' : 'username', identifier),
    byId: (id) => findUser('id', id),
    verify: async (account, given) => {
      const hash = account ? await hashOf(account) : undefined;
      const matches = await hashes.verify(hash ?? nobodysHash, given);
      // It may have been changed meanwhile, by somebody who then ended every session that there was.
      if (!account || !hash || !matches || hash !== (await hashOf(account))) return false;
      await hashes.renew(account.user.id, hash, given);
      return true;
    },
    hash: (given) => password.hash(given),
    create: (person) =>
      unlessTaken(person.email, async () => findUser('id', await createUser(context, person, {}))),
    setPassword: async (account, hash) => {
      const { id } = account.user;
      if ((await hashOf(account)) === undefined) await linkPassword(context, id, hash);
      else await internalAdapter.updatePassword(id, hash);
    },
    setEmail: ({ user }, email) =>
      unlessTaken(email, async () => {
        const isOldAddress = user.username !== undefined && comparable(user.username) === user.email;
        const change = { email, ...(isOldAddress ? { username: null } : {}) };
        await internalAdapter.updateUser(user.id, change);
        return findUser('id', user.id);
      }),
    remove: ({ user }) => internalAdapter.deleteUser(user.id),
  };
}

async function createUser(
  context: EngineContext,
  { name, email, locale, passwordHash }: NewPerson,
  more: { readonly username?: string },
): Promise<string> {
  const row = { email, name, emailVerified: true, locale, ...more };
  const { id } = await context.internalAdapter.createUser(row, { method: 'email-password' });
  await linkPassword(context, id, passwordHash);
  return id;
}

async function linkPassword({ internalAdapter }: EngineContext, id: string, hash: string): Promise<void> {
  const credential = { userId: id, providerId: 'credential', accountId: id, password: hash };
  await internalAdapter.linkAccount(credential);
}

function settings({ kysely, type }: Database, secret: string): BetterAuthOptions {
  return {
    // Transactions are ours to begin, and the engine's queries are part of them.
    database: { db: kysely, type, transaction: false },
    secret,
    baseURL: 'http://localhost',
    plugins: [importedKinds],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      password: {
        hash: (given) => inTurn(() => hashPassword(exact(given))),
        verify: ({ hash, password }) => inTurn(() => verifyPassword({ hash, password: exact(password) })),
      },
    },
    session: { additionalFields: sessionFields },
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
