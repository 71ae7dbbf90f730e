import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../process.ts';
import { Missing } from '../server.ts';

/** Where the Django app is. */
export const HOME: string = import.meta.dirname;

/** The Python of the server's own environment. */
export const pythonIn = (folder: string): string => join(folder, 'venv/bin/python');

const REQUIREMENTS = join(HOME, 'requirements.txt');

/** The version that a package is pinned to. */
export function pinned(name: string): string {
  const line = new RegExp(`^${name}(?:\\[[^\\]]*\\])?==(.+)$`, 'm').exec(readFileSync(REQUIREMENTS, 'utf8'));
  return line?.[1] ?? '';
}

/**
 * Makes an environment with the pinned packages, unless it is there.
 *
 * @throws Missing without Python 3.10, or when the packages cannot be had
 */
export async function installPackages(folder: string, log: string): Promise<void> {
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  const mark = join(folder, 'installed.txt');
  if (read(mark) === wanted) return;
  const { status } = spawnSync('python3', [
    '-c',
    'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)',
  ]);
  if (status !== 0)
    throw new Missing('django-allauth needs Python 3.10 or newer with venv: apt-get install python3-venv.');
  rmSync(join(folder, 'venv'), { recursive: true, force: true });
  await runProgram('python3', ['-m', 'venv', join(folder, 'venv')], { log });
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '-r',
    REQUIREMENTS,
  ];
  await runProgram(pythonIn(folder), pip, { log }).catch((cause: unknown) => {
    throw new Missing(`django-allauth could not be installed from the Python package index. See ${log}.`, {
      cause,
    });
  });
  writeFileSync(mark, wanted);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
