import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Data, databaseFrom, openData } from './data.ts';
import { change, type Database, rowsOf } from './database.ts';
import { createEngine } from './engine.ts';
import { alone, prepare } from './prepare.ts';
import { StartError } from './start-error.ts';
import { makeTables, ourTables } from './tables.ts';

/** What the engine keeps; others point to its users, so they come first. */
const ENGINE_TABLES = ['user', 'account', 'session', 'verification'];
/** Their ids go on counting where those that were moved end. */
const COUNTED = ['cases', 'mailbox'];
/** Rows that are written at a time. */
const BATCH = 100;

/** From where to where. */
export interface Move {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** The one that the folder was used with, if that is not in the folder. */
  readonly secret?: string | undefined;
}

/**
 * Copies everything from a data folder to an empty database, all of it or nothing, and the secret of the folder too unless
 * it was given.
 *
 * @returns how many rows each table has got
 * @throws StartError when it cannot be done
 */
export async function move({ dataDir, databaseUrl, secret }: Move): Promise<Record<string, number>> {
  if (!existsSync(join(dataDir, 'avain.sqlite')))
    throw new StartError(`There is no data in ${dataDir}; name its folder with AVAIN_DATA.`);
  const place = databaseFrom(databaseUrl);
  if (!place.databaseUrl) throw new StartError('Name the database to move to with AVAIN_DATABASE_URL.');
  const given = secret ? { secret } : {};
  const from = await openData({ dataDir, ...given });
  // A folder of an earlier version gets what it lacks.
  const { secret: kept } = await prepare(from, { residents: [], production: false });
  const to = await openData({ dataDir, ...place, ...given });
  try {
    return await alone(to, () => copyAll(from, to, { secret: kept, isNamed: Boolean(secret) }));
  } finally {
    await from.database.close();
    await to.database.close();
  }
}

async function copyAll(
  { database: from }: Data,
  to: Data,
  { secret, isNamed }: { readonly secret: string; readonly isNamed: boolean },
): Promise<Record<string, number>> {
  const { database } = to;
  await makeTables(database);
  // With the secret of the folder, what it sealed can be opened.
  const bring = sql`INSERT INTO settings (name, value) VALUES ('secret', ${secret}) ON CONFLICT DO NOTHING`;
  if (!isNamed) await change(database, bring);
  if ((await to.findSecret()) !== secret) throw notEmpty();
  await createEngine(database, secret);
  const moved: Record<string, number> = {};
  for (const table of [...ENGINE_TABLES, ...ourTables.filter((name) => name !== 'settings')]) {
    if ((await rowsOf(database, sql`SELECT 1 FROM ${sql.table(table)} LIMIT 1`)).length > 0) throw notEmpty();
    moved[table] = await copy(table, from, database);
  }
  for (const table of COUNTED) await countOn(table, database);
  return moved;
}

/** The two write truth and dates differently, and PostgreSQL reads both ways. */
async function copy(table: string, from: Database, to: Database): Promise<number> {
  const rows = await rowsOf(from, sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`);
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let start = 0; start < rows.length; start += BATCH) {
    const values = rows
      .slice(start, start + BATCH)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    await change(to, sql`INSERT INTO ${sql.table(table)} (${names}) VALUES ${sql.join(values)}`);
  }
  return rows.length;
}

async function countOn(table: string, database: Database): Promise<void> {
  const next = sql`(SELECT coalesce(max(id), 0) + 1 FROM ${sql.table(table)})`;
  await rowsOf(database, sql`SELECT setval(pg_get_serial_sequence(${table}, 'id'), ${next}, false)`);
}

function notEmpty(): StartError {
  return new StartError('The database to move to is not empty; take one that no server has used yet.');
}
