import { DatabaseSync } from 'node:sqlite';
import type { LimitStore, Tries } from '../rules/ports.ts';
import type { Case } from '../rules/residents.ts';
import { sha256 } from './sha256.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS limits (key TEXT PRIMARY KEY, count INTEGER, waitUntil INTEGER, forgetAt INTEGER) STRICT;
  CREATE TABLE IF NOT EXISTS cases (id INTEGER PRIMARY KEY, accountId TEXT, entry TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS tokens (
    kind TEXT, hash TEXT, data TEXT, endsAt INTEGER, accountId TEXT, hint TEXT, tries INTEGER, PRIMARY KEY (kind, hash)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS tokensByAccount ON tokens (accountId);
  CREATE INDEX IF NOT EXISTS tokensByTime ON tokens (endsAt);
  CREATE INDEX IF NOT EXISTS casesByAccount ON cases (accountId);
  CREATE INDEX IF NOT EXISTS limitsByTime ON limits (forgetAt);
`;

/** Opens the file (or `:memory:`) with the tables that are ours; the engine adds its own. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;');
  database.exec(SCHEMA);
  return database;
}

/**
 * Counts in a table that several processes may share. Keys are kept as hashes: people type passwords into the field for
 * the identifier too.
 */
export function sqliteLimits(database: DatabaseSync): LimitStore {
  const sweep = database.prepare('DELETE FROM limits WHERE forgetAt <= ?');
  const read = database.prepare('SELECT count, waitUntil, forgetAt FROM limits WHERE key = ?');
  const write = database.prepare('INSERT OR REPLACE INTO limits VALUES (?, ?, ?, ?)');
  const drop = database.prepare('DELETE FROM limits WHERE key = ?');
  return {
    change: async (key, now, next) => {
      const hash = sha256(key);
      atomically(database, () => {
        sweep.run(now);
        const tries = next(read.get(hash) as Tries | undefined);
        if (tries) write.run(hash, tries.count, tries.waitUntil, tries.forgetAt);
        else drop.run(hash);
      });
    },
  };
}

/** What residents have dealt with before, by account id. */
export function caseBook(database: DatabaseSync): {
  add(accountId: string, entry: Case): void;
  of(accountId: string): Case[];
} {
  const add = database.prepare('INSERT INTO cases (accountId, entry) VALUES (?, ?)');
  const list = database.prepare('SELECT entry FROM cases WHERE accountId = ? ORDER BY id');
  return {
    add: (accountId, entry) => void add.run(accountId, JSON.stringify(entry)),
    of: (accountId) => list.all(accountId).map((row) => JSON.parse(String(row['entry']))),
  };
}

/** Does all of the work or none of it, with no other process in between. */
export function atomically<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
