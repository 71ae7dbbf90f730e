import { type RawBuilder, sql } from 'kysely';
import type { Factors, PasskeyRecord } from '../rules/ports.ts';
import { change, type Database, rowsOf } from './database.ts';

/** Passkeys, time-based codes and recovery codes in tables that several processes share. */
export function factorTables(database: Database): Factors {
  const codes = codeTables(database);
  return {
    ...passkeyTable(database),
    ...codes,
    removeAll: (accountId) =>
      database.atomically(async () => {
        await codes.removeTotp(accountId);
        await change(database, sql`DELETE FROM passkeys WHERE "accountId" = ${accountId}`);
      }),
  };
}

type PasskeyParts = 'passkeys' | 'passkey' | 'addPasskey' | 'usePasskey' | 'removePasskey';

interface PasskeyRow extends Omit<PasskeyRecord, 'transports' | 'usedAt'> {
  readonly transports: string;
  readonly usedAt: number | null;
}

function passkeyTable(database: Database): Pick<Factors, PasskeyParts> {
  const find = async (which: RawBuilder<unknown>) => {
    const query = sql<PasskeyRow>`SELECT * FROM passkeys WHERE ${which} ORDER BY "createdAt", id`;
    return (await rowsOf(database, query)).map(passkeyOf);
  };
  return {
    passkeys: (accountId) => find(sql`"accountId" = ${accountId}`),
    passkey: async (id) => (await find(sql`id = ${id}`))[0],
    addPasskey: async ({ id, accountId, publicKey, counter, transports, name, createdAt }) => {
      const row = [id, accountId, publicKey, counter, JSON.stringify(transports), name, createdAt, null];
      const insert = sql`INSERT INTO passkeys VALUES (${sql.join(row)}) ON CONFLICT DO NOTHING`;
      return (await change(database, insert)) === 1;
    },
    usePasskey: async (id, counter, usedAt) => {
      await change(
        database,
        sql`UPDATE passkeys SET counter = ${counter}, "usedAt" = ${usedAt} WHERE id = ${id}`,
      );
    },
    removePasskey: async (accountId, id) => {
      const remove = sql`DELETE FROM passkeys WHERE "accountId" = ${accountId} AND id = ${id}`;
      return (await change(database, remove)) === 1;
    },
  };
}

function passkeyOf({ usedAt, transports, ...rest }: PasskeyRow): PasskeyRecord {
  return { ...rest, ...(usedAt === null ? {} : { usedAt }), transports: JSON.parse(transports) };
}

function codeTables(database: Database): Omit<Factors, PasskeyParts | 'removeAll'> {
  const ofAccount = (accountId: string) => sql`"accountId" = ${accountId}`;
  const dropCodes = (accountId: string) =>
    change(database, sql`DELETE FROM "recoveryCodes" WHERE ${ofAccount(accountId)}`);
  return {
    totp: async (accountId) => {
      const query = sql<{ secret: string }>`SELECT secret FROM totp WHERE ${ofAccount(accountId)}`;
      const [row] = await rowsOf(database, query);
      return row?.secret;
    },
    setTotp: (accountId, secret, timeStep, recovery) =>
      database.atomically(async () => {
        await change(
          database,
          sql`INSERT INTO totp ("accountId", secret, "timeStep") VALUES (${accountId}, ${secret}, ${timeStep})
            ON CONFLICT ("accountId") DO UPDATE SET secret = ${secret}, "timeStep" = ${timeStep}`,
        );
        await dropCodes(accountId);
        for (const hash of recovery)
          await change(database, sql`INSERT INTO "recoveryCodes" VALUES (${accountId}, ${hash})`);
      }),
    useTimeStep: async (accountId, timeStep) => {
      const later = sql`${ofAccount(accountId)} AND "timeStep" < ${timeStep}`;
      return (await change(database, sql`UPDATE totp SET "timeStep" = ${timeStep} WHERE ${later}`)) === 1;
    },
    useRecoveryCode: async (accountId, hash) => {
      const code = sql`${ofAccount(accountId)} AND hash = ${hash}`;
      return (await change(database, sql`DELETE FROM "recoveryCodes" WHERE ${code}`)) === 1;
    },
    removeTotp: (accountId) =>
      database.atomically(async () => {
        await change(database, sql`DELETE FROM totp WHERE ${ofAccount(accountId)}`);
        await dropCodes(accountId);
      }),
  };
}
