import { Secret, TOTP } from 'otpauth';
import { Client } from 'pg';
import type { Mail } from '../../demo/rules/ports.ts';
import { Browser } from '../demo/browser.ts';
import type { Backend } from '../demo/backends.ts';
import { freshSchema } from '../helpers/databases.ts';
import { type Balancer, openBalancer } from './balancer.ts';
import { type Process, startProcess } from './processes.ts';

/** Two processes of the reference backend on one database, behind one address. */
export interface House {
  readonly url: string;
  readonly databaseUrl: string;
  readonly processes: readonly Process[];
  /** Starts one more, which is not behind the address. */
  another(): Promise<Process>;
  /** A browser that goes by the address, or straight to one of the processes. */
  browser(to?: Process): Browser;
  /** Waits for a mail to that address; the newest, when there are several. */
  mailTo(address: string, about?: RegExp): Promise<Mail>;
  /** Asks the database itself. */
  query<Row>(text: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** Milliseconds between two looks at something that is on its way. */
const LOOK_MS = 20;
const PATIENCE_MS = 60_000;

export async function openHouse(
  database?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<House> {
  const databaseUrl = database ?? (await freshSchema());
  const balancer: Balancer = await openBalancer();
  const env = {
    AVAIN_DATABASE_URL: databaseUrl,
    AVAIN_ORIGIN: balancer.url,
    AVAIN_TRUST_PROXY: '1',
    ...more,
  };
  const started: Process[] = [];
  const another = async () => {
    const one = await startProcess(env);
    started.push(one);
    return one;
  };
  const processes = await Promise.all([another(), another()]);
  balancer.behind(...processes.map(({ url }) => url));
  const mailTo = (address: string, about = /./) =>
    until(async () => {
      const mails = await (await fetch(`${balancer.url}/posti.json`)).json();
      return (mails as Mail[]).find(({ to, subject }) => to === address && about.test(subject));
    });
  return {
    url: balancer.url,
    databaseUrl,
    processes,
    another,
    browser: (to) => browserAt(balancer.url, to?.url),
    mailTo,
    query: (text) => ask(databaseUrl, text),
    close: async () => {
      await Promise.all(started.map((one) => one.stop()));
      await balancer.close();
    },
  };
}

/** Looks again and again until there is something. */
export async function until<Result>(look: () => Promise<Result | undefined | false>): Promise<Result> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`it did not happen: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function ask<Row>(databaseUrl: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** The origin is that of the address also where a process is asked itself, as a proxy would do it. */
function browserAt(origin: string, target = origin): Browser {
  const backend: Pick<Backend, 'fetch'> = {
    fetch: async (request, address = '') => {
      const { pathname, search } = new URL(request.url);
      const headers = new Headers(request.headers);
      headers.set('X-Forwarded-For', address);
      const body = request.method === 'POST' ? { body: await request.text() } : {};
      const init = { method: request.method, headers, redirect: 'manual', ...body } as const;
      return fetch(target + pathname + search, init);
    },
  };
  return new Browser(backend as Backend, origin);
}

/** What an app shows, now or some periods of 30 s later. */
export function codeOf(secret = '', periods = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + periods * 30_000 });
}
