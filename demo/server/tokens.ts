import type { DatabaseSync } from 'node:sqlite';
import { HINT_MS } from '../rules/mailed.ts';
import type { Clock, Token, Tokens } from '../rules/ports.ts';
import { atomically } from './database.ts';
import { sha256 } from './sha256.ts';

interface TokenRow {
  readonly data: string;
  readonly endsAt: number;
  readonly accountId: string | null;
  readonly hint: string | null;
}

const FRESH = 'kind = ? AND hash = ? AND data IS NOT NULL AND endsAt > ?';

/** Tokens in a table that several processes may share. A value is never kept, only its SHA-256. */
export function sqliteTokens(database: DatabaseSync, clock: Clock): Tokens {
  const insert = database.prepare(
    'INSERT INTO tokens (kind, hash, data, endsAt, accountId, hint, tries) VALUES (?, ?, ?, ?, ?, ?, 0)',
  );
  const sweep = database.prepare('DELETE FROM tokens WHERE endsAt <= ?');
  const select = database.prepare(`SELECT data, endsAt, accountId, hint FROM tokens WHERE ${FRESH}`);
  const spend = database.prepare('UPDATE tokens SET data = NULL WHERE kind = ? AND hash = ?');
  const dropAll = database.prepare(
    'UPDATE tokens SET data = NULL WHERE kind = ? AND accountId = ? AND endsAt >= ?',
  );
  const forget = database.prepare('DELETE FROM tokens WHERE accountId = ?');
  const count = database.prepare(`UPDATE tokens SET tries = tries + 1 WHERE ${FRESH} RETURNING tries`);
  const hints = database.prepare('SELECT hint FROM tokens WHERE kind = ? AND hash = ?');
  const read = (kind: string, value: string) => {
    const row = select.get(kind, sha256(value), clock.now()) as TokenRow | undefined;
    return row && tokenOf(kind, value, row);
  };
  return {
    put: async ({ kind, value, data, endsAt, accountId, hint }) => {
      sweep.run(clock.now() - HINT_MS);
      insert.run(kind, sha256(value), JSON.stringify(data), endsAt, accountId ?? null, hint ?? null);
    },
    read: async (kind, value) => read(kind, value),
    use: async (kind, value) =>
      atomically(database, () => {
        const token = read(kind, value);
        if (token) spend.run(kind, sha256(value));
        return token;
      }),
    drop: async (kind, accountId, from = 0) => void dropAll.run(kind, accountId, from),
    forget: async (accountId) => void forget.run(accountId),
    fail: async (kind, value) => {
      const row = count.get(kind, sha256(value), clock.now());
      return row ? Number(row['tries']) : Infinity;
    },
    hint: async (kind, value) => {
      const hint = hints.get(kind, sha256(value))?.['hint'];
      return typeof hint === 'string' ? hint : undefined;
    },
  };
}

function tokenOf(kind: string, value: string, { data, endsAt, accountId, hint }: TokenRow): Token {
  return {
    kind,
    value,
    data: JSON.parse(data),
    endsAt,
    ...(accountId === null ? {} : { accountId }),
    ...(hint === null ? {} : { hint }),
  };
}
