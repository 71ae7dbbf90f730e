import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { Client } from 'pg';
import { residents } from '../../demo/rules/residents.ts';
import { freePort } from '../../servers/port.ts';
import { freshSchema } from '../helpers/databases.ts';
import { type Process, refusedProcess, startProcess } from './processes.ts';

const SECRET = 'a secret of the tests, long enough';
const OTHER_SECRET = 'another secret of the tests, long too';

describe('the reference backend on PostgreSQL', () => {
  const running = new Set<Process>();
  afterEach(async () => {
    await Promise.all([...running].map((one) => one.stop()));
    running.clear();
  });
  const start = async (url: string, more: Record<string, string> = {}) => {
    const one = await startProcess({ AVAIN_DATABASE_URL: url, ...more });
    running.add(one);
    return one;
  };
  /** The one sentence with which it does not start. */
  const refusal = async (url: string, more: Record<string, string> = {}) => {
    const { code, said } = await refusedProcess({ AVAIN_DATABASE_URL: url, ...more });
    assert.equal(code, 1, said);
    assert.match(said, /^[^\n]+\n$/);
    return said.trimEnd();
  };
  const ask = async <Row>(url: string, text: string): Promise<Row[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  const changed = (url: string, change: (parsed: URL) => void) => {
    const parsed = new URL(url);
    change(parsed);
    return parsed.href;
  };

  test('four that start at the same moment come up, and what there is to do is done once', async () => {
    const url = await freshSchema();
    const four = await Promise.all([start(url), start(url), start(url), start(url)]);
    for (const { url: origin } of four) assert.equal((await fetch(`${origin}/auth/v1/session`)).status, 200);
    const users = await ask<{ email: string }>(url, 'SELECT email FROM "user"');
    assert.deepEqual(
      users.map(({ email }) => email).toSorted(),
      residents.map(({ email }) => email).toSorted(),
    );
    const cases = await ask(url, 'SELECT id FROM cases');
    assert.equal(cases.length, residents.flatMap((one) => one.cases).length);
    assert.equal((await ask(url, 'SELECT value FROM settings')).length, 1);
  });

  test('one that is ended while it makes the tables leaves nothing half made', async () => {
    const url = await freshSchema();
    const { pathname } = new URL(url);
    const holder = new Client({ connectionString: url });
    await holder.connect();
    // Another table of this name is under way: the first process waits for it, with others of its tables made.
    await holder.query('BEGIN; CREATE TABLE mailbox (id BIGINT)');
    const first = startProcess({ AVAIN_DATABASE_URL: url }).catch((error: unknown) => error);
    const found = async () =>
      ask<{ pid: number }>(
        url,
        `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'avain'
         AND datname = '${pathname.slice(1)}' AND query LIKE 'CREATE TABLE%mailbox%'`,
      );
    let rows = await found();
    while (rows.length === 0) rows = await found();
    await ask(url, `SELECT pg_terminate_backend(${rows[0]?.pid})`);
    assert.match(String(await first), /did not start/);
    await holder.query('ROLLBACK');
    await holder.end();
    const tables = `SELECT 1 FROM pg_tables WHERE schemaname = current_schema()`;
    assert.equal((await ask(url, tables)).length, 0);
    await start(url);
  });

  test('a secret that nobody names is made once and is that of all', async () => {
    const url = await freshSchema();
    await Promise.all([start(url), start(url)]);
    const [row] = await ask<{ value: string }>(url, 'SELECT value FROM settings');
    assert.match(row?.value ?? '', /^[\w-]{43}$/);
    // Whoever names it from then on is understood, and it is kept in the database no longer.
    await start(url, { AVAIN_SECRET: row?.value ?? '' });
    const [kept] = await ask<{ value: string }>(url, 'SELECT value FROM settings');
    assert.match(kept?.value ?? '', /^sha256:/);
  });

  test('another secret than that of the others is one sentence, and so is none', async () => {
    const url = await freshSchema();
    await start(url, { AVAIN_SECRET: SECRET });
    assert.equal(
      await refusal(url, { AVAIN_SECRET: OTHER_SECRET }),
      'AVAIN_SECRET is not the secret that the database was set up with.',
    );
    assert.equal(await refusal(url), 'The database was set up with a secret: set AVAIN_SECRET to it.');
    const rows = await ask<{ value: string }>(url, 'SELECT value FROM settings');
    assert.ok(!JSON.stringify(rows).includes(SECRET));
  });

  test('in production the secret is not left to the database', async () => {
    const production = { NODE_ENV: 'production', AVAIN_SEED: '0', AVAIN_SMTP_URL: 'smtp://127.0.0.1:1' };
    const env = { ...production, AVAIN_ORIGIN: 'https://asiointi.example.fi' };
    const url = await freshSchema();
    assert.match(await refusal(url, env), /^A production server does not keep its secret in the database/);
    await start(url, { ...env, AVAIN_SECRET: SECRET });
  });

  test('an address that is none is one sentence without the password', async () => {
    for (const url of [
      'mysql://a:hemmelig@localhost/avain',
      'postgres:hemmelig',
      'postgres://a:hemmelig@localhost',
    ])
      assert.equal(
        await refusal(url),
        'AVAIN_DATABASE_URL must be an address like postgres://user:password@host:5432/name.',
      );
    const AVAIN_DATABASE_CONNECTIONS = 'many';
    assert.match(
      await refusal(await freshSchema(), { AVAIN_DATABASE_CONNECTIONS }),
      /^AVAIN_DATABASE_CONNECTIONS must be a number from 1 to 1000/,
    );
  });

  test('a database that is not there is one sentence without the password', async () => {
    const port = await freePort();
    assert.match(
      await refusal(`postgres://a:hemmelig@127.0.0.1:${port}/avain`),
      new RegExp(
        `^The database at 127\\.0\\.0\\.1:${port}/avain cannot be reached \\([^)]+\\); start it, or name another with AVAIN_DATABASE_URL\\.$`,
      ),
    );
  });

  test('a wrong password, and a database of another name, are one sentence', async () => {
    const url = changed(await freshSchema(), (parsed) => (parsed.search = ''));
    const wrong = await refusal(changed(url, (parsed) => (parsed.password = 'hemmelig')));
    assert.match(
      wrong,
      /^The database at \S+ cannot be used \(password authentication failed.*AVAIN_DATABASE_URL\.$/,
    );
    assert.ok(!wrong.includes('hemmelig'));
    const missing = await refusal(changed(url, (parsed) => (parsed.pathname = '/nowhere')));
    assert.match(missing, /^The database at \S+ cannot be used \(database "nowhere" does not exist\)/);
  });

  test('a user who may make no tables is one sentence', async () => {
    const url = await freshSchema();
    await ask(url, `DROP ROLE IF EXISTS looker; CREATE ROLE looker LOGIN PASSWORD 'looker'`);
    const schema = decodeURIComponent(url).split('search_path=')[1]?.replaceAll('+', ' ') ?? '';
    await ask(url, `GRANT USAGE ON SCHEMA ${schema} TO looker`);
    const as = changed(url, (parsed) => {
      parsed.username = 'looker';
      parsed.password = 'looker';
    });
    assert.match(
      await refusal(as),
      /^The database at \S+ does not let its user make tables \(permission denied for schema \w+\); grant the user CREATE on the schema\.$/,
    );
  });
});
