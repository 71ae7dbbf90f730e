import { after } from 'node:test';
import { Client } from 'pg';
import type { Database } from '../../demo/server/database.ts';
import { openPostgres } from '../../demo/server/postgres.ts';
import { openSqlite } from '../../demo/server/sqlite.ts';
import { makeTables } from '../../demo/server/tables.ts';

/** The database that `npm run test:postgres` has started. Without one the same tests run on SQLite. */
const server = process.env['AVAIN_TEST_POSTGRES'];

export const onPostgres: boolean = server !== undefined;
export const databaseName = onPostgres ? 'PostgreSQL' : 'SQLite';

let schemas = 0;

/** The address of an empty schema, which is as good as a database of one's own and made sooner. */
export async function freshSchema(): Promise<string> {
  if (!server) throw new Error('these tests are run by node scripts/test-postgres.mjs');
  const name = `test_${process.pid}_${schemas++}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE SCHEMA ${name}`);
  await client.end();
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${name}`);
  return url.href;
}

const opened: Database[] = [];
after(async () => {
  for (const database of opened) await database.close();
});

/** An empty database with the tables that are ours; closed when the tests of the file are over. */
export async function freshDatabase(): Promise<Database> {
  const database = onPostgres
    ? openPostgres({ url: await freshSchema(), connections: 4 })
    : openSqlite(':memory:');
  opened.push(database);
  await makeTables(database);
  return database;
}
