import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../port.ts';
import { findPrograms } from './programs.ts';

const PATIENCE_MS = 20_000;
const LOOK_MS = 50;
/** The user of the database, the database, and the password: nobody but this machine sees it, and it goes with it. */
const NAME = 'avain';

/** A PostgreSQL of one's own, on a free port of 127.0.0.1, gone with everything in it when it is stopped. */
export interface Postgres {
  /** `postgres://user:password@127.0.0.1:port/name`. */
  readonly url: string;
  /** Starts it again after a {@link halt}, on the port it had. */
  run(): Promise<void>;
  /** Ends it as an operator would: transactions are given up, connections cut. What was committed stays. */
  halt(): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** What is committed is on the disk, as it must be; tests do without, which is far quicker. */
  readonly durable?: boolean;
}

/** @throws Missing when there is none on this machine and none can be fetched */
export async function openPostgres({ durable = false }: PostgresOptions = {}): Promise<Postgres> {
  const programs = await findPrograms();
  const as = otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'avain-postgres-'));
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  makeCluster(programs, folder, as);
  const port = await freePort();
  const url = `postgres://${NAME}:${NAME}@127.0.0.1:${port}/postgres`;
  const args = ['-D', data, '-p', `${port}`, ...settings(durable)];
  let child: ChildProcess | undefined;
  const run = async () => {
    const log = openSync(join(folder, 'log'), 'a');
    child = spawn(join(programs, 'postgres'), args, { ...as, stdio: ['ignore', log, log] });
    closeSync(log);
    await answering(url, child, join(folder, 'log'));
  };
  const halt = async () => {
    if (child?.exitCode !== null) return;
    // "Fast": it does not wait for those who are connected.
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  process.once('exit', () => {
    child?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  await run();
  await ask(url, `CREATE DATABASE ${NAME}`);
  return {
    url: url.replace(/postgres$/, NAME),
    run,
    halt,
    stop: async () => {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; then it runs as somebody who may do nothing. */
function otherUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (which: '-u' | '-g') => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

function makeCluster(programs: string, folder: string, as: ReturnType<typeof otherUser>): void {
  const password = join(folder, 'password');
  writeFileSync(password, NAME);
  const access = ['-U', NAME, '--auth=scram-sha-256', `--pwfile=${password}`];
  const args = ['-D', join(folder, 'data'), ...access, '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), args, { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

function settings(durable: boolean): string[] {
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  return [...all, ...(durable ? [] : quick)].flatMap((setting) => ['-c', setting]);
}

async function answering(url: string, child: ChildProcess, log: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const refused = await ask(url, 'SELECT 1').catch((error: unknown) => error);
    if (!refused) return;
    if (child.exitCode !== null || performance.now() > until)
      throw new Error(`PostgreSQL did not start (${String(refused)}):\n${readFileSync(log, 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function ask(url: string, query: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // A connection that is refused while it starts is told by the call.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(query);
  } finally {
    await client.end().catch(() => {});
  }
}
