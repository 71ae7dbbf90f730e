import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomText } from '../rules/random.ts';
import type { Database } from './database.ts';
import { openSqlite } from './sqlite.ts';
import { StartError } from './start-error.ts';

/** What is in a data folder: one SQLite file and the secret that seals cookies. */
export interface DataFolder {
  readonly database: Database;
  readonly secret: string;
}

/**
 * Opens the data folder and makes what is missing in it. `:memory:` keeps nothing.
 *
 * @param secret used instead of the one in the folder
 * @throws StartError when the folder cannot be used
 */
export function openFolder(folder: string, secret?: string): DataFolder {
  if (folder === ':memory:') return { database: openSqlite(folder), secret: secret ?? randomText() };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'avain.sqlite');
    const database = openSqlite(file);
    chmodSync(file, 0o600);
    return { database, secret: secret ?? keptSecret(join(folder, 'secret')) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The data folder ${folder} cannot be used (${why}); mend it, or name another with AVAIN_DATA.`,
    );
  }
}

/** `wx` lets one of several processes that start together make it; the others read what that one wrote. */
function keptSecret(file: string): string {
  try {
    writeFileSync(file, randomText(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new Error('the file "secret" in it is damaged');
  return secret;
}
