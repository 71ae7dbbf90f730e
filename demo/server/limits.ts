import { sql } from 'kysely';
import type { LimitStore, Tries } from '../rules/ports.ts';
import { change, type Database, rowsOf } from './database.ts';
import { sha256 } from './sha256.ts';
import { sweeper } from './tables.ts';

/**
 * Counts in a table that several processes share. What is written replaces what was read and nothing else: who finds it
 * changed meanwhile reads again. So nobody holds a lock, and a hundred tries at once keep no connection waiting.
 *
 * Keys are kept as hashes: people type passwords into the field for the identifier too.
 */
export function limitTable(database: Database): LimitStore {
  const sweep = sweeper(database, { table: 'limits', key: ['key'], time: 'forgetAt' });
  const inTurn = queues();
  const replace = async (key: string, now: number, next: Next): Promise<void> => {
    for (;;) {
      const [before] = await rowsOf(
        database,
        sql<Tries>`SELECT count, "waitUntil", "forgetAt" FROM limits WHERE key = ${key}`,
      );
      const after = next(before && before.forgetAt > now ? before : undefined);
      if (!before && !after) return;
      if ((await change(database, replacement(key, before, after))) > 0) return;
    }
  };
  return {
    change: async (key, now, next) => {
      await sweep(now);
      const hash = sha256(key);
      await inTurn(hash, () => replace(hash, now, next));
    },
  };
}

type Next = Parameters<LimitStore['change']>[2];

/** Changes of one key in this process wait for each other, else each would find what it read changed by the next. */
function queues() {
  const last = new Map<string, Promise<void>>();
  return async (key: string, work: () => Promise<void>): Promise<void> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    try {
      await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}

function replacement(key: string, before: Tries | undefined, after: Tries | undefined) {
  if (!before)
    return sql`INSERT INTO limits (key, count, "waitUntil", "forgetAt")
      VALUES (${key}, ${after?.count}, ${after?.waitUntil}, ${after?.forgetAt}) ON CONFLICT DO NOTHING`;
  const unchanged = sql`key = ${key} AND count = ${before.count} AND "waitUntil" = ${before.waitUntil}
    AND "forgetAt" = ${before.forgetAt}`;
  if (!after) return sql`DELETE FROM limits WHERE ${unchanged}`;
  return sql`UPDATE limits SET count = ${after.count}, "waitUntil" = ${after.waitUntil},
    "forgetAt" = ${after.forgetAt} WHERE ${unchanged}`;
}
