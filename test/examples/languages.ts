import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../../servers/process.ts';
import type { Needed } from './programs.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples/session-check');

/** One language of the example. */
export interface Language extends Needed {
  readonly file: string;
  /** The command that serves on a port of 127.0.0.1. @param folder for what it has to make first */
  command(port: string, folder: string): readonly string[];
}

export const languages: Readonly<Record<string, Language>> = {
  'Node.js': {
    names: [],
    packages: [],
    file: join(EXAMPLES, 'node/server.mjs'),
    command: () => [process.execPath, join(EXAMPLES, 'node/server.mjs')],
  },
  Python: {
    names: ['python3'],
    packages: ['python3'],
    file: join(EXAMPLES, 'python/server.py'),
    command: () => ['python3', join(EXAMPLES, 'python/server.py')],
  },
  PHP: {
    names: ['php'],
    packages: ['php-cli'],
    file: join(EXAMPLES, 'php/index.php'),
    command: (port) => ['php', '-S', `127.0.0.1:${port}`, join(EXAMPLES, 'php/index.php')],
  },
  'C#': {
    names: ['mcs', 'mono'],
    packages: [
      'mono-mcs',
      'mono-runtime',
      'libmono-system-net-http4.0-cil',
      'libmono-system-runtime-serialization4.0-cil',
    ],
    file: join(EXAMPLES, 'csharp/Program.cs'),
    command: (_, folder) => {
      const program = join(folder, 'Program.exe');
      const parts = ['System.Net.Http', 'System.Runtime.Serialization'].map((name) => `-r:${name}.dll`);
      execFileSync('mcs', ['-warnaserror', ...parts, `-out:${program}`, join(EXAMPLES, 'csharp/Program.cs')]);
      return ['mono', program];
    },
  },
};

/** The example as a server of its own. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param env what the example is told about the auth server */
export async function startService(
  language: Language,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'avain-example-'));
  const [command = '', ...args] = language.command(String(port), folder);
  const url = `http://127.0.0.1:${port}`;
  const program = await startProgram(command, args, {
    log: join(folder, 'log'),
    ready: `${url}/api/omat`,
    patience: 30_000,
    env: { ...process.env, PORT: String(port), PHP_CLI_SERVER_WORKERS: '4', ...env },
  });
  const stop = async (): Promise<void> => {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
