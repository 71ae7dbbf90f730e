import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** A program that runs beside us, with all that it says in a file. */
export interface Program {
  /** Ends it: asked first, then made to. */
  stop(): Promise<void>;
}

export interface ProgramOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  readonly log: string;
  /** An address that answers with a status below 500 once the program is ready. */
  readonly ready: string;
  /** Milliseconds that it may take. */
  readonly patience: number;
}

const GRACE = 10_000;
const LOOK = 100;

/** All that run now. Whoever ends takes them along. */
const programs = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of programs) end(child, 'SIGKILL');
});

/**
 * Starts a program and waits until it answers.
 *
 * @throws Error with the end of what it said, when it ends or is not ready in time
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  { log, ready, patience, ...options }: ProgramOptions,
): Promise<Program> {
  const { child, ended } = spawnProgram(command, args, { log, ...options });
  const stop = async (): Promise<void> => {
    if (gone(child)) return;
    end(child, 'SIGTERM');
    const impatience = setTimeout(() => end(child, 'SIGKILL'), GRACE);
    await ended.catch(() => {});
    clearTimeout(impatience);
  };
  const until = performance.now() + patience;
  while (!(await answers(ready))) {
    if (gone(child) || performance.now() > until) {
      const why = gone(child) ? 'ended' : `did not answer within ${patience / 1000} s`;
      await stop();
      throw new Error(`${command} ${why}:\n${tail(log)}`);
    }
  }
  return { stop };
}

/** Runs a program to its end. @throws Error with the end of what it said */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: SpawnedOptions,
): Promise<void> {
  const status = await spawnProgram(command, args, options).ended;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${tail(options.log)}`);
}

type SpawnedOptions = Pick<SpawnOptions, 'cwd' | 'env'> & { readonly log: string };

/** `ended` rejects when it cannot be started at all. A group of its own, so that it ends with all that it started. */
function spawnProgram(
  command: string,
  args: readonly string[],
  { log, ...options }: SpawnedOptions,
): { child: ChildProcess; ended: Promise<number | null> } {
  const file = openSync(log, 'a');
  const child = spawn(command, args, { ...options, stdio: ['ignore', file, file], detached: true });
  closeSync(file);
  programs.add(child);
  const ended = once(child, 'exit')
    .then(([status]) => status as number | null)
    .finally(() => programs.delete(child));
  ended.catch(() => {});
  return { child, ended };
}

const gone = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** With whatever it has started in turn. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (gone(child) || child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has just ended by itself.
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    if (status < 500) return true;
  } catch {
    // Nobody listens yet.
  }
  await new Promise((resolve) => setTimeout(resolve, LOOK));
  return false;
}

const tail = (log: string): string => readFileSync(log, 'utf8').slice(-2000);
