import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { LimitStore, Mail, Mailer, Tries } from '../rules/ports.ts';
import type { Case } from '../rules/residents.ts';

/** How many mails the demo keeps for reading. */
const MAILS_KEPT = 200;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS limits (key TEXT PRIMARY KEY, count INTEGER, waitUntil INTEGER, forgetAt INTEGER) STRICT;
  CREATE TABLE IF NOT EXISTS mails (id INTEGER PRIMARY KEY, sentAt INTEGER, mail TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS cases (id INTEGER PRIMARY KEY, accountId TEXT, entry TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS casesByAccount ON cases (accountId);
  CREATE INDEX IF NOT EXISTS limitsByTime ON limits (forgetAt);
`;

/** A captured mail and when it was sent (milliseconds since 1970). */
export interface SentMail extends Mail {
  readonly sentAt: number;
}

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
      const hash = createHash('sha256').update(key).digest('base64url');
      atomically(database, () => {
        sweep.run(now);
        const tries = next(read.get(hash) as Tries | undefined);
        if (tries) write.run(hash, tries.count, tries.waitUntil, tries.forgetAt);
        else drop.run(hash);
      });
    },
  };
}

/** Captures mails instead of sending them, for a page of the demo. */
export function outbox(database: DatabaseSync, now: () => number): Mailer & { list(): SentMail[] } {
  const keep = database.prepare('INSERT INTO mails (sentAt, mail) VALUES (?, ?)');
  const trim = database.prepare('DELETE FROM mails WHERE id <= (SELECT max(id) FROM mails) - ?');
  const all = database.prepare('SELECT sentAt, mail FROM mails ORDER BY id DESC');
  return {
    send: async (mail) => {
      keep.run(now(), JSON.stringify(mail));
      trim.run(MAILS_KEPT);
    },
    list: () =>
      all.all().map((row) => ({ ...JSON.parse(String(row['mail'])), sentAt: Number(row['sentAt']) })),
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

function atomically(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
