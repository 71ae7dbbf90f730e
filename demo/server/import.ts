import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFrom, openData } from './data.ts';
import { CsvError } from './importing/csv.ts';
import { HashError } from './importing/old-hash.ts';
import { type Fault, type Newcomer, type People, readPeople } from './importing/read-people.ts';
import { prepare } from './prepare.ts';
import { StartError } from './start-error.ts';

export interface ImportOptions {
  /** Writes; without it only what would happen is said. */
  readonly write: boolean;
  /** Takes the good rows although there are bad ones. */
  readonly skipBad: boolean;
}

/** Lines that are said one by one; the rest are counted. */
const MOST_SAID = 200;

/**
 * Takes the residents of a CSV file over into the data folder that the environment names (AVAIN_DATA or
 * AVAIN_DATABASE_URL, AVAIN_SECRET). What
 * is said names lines and reasons, and nobody.
 *
 * @returns whether every row is, or could be, taken over, or the bad ones were to be skipped
 * @throws StartError with one sentence for the person who runs it; nothing has been written then
 */
export async function importResidents(
  file: string,
  { write, skipBad }: ImportOptions,
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<boolean> {
  const read = peopleIn(file);
  const { database, engine } = await open(env);
  try {
    const conflicts = await engine.importer.conflicts(read.people);
    const bad = new Set(conflicts.map(({ line }) => line));
    const people = read.people.filter(({ line }) => !bad.has(line));
    const faults = [...read.faults, ...conflicts].toSorted((a, b) => a.line - b.line);
    report(people, faults, say);
    const ready = skipBad || faults.length === 0;
    if (write && ready) await engine.importer.write(people);
    say(verdict({ write, ready, count: people.length }));
    return ready;
  } catch (error) {
    if (error instanceof HashError) throw new StartError(`${error.message}; nothing has been written.`);
    throw error;
  } finally {
    await database.close();
  }
}

function peopleIn(file: string): People {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return readPeople(text);
  } catch (error) {
    if (error instanceof CsvError) throw new StartError(`${file}, ${error.message}.`);
    const why = error instanceof TypeError ? 'it is not UTF-8' : (error as Error).message;
    throw new StartError(`${file} cannot be read (${why}).`);
  }
}

/** A folder that no server has used is more likely a slip of the keyboard than a wish. */
async function open(env: Readonly<Record<string, string | undefined>>) {
  const folder = env['AVAIN_DATA'] || 'data';
  const shared = databaseFrom(env['AVAIN_DATABASE_URL']);
  if (!shared.databaseUrl && !existsSync(join(folder, 'avain.sqlite')))
    throw new StartError(
      `No server has kept anything in ${folder} yet: start it once, or name another folder with AVAIN_DATA.`,
    );
  const secret = env['AVAIN_SECRET'];
  const data = await openData({ dataDir: folder, ...shared, ...(secret ? { secret } : {}) });
  const { engine } = await prepare(data, { residents: [], production: false });
  return { database: data.database, engine };
}

function report(people: readonly Newcomer[], faults: readonly Fault[], say: (line: string) => void): void {
  say(`${people.length + faults.length} rows`);
  say(`${people.length} can be taken over`);
  const kinds = new Map<string, number>();
  for (const { password } of people) {
    const kind = password?.kind.kind ?? 'no password: the person chooses one by mail';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of kinds) say(`  ${count}  ${kind}`);
  if (faults.length === 0) return;
  say(`${faults.length} cannot`);
  for (const { line, why } of faults.slice(0, MOST_SAID)) say(`  line ${line}: ${why}`);
  if (faults.length > MOST_SAID) say(`  and ${faults.length - MOST_SAID} more`);
}

function verdict({ write, ready, count }: { write: boolean; ready: boolean; count: number }): string {
  if (!ready) return 'Nothing has been written. Mend those rows, or leave them out with --skip-bad.';
  return write ? `${count} accounts have been made.` : 'Nothing has been written. Run it again with --write.';
}
