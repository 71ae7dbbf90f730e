// What the reference backend on PostgreSQL does on this machine: logins and GET /session per second, by one process and
// by two, and how much of a login is the hash of the password. Client, servers and database share the machine's cores.
//   node tools/bench/postgres.mjs                 8 s for each figure, about three minutes
//   node tools/bench/postgres.mjs --seconds 3     quicker and rougher
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import { rowsOf } from '../../demo/server/database.ts';
import { createEngine } from '../../demo/server/engine.ts';
import { openPostgres as connect } from '../../demo/server/postgres.ts';
import { openPostgres } from '../../servers/postgres/index.ts';
import { load } from './load.mjs';

const MAIN = join(import.meta.dirname, '../../demo/server/main.ts');
const SECRET = 'a secret of the bench, long enough';
const PASSWORD = 'kesä-ilta-saaristossa';
const CONCURRENCIES = [1, 4, 16, 64];
/** As many as log in at once: tries of one account at the same moment are refused. */
const PEOPLE = Math.max(...CONCURRENCIES);
/** Of a second, as Linux counts a process's time. */
const TICKS = 100;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '8' } } });
const seconds = Number(values.seconds);
if (!(seconds > 0 && seconds <= 60)) throw new Error('--seconds takes a number of at most 60');

const emailOf = (number) => `asukas.${number}@example.com`;

async function startServer(url) {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    AVAIN_SEED: '0',
    AVAIN_TRUST_PROXY: '1',
    AVAIN_SECRET: SECRET,
    AVAIN_DATABASE_URL: url,
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  return { child, origin: /http:\S+/.exec(said)[0] };
}

/** Accounts are made once; all have the same hash, which takes as long to look at as any. */
async function fill(url) {
  const database = connect({ url, connections: 2 });
  const engine = await createEngine(database, SECRET);
  const passwordHash = await engine.hash(PASSWORD);
  for (let number = 0; number < PEOPLE; number++)
    await engine.create({ name: 'Asukas', email: emailOf(number), locale: 'fi', passwordHash });
  const [{ version }] = await rowsOf(database, sql`SELECT current_setting('server_version') AS version`);
  await database.close();
  return version;
}

async function logIn(origin, number) {
  const response = await fetch(`${origin}/auth/v1/sign-in/password`, {
    method: 'POST',
    headers: {
      'Auth-Request': '1',
      'Content-Type': 'application/json',
      'X-Forwarded-For': `192.0.2.${number}`,
    },
    body: JSON.stringify({ identifier: emailOf(number), password: PASSWORD }),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`a login was ${response.status}: ${body}`);
  return response.headers.getSetCookie()[0].split(';')[0];
}

async function ask(origin, cookie) {
  const response = await fetch(`${origin}/auth/v1/session`, { headers: { Cookie: cookie } });
  const { step } = await response.json();
  if (step !== 'signed-in') throw new Error(`the session was ${step}`);
}

/** Milliseconds of processor that the servers have used; nothing where the system does not tell. */
function processorTime(servers) {
  try {
    const times = servers.map(({ child }) => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return Number(fields[11]) + Number(fields[12]);
    });
    return (times.reduce((sum, time) => sum + time, 0) / TICKS) * 1000;
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds of processor for one look at a password, by the functions that the engine uses. */
async function hashTime() {
  const hash = await hashPassword('x');
  const before = process.cpuUsage();
  for (let time = 0; time < 20; time++) await verifyPassword({ hash, password: 'x' });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / 20;
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const ms = (time) => time.toFixed(time < 10 ? 1 : 0);

async function table(title, servers, work) {
  row(title, 'processes', 'at once', 'per second', 'median, ms', '95 %, ms', 'servers’ CPU, ms each', 'done');
  row('---', '--:', '--:', '--:', '--:', '--:', '--:', '--:');
  for (const count of [1, 2])
    for (const concurrency of CONCURRENCIES) {
      const chosen = servers.slice(0, count);
      const to = (number, time) => chosen[(number + time) % count].origin;
      const before = processorTime(chosen);
      const run = (number, time) => work(to(number, time), number);
      const { count: done, perSecond, median, p95 } = await load({ concurrency, seconds }, run);
      const each = (processorTime(chosen) - before) / done;
      row(
        '',
        count,
        concurrency,
        perSecond.toFixed(perSecond < 100 ? 1 : 0),
        ms(median),
        ms(p95),
        ms(each),
        done,
      );
    }
  console.log('');
}

const postgres = await openPostgres({ durable: true });
const servers = [];
try {
  servers.push(await startServer(postgres.url), await startServer(postgres.url));
  const version = await fill(postgres.url);
  const place = `PostgreSQL ${version}, Node ${process.version}, ${cpus().length} cores`;
  console.log(`${place}, load ${loadavg()[0].toFixed(1)} before; ${seconds} s for each figure\n`);
  // The first calls of a process compile what the others use.
  await load({ concurrency: 4, seconds: 2 }, (number, time) => logIn(servers[time % 2].origin, number));
  console.log(`One look at a password: ${ms(await hashTime())} ms of processor\n`);
  await table('logins', servers, logIn);
  const cookies = [];
  for (let number = 0; number < PEOPLE; number++) cookies.push(await logIn(servers[0].origin, number));
  await table('GET /session', servers, (origin, number) => ask(origin, cookies[number]));
  console.log(`load ${loadavg()[0].toFixed(1)} after`);
} finally {
  for (const { child } of servers) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await postgres.stop();
}
