import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../process.ts';
import { Missing } from '../server.ts';

const BUILD = join(import.meta.dirname, 'build');
/** The version that `build/go.mod` pins. */
export const VERSION = 'v1.3.1';
/** The oldest Go that `build/go.mod` can be built with. */
const OLDEST: readonly [number, number] = [1, 23];

/**
 * Builds Kratos from its published module. It cannot be had by `go install`, because its go.mod replaces modules; hence a
 * module of our own with the same replacements. Minutes for the first time, a second with Go's cache, nothing after that.
 *
 * @throws Missing
 */
export async function install(folder: string, log: string): Promise<void> {
  const stamp = join(folder, 'built-from');
  const wanted = createHash('sha256')
    .update(readFileSync(join(BUILD, 'go.sum')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  checkTools();
  const flags = `-s -w -X github.com/ory/kratos/driver/config.Version=${VERSION}`;
  const out = join(folder, 'kratos');
  const args = ['build', '-mod=readonly', '-tags', 'sqlite', '-ldflags', flags, '-o', out];
  // SQLite is C; it is compiled in an eighth of the time when nothing is optimised.
  const env = { ...process.env, CGO_ENABLED: '1', CGO_CFLAGS: '-O0', GOTOOLCHAIN: 'local', GOFLAGS: '' };
  try {
    await runProgram('go', [...args, 'github.com/ory/kratos'], { cwd: BUILD, env, log });
  } catch (error) {
    throw new Missing(`Ory Kratos ${VERSION} could not be built. ${(error as Error).message}`);
  }
  writeFileSync(stamp, wanted);
}

function checkTools(): void {
  const [major = 0, minor = 0] =
    said('go', 'version')
      .match(/go(\d+)\.(\d+)/)
      ?.slice(1)
      .map(Number) ?? [];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new Missing(
      `Ory Kratos is built with Go ${OLDEST.join('.')} or newer, which is not here: https://go.dev/dl/`,
    );
  if (!said(process.env['CC'] ?? 'gcc', '--version'))
    throw new Missing('Ory Kratos is built with a C compiler, which is not here: install gcc.');
}

const said = (command: string, argument: string): string =>
  spawnSync(command, [argument], { encoding: 'utf8' }).stdout ?? '';
