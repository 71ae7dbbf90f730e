import { sql } from 'kysely';
import { randomText } from '../rules/random.ts';
import { change, type Database, rowsOf } from './database.ts';
import { sha256 } from './sha256.ts';
import { StartError } from './start-error.ts';

/** What the database keeps of a secret that it must not know. */
const MARK = 'sha256:';

/**
 * The secret that all processes on one database seal with: the one that is given, or one that is made by the first of
 * them and kept there. Of a given one only the hash is kept, to notice a process that was given another.
 *
 * @throws StartError when it is not the secret of the others
 */
export async function sharedSecret(database: Database, given?: string): Promise<string> {
  const mark = given && MARK + sha256(given);
  await change(
    database,
    sql`INSERT INTO settings (name, value) VALUES ('secret', ${mark ?? randomText()}) ON CONFLICT DO NOTHING`,
  );
  const query = sql<{ value: string }>`SELECT value FROM settings WHERE name = 'secret'`;
  const kept = (await rowsOf(database, query))[0]?.value ?? '';
  if (!given) {
    if (kept.startsWith(MARK))
      throw new StartError('The database was set up with a secret: set AVAIN_SECRET to it.');
    return kept;
  }
  if (kept !== mark && kept !== given)
    throw new StartError('AVAIN_SECRET is not the secret that the database was set up with.');
  // Whoever names it themselves need not have it in every copy of the database.
  await change(database, sql`UPDATE settings SET value = ${mark} WHERE name = 'secret'`);
  return given;
}
