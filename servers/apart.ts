// A server in a process of its own, for the demo: it is told what to start, tells how far it is, and ends, with all that
// it has started, when it is told to or when the demo is no more.
import { type Place, raise } from './raise.ts';
import { Missing, type Running, type Server, type Setting } from './server.ts';

/** What to start, and what for. */
export interface Order extends Pick<Setting, 'page' | 'pages' | 'smtp'> {
  /** Address of the module with the list of servers. */
  readonly list: string;
  readonly name: string;
  readonly place: Place;
}

/** What others need to know of a server that runs. */
export type Known = Pick<Running, 'url' | 'version' | 'paths' | 'element'>;

/** How far it is. */
export type Report =
  | { readonly state: 'starting' }
  | { readonly state: 'ready'; readonly running: Known }
  /** `missing`: it cannot be had on this machine. */
  | { readonly state: 'missing' | 'failed'; readonly why: string };

/** Milliseconds that a server may take to stop. */
const GRACE = 15_000;

let running: Running | undefined;

process.once('message', (order: Order) => void serve(order));
process.once('disconnect', () => void leave());
process.once('SIGTERM', () => void leave());
// From the terminal it comes to all; the demo knows how to end and says so.
process.on('SIGINT', () => {});

async function serve({ list, name, ...around }: Order): Promise<void> {
  try {
    const { servers } = (await import(list)) as { servers: Readonly<Record<string, () => Promise<Server>>> };
    const load = servers[name];
    if (!load) throw new Error(`no server is called ${name}`);
    running = await raise(await load(), { ...around, starting: () => void report({ state: 'starting' }) });
    const { url, version, paths, element } = running;
    await report({ state: 'ready', running: { url, version, paths, element } });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await report({ state: error instanceof Missing ? 'missing' : 'failed', why });
    await leave();
  }
}

/** To nobody, when the demo is gone. */
function report(said: Report): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(said, undefined, {}, () => resolve());
    else resolve();
  });
}

async function leave(): Promise<void> {
  setTimeout(() => process.exit(1), GRACE).unref();
  await running?.stop();
  process.exit();
}
