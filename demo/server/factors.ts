import type { DatabaseSync } from 'node:sqlite';
import type { Factors, PasskeyRecord } from '../rules/ports.ts';
import { atomically } from './database.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS passkeys (
    id TEXT PRIMARY KEY, accountId TEXT, publicKey TEXT, counter INTEGER, transports TEXT, name TEXT,
    createdAt INTEGER, usedAt INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS passkeysByAccount ON passkeys (accountId);
  CREATE TABLE IF NOT EXISTS totp (accountId TEXT PRIMARY KEY, secret TEXT, timeStep INTEGER) STRICT;
  CREATE TABLE IF NOT EXISTS recoveryCodes (accountId TEXT, hash TEXT, PRIMARY KEY (accountId, hash)) STRICT;
`;

/** Passkeys, time-based codes and recovery codes in tables that several processes may share. */
export function sqliteFactors(database: DatabaseSync): Factors {
  database.exec(SCHEMA);
  const passkeys = passkeyTable(database);
  const codes = codeTables(database);
  return {
    ...passkeys,
    ...codes,
    removeAll: async (accountId) => {
      await codes.removeTotp(accountId);
      database.prepare('DELETE FROM passkeys WHERE accountId = ?').run(accountId);
    },
  };
}

type PasskeyParts = 'passkeys' | 'passkey' | 'addPasskey' | 'usePasskey' | 'removePasskey';

function passkeyTable(database: DatabaseSync): Pick<Factors, PasskeyParts> {
  const ofAccount = database.prepare('SELECT * FROM passkeys WHERE accountId = ? ORDER BY createdAt, id');
  const byId = database.prepare('SELECT * FROM passkeys WHERE id = ?');
  const insert = database.prepare('INSERT OR IGNORE INTO passkeys VALUES (?, ?, ?, ?, ?, ?, ?, NULL)');
  const use = database.prepare('UPDATE passkeys SET counter = ?, usedAt = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM passkeys WHERE accountId = ? AND id = ?');
  return {
    passkeys: async (accountId) => ofAccount.all(accountId).map(passkeyOf),
    passkey: async (id) => {
      const row = byId.get(id);
      return row && passkeyOf(row);
    },
    addPasskey: async ({ id, accountId, publicKey, counter, transports, name, createdAt }) => {
      const row = [id, accountId, publicKey, counter, JSON.stringify(transports), name, createdAt];
      return insert.run(...row).changes === 1;
    },
    usePasskey: async (id, counter, usedAt) => void use.run(counter, usedAt, id),
    removePasskey: async (accountId, id) => remove.run(accountId, id).changes === 1,
  };
}

function passkeyOf(row: Record<string, unknown>): PasskeyRecord {
  const { usedAt, transports, ...rest } = row;
  const used = usedAt === null ? {} : { usedAt };
  return { ...rest, ...used, transports: JSON.parse(String(transports)) } as unknown as PasskeyRecord;
}

function codeTables(database: DatabaseSync): Omit<Factors, PasskeyParts | 'removeAll'> {
  const secretOf = database.prepare('SELECT secret FROM totp WHERE accountId = ?');
  const setSecret = database.prepare('INSERT OR REPLACE INTO totp VALUES (?, ?, ?)');
  const step = database.prepare('UPDATE totp SET timeStep = ? WHERE accountId = ? AND timeStep < ?');
  const dropSecret = database.prepare('DELETE FROM totp WHERE accountId = ?');
  const addCode = database.prepare('INSERT INTO recoveryCodes VALUES (?, ?)');
  const useCode = database.prepare('DELETE FROM recoveryCodes WHERE accountId = ? AND hash = ?');
  const dropCodes = database.prepare('DELETE FROM recoveryCodes WHERE accountId = ?');
  return {
    totp: async (accountId) => secretOf.get(accountId)?.['secret'] as string | undefined,
    setTotp: async (accountId, secret, timeStep, recovery) =>
      atomically(database, () => {
        setSecret.run(accountId, secret, timeStep);
        dropCodes.run(accountId);
        for (const hash of recovery) addCode.run(accountId, hash);
      }),
    useTimeStep: async (accountId, timeStep) => step.run(timeStep, accountId, timeStep).changes === 1,
    useRecoveryCode: async (accountId, hash) => useCode.run(accountId, hash).changes === 1,
    removeTotp: async (accountId) =>
      atomically(database, () => {
        dropSecret.run(accountId);
        dropCodes.run(accountId);
      }),
  };
}
