import { relative } from 'node:path';
import type { Known, Report } from '../../servers/apart.ts';
import type { Pages, Server } from '../../servers/server.ts';
import { isListening } from './is-listening.ts';
import { runApart, type RunsApart } from './run-apart.ts';

/** What a server does. `gone`: it was ready, and has ended by itself. `missing`: this machine cannot have it. */
export type Condition =
  | { readonly state: 'off' | 'installing' | 'starting' | 'stopping' }
  | { readonly state: 'ready' | 'gone'; readonly running: Known }
  | { readonly state: 'missing' | 'failed'; readonly why: string };

/** A server that can answer in place of the demo's own. */
export interface OtherServer extends Pick<Server, 'name' | 'title' | 'about'> {
  readonly condition: Condition;
  /** The file with what it says, from the top of the project; nothing until it has been started. */
  readonly log?: string;
}

/** Where the list of servers is, what they are started for, and where they are put. */
export interface OtherServersOptions {
  readonly list: URL;
  readonly pages: Pages;
  /** Where their mails go: `smtp://127.0.0.1:…`. Nothing where there is a relay, which must not get them. */
  readonly sinkUrl: string | undefined;
  readonly folder?: string;
}

interface Entry {
  readonly server: Server;
  condition: Condition;
  log?: string;
  apart?: RunsApart;
}

/** The demo's own server, as the list calls it. */
const OURS = 'reference';

const NO_MAIL =
  'The mails of this server would stay in the mailbox of the demo, which has none now: start the demo without AVAIN_SMTP_URL.';

/** The servers of the list, each started when it is asked for, in a process of its own. Nothing of them is loaded before. */
export class OtherServers {
  readonly #options: OtherServersOptions;
  readonly #entries = new Map<string, Entry>();
  #closed = false;

  constructor(options: OtherServersOptions) {
    this.#options = options;
  }

  async all(): Promise<OtherServer[]> {
    const found = await Promise.all(Object.keys(await this.#list()).map((name) => this.find(name)));
    return found.filter((server) => server !== undefined);
  }

  async find(name: string): Promise<OtherServer | undefined> {
    const entry = await this.#entry(name);
    if (!entry) return undefined;
    const { server, log } = entry;
    const { title, about } = server;
    return { name, title, about, condition: await seen(entry.condition), ...(log && { log }) };
  }

  /** Those that run, or did until they ended by themselves. */
  running(): (Known & Pick<Server, 'name'>)[] {
    return [...this.#entries].flatMap(([name, { condition }]) =>
      'running' in condition ? [{ name, ...condition.running }] : [],
    );
  }

  /** Begins to install and start a server that does not run. `page` is the origin that people see. */
  async start(name: string, page: string): Promise<void> {
    const entry = await this.#entry(name);
    if (!entry) return;
    const { placeOf, smtpAt } = await import('../../servers/raise.ts');
    if ((await seen(entry.condition)).state === 'gone') await this.stop(name);
    // Nothing is awaited from here on: of two that ask at once, one starts it.
    if (this.#closed || !isAtRest(entry.condition)) return;
    const { list, pages, sinkUrl, folder } = this.#options;
    if (!sinkUrl) {
      entry.condition = { state: 'failed', why: NO_MAIL };
      return;
    }
    const place = placeOf(name, folder);
    entry.log = shortest(place.log);
    entry.condition = { state: 'installing' };
    const order = { list: list.href, name, page, pages, smtp: smtpAt(sinkUrl), place };
    entry.apart = runApart(order, (report) => {
      entry.condition = after(entry.condition, report);
    });
  }

  async stop(name: string): Promise<void> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    entry.condition = { state: 'stopping' };
    await entry.apart?.end();
    delete entry.apart;
    entry.condition = { state: 'off' };
  }

  /** Ends all of them, also those that are being installed. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#entries.keys()].map((name) => this.stop(name)));
  }

  async #list(): Promise<Readonly<Record<string, () => Promise<Server>>>> {
    const module = (await import(this.#options.list.href)) as {
      servers: Record<string, () => Promise<Server>>;
    };
    const { [OURS]: _, ...others } = module.servers;
    return others;
  }

  async #entry(name: string): Promise<Entry | undefined> {
    const list = await this.#list();
    const load = Object.hasOwn(list, name) ? list[name] : undefined;
    if (!load) return undefined;
    const server = await load();
    const known = this.#entries.get(name) ?? { server, condition: { state: 'off' } };
    this.#entries.set(name, known);
    return known;
  }
}

function shortest(path: string): string {
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? path : fromHere;
}

const isAtRest = ({ state }: Condition): boolean =>
  state === 'off' || state === 'missing' || state === 'failed';

/** A look whether one that was ready is still there: it may be that only the part that listens has ended. */
async function seen(condition: Condition): Promise<Condition> {
  if (condition.state !== 'ready' || (await isListening(condition.running.url))) return condition;
  return { ...condition, state: 'gone' };
}

/** What a report says. The end of the process tells something only where it was not yet over. */
function after(before: Condition, report: Report | 'ended'): Condition {
  if (report !== 'ended') return report;
  if (before.state === 'ready') return { ...before, state: 'gone' };
  if (before.state === 'installing' || before.state === 'starting')
    return { state: 'failed', why: 'Its process has ended.' };
  return before;
}
