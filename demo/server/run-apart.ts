import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import type { Order, Report } from '../../servers/apart.ts';

const MAIN = new URL('../../servers/apart.ts', import.meta.url);
/** Milliseconds: longer than it gives its own server. */
const GRACE = 20_000;

/** A process with a server in it. */
export interface RunsApart {
  /** Tells it to end, and waits until it has. */
  end(): Promise<void>;
}

/**
 * Starts a server in a process of its own: what it loads weighs on nobody else, it cannot take the demo along when it
 * falls, and it ends with the demo however that ends, since it sees the channel close.
 *
 * @param tell is told how far it is, and that it has ended unless it was told to
 */
export function runApart(order: Order, tell: (report: Report | 'ended') => void): RunsApart {
  const log = openSync(order.place.log, 'a');
  const child = fork(MAIN, { stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
  closeSync(log);
  let wanted = true;
  child.on('message', (report: Report) => wanted && tell(report));
  child.once('exit', () => wanted && tell('ended'));
  child.send(order);
  const end = async (): Promise<void> => {
    wanted = false;
    await leave(child);
  };
  return { end };
}

async function leave(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await ended;
  clearTimeout(impatience);
}
