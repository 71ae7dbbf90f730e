import { sql } from 'kysely';
import type { Resident } from '../rules/residents.ts';
import { type CaseBook, caseBook } from './cases.ts';
import type { Data } from './data.ts';
import { type Database, rowsOf } from './database.ts';
import { createEngine, type Engine } from './engine.ts';
import { settlement } from './settle.ts';
import { StartError } from './start-error.ts';
import { makeTables } from './tables.ts';

/** Names the lock to every process; any number that nobody else uses in this database. */
const LOCK = 4_106_209;

/** Who is to live in the data, and whether anybody from the demo may. */
export interface Inhabitants {
  readonly residents: readonly Resident[];
  readonly production: boolean;
}

/** What is ready to be used. */
export interface Prepared {
  readonly engine: Engine;
  readonly cases: CaseBook;
  readonly secret: string;
}

/**
 * Makes what is missing in the database, all of it or nothing. Of several processes that start at the same moment one
 * does it; the others wait and find it done.
 *
 * @throws StartError when the data cannot be used
 */
export async function prepare(data: Data, { residents, production }: Inhabitants): Promise<Prepared> {
  const { database } = data;
  return alone(data, async () => {
    await makeTables(database);
    const secret = await data.findSecret();
    const engine = await createEngine(database, secret);
    const cases = caseBook(database);
    const { moveIn, isInhabited } = settlement(database, engine, cases);
    if (production && (await isInhabited())) throw demoInProduction();
    await moveIn(residents);
    return { engine, cases, secret };
  });
}

/**
 * Does what only one process may do at a time, all of it or nothing. When it fails, the database is closed.
 *
 * @throws StartError when the data cannot be used
 */
export async function alone<Result>(
  { database, whyNot }: Data,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await database.atomically(async () => {
      await waitForOthers(database);
      return work();
    });
  } catch (error) {
    await database.close();
    throw whyNot(error);
  }
}

/** On SQLite, who has begun to change the file is alone with it. */
async function waitForOthers(database: Database): Promise<void> {
  if (database.type !== 'postgres') return;
  // Whoever is first may have much to do.
  await rowsOf(database, sql`SET LOCAL statement_timeout = '25s'`);
  await rowsOf(database, sql`SELECT pg_advisory_xact_lock(${LOCK})`);
}

export function demoInProduction(): StartError {
  return new StartError(
    'A production server does not start with the demo residents, whose passwords are public: set AVAIN_SEED=0 and a data folder or database that they have never lived in.',
  );
}
