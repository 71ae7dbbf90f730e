import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { erkki, saga } from '../demo/fixtures.ts';
import { broken } from './broken-server.ts';
import { mutants } from './mutants.ts';
import type { Served } from './served.ts';

const MAIN = join(import.meta.dirname, '../../conformance/main.ts');

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command, as a person calls it. */
const command = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, out, err) =>
      resolve({ status: Number(error?.code ?? 0), out, err }),
    );
  });

const folder = mkdtempSync(join(tmpdir(), 'avain-conformance-'));
const accounts = join(folder, 'accounts.json');
let good: Served;
let careless: Served;
before(async () => {
  good = await broken({ name: 'as it is', told: [] });
  careless = await broken(mutants.find(({ name }) => name === 'takes short passwords')!);
  writeFileSync(accounts, JSON.stringify([erkki]));
});
after(async () => {
  await good.close();
  await careless.close();
  rmSync(folder, { recursive: true });
});

test('a server that keeps the contract: a line for each case, a sum, and success', async () => {
  const { status, out } = await command(`${good.url}/auth/v1`, '--mails', `${good.url}/posti.json`);
  assert.equal(status, 0, out);
  assert.match(out, /^✓ passed +login +log in, be known, log out$/m);
  assert.match(out, /^· not run +login-username .*\(the account has no user name\)$/m);
  assert.match(out, /^\d\d passed, 0 breaches, 0 not offered, 1 not run$/m);
});

test('a breach: what the contract asks, what came, and failure', async () => {
  const { status, out } = await command(
    `${careless.url}/auth/v1`,
    ...['--mails', `${careless.url}/posti.json`, '--only', 'register-weak'],
  );
  assert.equal(status, 1, out);
  assert.match(
    out,
    /^✗ BREACH +register-weak .*\n +asks: “lyhyt1” is refused \(weak-password\)\n +came: the step “mail-sent”$/m,
  );
  assert.match(out, /^0 passed, 1 breach, /m);
});

test('with an account and without mails what can be run is run, and the rest is said', async () => {
  const { status, out } = await command(
    `${good.url}/auth/v1`,
    '--accounts',
    accounts,
    '--only',
    'login,reset',
  );
  assert.equal(status, 0, out);
  assert.match(out, /^✓ passed +login-username /m);
  assert.match(out, /^· not run +reset .*\(its mails cannot be read\)$/m);
});

test('results as JSON', async () => {
  const sagas = join(folder, 'saga.json');
  writeFileSync(sagas, JSON.stringify([saga]));
  const args = [`${good.url}/auth/v1`, '--accounts', sagas, '--only', 'login-wrong', '--json'];
  const { status, out } = await command(...args);
  assert.equal(status, 0, out);
  assert.deepEqual(JSON.parse(out), [
    {
      id: 'login-wrong',
      title: 'a wrong password is refused, the right one after it is not',
      outcome: { result: 'passed' },
    },
  ]);
});

test('what it is, and what it asks', async () => {
  assert.match((await command('--help')).out, /^avain-conformance ADDRESS/);
  const { out } = await command('--list');
  assert.match(out, /^wire-cookie +/m);
  assert.doesNotMatch(
    out,
    /^(redirect-|timeout)/m,
    'what is not about a server of the contract is not there',
  );
});

test('a wrong call says what is wrong and how to call', async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Give one address/],
    [['localhost:8080'], /must be like http:\/\/localhost:8080\/auth\/v1, not “localhost:8080”/],
    [['https://tunnistus.example.fi/auth/v1'], /not this machine\. Add --yes/],
    [['http://localhost:1/auth/v1', '--accounts', join(folder, 'none.json')], /none\.json cannot be read/],
    [['http://localhost:1/auth/v1', '--only', 'nothing-like-it'], /No case begins with nothing-like-it/],
    [['http://localhost:1/auth/v1', '--colour'], /--colour/],
  ];
  for (const [args, said] of wrong) {
    const { status, err } = await command(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(err, said);
    assert.match(err, /ADDRESS is where the contract is served/);
  }
});

test('a server that does not answer is no breach', async () => {
  const { status, err } = await command('http://127.0.0.1:1/auth/v1', '--accounts', accounts);
  assert.equal(status, 2);
  assert.match(err, /The suite could not begin: offline/);
});
