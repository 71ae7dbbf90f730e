import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from '../process.ts';

/** Where a program of that name is, by the `PATH`. */
export function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Tries to install packages of Debian; whether it helped shows afterwards. Only root may, and is asked nothing. */
export async function aptInstall(packages: readonly string[], log: string): Promise<void> {
  const apt = onPath('apt-get');
  if (!apt || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  try {
    await runProgram(apt, install, { log, env });
  } catch {
    // The lists may be missing or stale.
    await runProgram(apt, ['update', '-qq'], { log, env }).catch(() => {});
    await runProgram(apt, install, { log, env }).catch(() => {});
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
