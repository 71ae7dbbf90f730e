import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { residents } from '../../demo/rules/residents.ts';
import { createApp } from '../../demo/server/app.ts';
import { callerOf } from '../../demo/server/caller.ts';
import { createEngine } from '../../demo/server/engine.ts';
import { rowsOf } from '../../demo/server/database.ts';
import { passwordLength } from '../../src/core/password.ts';
import { freshDatabase } from '../helpers/databases.ts';
import { erkki } from './fixtures.ts';

const call = (headers: Record<string, string> = {}) =>
  new Request('http://10.0.0.5:8080/auth/v1/session', { headers });
const forwarded = {
  'X-Forwarded-For': '203.0.113.9, 198.51.100.7',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Host': 'asiointi.example.fi',
};

test('what a client writes about where it is counts only behind a proxy of ours, and only its last word', () => {
  assert.deepEqual(callerOf(call(forwarded), '192.0.2.1', {}), {
    address: '192.0.2.1',
    origin: 'http://10.0.0.5:8080',
  });
  assert.deepEqual(callerOf(call(forwarded), '192.0.2.1', { trustProxy: true }), {
    address: '198.51.100.7',
    origin: 'https://asiointi.example.fi',
  });
  assert.equal(callerOf(call(), '192.0.2.1', { trustProxy: true }).origin, 'http://10.0.0.5:8080');
  assert.equal(
    callerOf(call(forwarded), '', { origin: 'https://a.fi', trustProxy: true }).origin,
    'https://a.fi',
  );
});

test('one IPv6 network is one address, and IPv4 in IPv6 is IPv4', () => {
  const address = (socket: string) => callerOf(call(), socket, {}).address;
  assert.equal(address('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(address('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64');
  assert.equal(address('2001:DB8:1:2::1'), address('2001:db8:1:2:ffff::9'));
  assert.notEqual(address('2001:db8:1:3::1'), address('2001:db8:1:2::1'));
  assert.equal(address('::1'), '0:0:0:0::/64');
});

test('demo residents are as the demo needs them', () => {
  assert.equal(
    new Set(residents.flatMap(({ email, username }) => [email, username])).size,
    residents.length * 2,
  );
  for (const { name, password, cases } of residents) {
    assert.ok(passwordLength(password) >= 15, name);
    assert.ok(cases.length === 2 || cases.length === 3, name);
  }
  assert.ok(residents.some(({ locale }) => locale === 'sv'));
  assert.ok(residents.some(({ email }) => email.length === 40));
});

test('pages are mounted beside the contract and know who is here and what they have dealt with', async () => {
  const app = await createApp({
    dataDir: ':memory:',
    residents: [erkki],
    pages: (routes, kit) => {
      routes.get('/omat', async (request) => {
        const step = await kit.who(request);
        return request.json(step.step === 'signed-in' ? await kit.casesOf(step.user.id) : []);
      });
    },
  });
  const send = (path: string, init: RequestInit = {}) =>
    app.fetch(new Request(`http://localhost${path}`, init), { address: '192.0.2.1' });
  const login = await send('/auth/v1/sign-in/password', {
    method: 'POST',
    headers: { 'Auth-Request': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ identifier: erkki.username, password: erkki.password }),
  });
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  assert.deepEqual(await (await send('/omat')).json(), []);
  assert.deepEqual(await (await send('/omat', { headers: { Cookie: cookie } })).json(), erkki.cases);
  assert.deepEqual(await (await send('/posti.json')).json(), []);
  await app.close();
});

test('nobody takes the same work as somebody', async () => {
  const engine = await createEngine(await freshDatabase(), 'a secret of the tests, long enough');
  await engine.add(erkki);
  const account = await engine.find(erkki.email);
  assert.ok(account);
  const work = async (who: typeof account | undefined) => {
    const before = process.cpuUsage();
    for (let time = 0; time < 5; time++) assert.equal(await engine.verify(who, 'wrong'), false);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await work(account);
  const [nobody, somebody] = [await work(undefined), await work(account)];
  assert.ok(nobody > somebody / 2 && somebody > nobody / 2, `${nobody} µs and ${somebody} µs of work`);
});

test('the database holds neither passwords nor what would log somebody in', async () => {
  const database = await freshDatabase();
  const engine = await createEngine(database, 'a secret of the tests, long enough');
  await engine.add(erkki);
  const account = await engine.find(erkki.email);
  assert.ok(account);
  const now = Date.now();
  const fresh = { remembered: false, device: '', createdAt: now, provedAt: now, endsAt: now + 1000 };
  const { value } = await engine.open(account, fresh);
  const tables = ['user', 'account', 'session'].map((table) => sql`SELECT * FROM ${sql.table(table)}`);
  const rows = await Promise.all(tables.map((query) => rowsOf(database, query)));
  assert.deepEqual(
    rows.map(({ length }) => length),
    [1, 1, 1],
  );
  for (const secret of [value, erkki.password]) assert.ok(!JSON.stringify(rows).includes(secret));
});
