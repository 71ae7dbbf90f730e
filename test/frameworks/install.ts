import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, SetupError } from '../../scripts/setup/run.mjs';
import { Missing } from '../../servers/server.ts';
import { PACKAGE, WORK } from './package.ts';
import type { Project } from './project.ts';

const NPM = ['--install-links', '--omit-lockfile-registry-resolved', '--save-exact'];

/** The committed files of a project. */
const sourceOf = ({ framework }: Project): string => join(import.meta.dirname, framework);

/**
 * Copies a project to a folder of its own, with its packages as the lock file says and this package as it is now. `relock`
 * writes the lock file anew.
 *
 * @throws Missing when its packages cannot be had
 */
export function installProject(project: Project, relock = false): string {
  const source = sourceOf(project);
  const folder = join(WORK, project.framework);
  for (const part of ['src', 'public', 'dist']) rmSync(join(folder, part), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  if (!existsSync(join(source, 'package.json'))) return folder;
  const stamp = join(folder, 'node_modules/.stamp');
  const wanted = fingerprint(source);
  if (relock || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    packages(folder, relock ? 'install' : 'ci');
    if (relock) copyFileSync(join(folder, 'package-lock.json'), join(source, 'package-lock.json'));
    writeFileSync(stamp, relock ? fingerprint(source) : wanted);
  }
  const here = join(folder, 'node_modules/avain');
  rmSync(here, { recursive: true, force: true });
  cpSync(PACKAGE, here, { recursive: true });
  return folder;
}

function packages(folder: string, command: 'ci' | 'install'): void {
  try {
    npm('the packages could not be installed', [command, ...NPM], folder);
  } catch (error) {
    if (error instanceof SetupError && /cannot be reached|was not found/.test(error.message))
      throw new Missing(error.message);
    throw error;
  }
}

const fingerprint = (source: string): string =>
  createHash('sha256')
    .update(readFileSync(join(source, 'package-lock.json')))
    .update(process.platform + process.arch)
    .digest('hex');
