import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../servers/process.ts';

/** Where everything is installed and built. Not in version control. */
export const WORK: string = join(import.meta.dirname, '../../.frameworks');

/** What would be published, unpacked: the folder that the projects depend on. */
export const PACKAGE: string = join(WORK, 'avain');

const ROOT = join(import.meta.dirname, '../..');

/** Packs this package as npm does, and puts its content where the projects look for it. */
export async function unpackPackage(): Promise<void> {
  const packed = join(WORK, 'packed');
  for (const folder of [packed, PACKAGE]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  const log = join(WORK, 'pack.log');
  await runProgram('npm', ['pack', '--pack-destination', packed], { cwd: ROOT, log });
  const [tarball = ''] = readdirSync(packed);
  await runProgram('tar', ['-xzf', join(packed, tarball), '-C', packed], { log });
  cpSync(join(packed, 'package'), PACKAGE, { recursive: true });
}
