import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../demo/server/main.ts');

/** One of several processes of the reference backend. */
export interface Process {
  /** Origin of this one; people see another. */
  readonly url: string;
  /** What it has said so far. */
  said(): string;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

type Env = Readonly<Record<string, string>>;

/** Ends as it says why it does not start. */
export interface Refused {
  readonly code: number | null;
  readonly said: string;
}

/** Starts `demo/server/main.ts` as `npm start` does, on a port of its own. */
export async function startProcess(env: Env): Promise<Process> {
  const { child, said, ended } = launch(env);
  const url = await Promise.race([addressOf(child, said), ended.then(refuse)]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, said, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** The same, for one that is not to come up. */
export async function refusedProcess(env: Env): Promise<Refused> {
  const { ended } = launch(env);
  return ended;
}

function launch(env: Env) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN], { env: { PATH, PORT: '0', ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (text += more));
  const said = () => text;
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  const ended = once(child, 'close').then(([code]) => {
    process.off('exit', leave);
    return { code: code as number | null, said: text };
  });
  return { child, said, ended };
}

async function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  for (;;) {
    const url = /^Avain is at (\S+)$/m.exec(said())?.[1];
    if (url) return url;
    if (child.stdout) await once(child.stdout, 'data');
  }
}

function refuse({ said }: Refused): never {
  throw new Error(`the server did not start:\n${said}`);
}
