import { sql } from 'kysely';
import { HINT_MS } from '../rules/mailed.ts';
import type { Clock, Token, Tokens } from '../rules/ports.ts';
import { change, type Database, rowsOf } from './database.ts';
import { sha256 } from './sha256.ts';
import { sweeper } from './tables.ts';

interface TokenRow {
  readonly data: string;
  readonly endsAt: number;
  readonly accountId: string | null;
  readonly hint: string | null;
}

/** Tokens in a table that several processes share. A value is never kept, only its SHA-256. */
export function tokenTable(database: Database, clock: Clock): Tokens {
  const sweep = sweeper(database, { table: 'tokens', key: ['kind', 'hash'], time: 'endsAt' });
  const called = (kind: string, value: string) => sql`kind = ${kind} AND hash = ${sha256(value)}`;
  const fresh = () => sql`data IS NOT NULL AND "endsAt" > ${clock.now()}`;
  const read = async (kind: string, value: string) => {
    const [row] = await rowsOf(
      database,
      sql<TokenRow>`SELECT data, "endsAt", "accountId", hint FROM tokens WHERE ${called(kind, value)} AND ${fresh()}`,
    );
    return row && tokenOf(kind, value, row);
  };
  return {
    read,
    put: async ({ kind, value, data, endsAt, accountId = null, hint = null }) => {
      await sweep(clock.now() - HINT_MS);
      await change(
        database,
        sql`INSERT INTO tokens (kind, hash, data, "endsAt", "accountId", hint, tries)
          VALUES (${kind}, ${sha256(value)}, ${JSON.stringify(data)}, ${endsAt}, ${accountId}, ${hint}, 0)`,
      );
    },
    use: async (kind, value) => {
      const token = await read(kind, value);
      const spend = sql`UPDATE tokens SET data = NULL WHERE ${called(kind, value)} AND ${fresh()}`;
      // Of several that have read it, one finds it unused.
      return token && (await change(database, spend)) === 1 ? token : undefined;
    },
    drop: async (kind, accountId, from = 0) => {
      const theirs = sql`kind = ${kind} AND "accountId" = ${accountId} AND "endsAt" >= ${from}`;
      await change(database, sql`UPDATE tokens SET data = NULL WHERE ${theirs} AND ${fresh()}`);
    },
    forget: async (accountId) => {
      await change(database, sql`DELETE FROM tokens WHERE "accountId" = ${accountId}`);
    },
    fail: async (kind, value) => {
      const counted = sql<{ tries: number }>`UPDATE tokens SET tries = tries + 1
        WHERE ${called(kind, value)} AND ${fresh()} RETURNING tries`;
      const [row] = await rowsOf(database, counted);
      return row?.tries ?? Infinity;
    },
    hint: async (kind, value) => {
      const hints = sql<{ hint: string | null }>`SELECT hint FROM tokens WHERE ${called(kind, value)}`;
      const [row] = await rowsOf(database, hints);
      return row?.hint ?? undefined;
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
