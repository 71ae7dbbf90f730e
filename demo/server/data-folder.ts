import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { randomText } from '../rules/random.ts';
import { openDatabase } from './database.ts';
import { StartError } from './start-error.ts';

/** What the server keeps: one SQLite file and the secret that seals cookies. */
export interface Data {
  readonly database: DatabaseSync;
  readonly secret: string;
}

/**
 * Opens the data folder and makes what is missing in it. `:memory:` keeps nothing.
 *
 * @param secret used instead of the one in the folder; at least 32 characters
 * @throws StartError when the folder cannot be used
 */
export function openData(folder: string, secret?: string): Data {
  if (secret !== undefined && secret.length < 32)
    throw new StartError('AVAIN_SECRET needs at least 32 characters.');
  if (folder === ':memory:') return { database: openDatabase(folder), secret: secret ?? randomText() };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'avain.sqlite');
    const database = openDatabase(file);
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
