import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { createMemoryTokens } from '../../demo/mocks/memory-tokens.ts';
import type { Clock, Tokens } from '../../demo/rules/ports.ts';
import { rowsOf } from '../../demo/server/database.ts';
import { tokenTable } from '../../demo/server/tokens.ts';
import { databaseName, freshDatabase } from '../helpers/databases.ts';
import { TestClock } from './fixtures.ts';

const stores: Readonly<Record<string, (clock: Clock) => Promise<Tokens>>> = {
  [databaseName]: async (clock) => tokenTable(await freshDatabase(), clock),
  'a map': async (clock) => createMemoryTokens(clock),
};

for (const [name, create] of Object.entries(stores)) {
  describe(`tokens in ${name}`, () => {
    let clock: TestClock;
    let tokens: Tokens;
    beforeEach(async () => {
      clock = new TestClock();
      tokens = await create(clock);
    });

    const put = async (value: string, more = {}) => {
      const token = { kind: 'test', value, data: { a: [1] }, endsAt: clock.now() + 60_000, ...more };
      await tokens.put(token);
      return token;
    };

    test('are read as they were put, by kind and value', async () => {
      const token = await put('one', { accountId: 'erkki', hint: 'e@example.com' });
      const bare = await put('two');
      assert.deepEqual(await tokens.read('test', 'one'), token);
      assert.deepEqual(await tokens.read('test', 'two'), bare);
      assert.equal(await tokens.read('other', 'one'), undefined);
      assert.equal(await tokens.read('test', 'three'), undefined);
    });

    test('are used once', async () => {
      const token = await put('one');
      const uses = await Promise.all([1, 2, 3].map(() => tokens.use('test', 'one')));
      assert.deepEqual(uses.filter(Boolean), [token]);
      assert.equal(await tokens.read('test', 'one'), undefined);
      assert.equal(await tokens.fail('test', 'one'), Infinity);
    });

    test('count until they end', async () => {
      await put('one');
      clock.pass(59);
      assert.ok(await tokens.read('test', 'one'));
      clock.pass(1);
      assert.equal(await tokens.read('test', 'one'), undefined);
      assert.equal(await tokens.use('test', 'one'), undefined);
      assert.equal(await tokens.fail('test', 'one'), Infinity);
    });

    test('of an account and a kind are dropped together, or from some time on', async () => {
      await put('one', { accountId: 'erkki' });
      await put('other kind', { kind: 'other', accountId: 'erkki' });
      await put('neighbour', { accountId: 'saga' });
      const late = await put('late', { accountId: 'erkki', endsAt: clock.now() + 90_000 });
      await tokens.drop('test', 'erkki', late.endsAt);
      assert.ok(await tokens.read('test', 'one'));
      assert.equal(await tokens.read('test', 'late'), undefined);
      await tokens.drop('test', 'erkki');
      assert.equal(await tokens.read('test', 'one'), undefined);
      assert.ok(await tokens.read('other', 'other kind'));
      assert.ok(await tokens.read('test', 'neighbour'));
    });

    test('count wrong answers', async () => {
      await put('one');
      await put('two');
      assert.deepEqual([await tokens.fail('test', 'one'), await tokens.fail('test', 'one')], [1, 2]);
      assert.equal(await tokens.fail('test', 'two'), 1);
      assert.equal(await tokens.fail('test', 'unknown'), Infinity);
    });

    test('remember where they were mailed after they were used, dropped or have ended', async () => {
      for (const value of ['used', 'dropped', 'ended'])
        await put(value, { accountId: value, hint: `${value}@example.com` });
      await tokens.use('test', 'used');
      await tokens.drop('test', 'dropped');
      clock.pass(60);
      for (const value of ['used', 'dropped', 'ended'])
        assert.equal(await tokens.hint('test', value), `${value}@example.com`);
      assert.equal(await tokens.hint('test', 'unknown'), undefined);
    });

    test('are swept a day after their end, with the address', async () => {
      await put('one', { hint: 'e@example.com' });
      clock.pass(60 + 86_400);
      await put('another');
      assert.equal(await tokens.hint('test', 'one'), undefined);
    });
  });
}

test('the database holds neither a value nor what a used token was for', async () => {
  const database = await freshDatabase();
  const clock = new TestClock();
  const tokens = tokenTable(database, clock);
  const rows = async () => JSON.stringify(await rowsOf(database, sql`SELECT * FROM tokens`));
  await tokens.put({ kind: 'test', value: 'the-value', data: 'the-data', endsAt: clock.now() + 1000 });
  assert.match(await rows(), /the-data/);
  assert.doesNotMatch(await rows(), /the-value/);
  await tokens.use('test', 'the-value');
  assert.doesNotMatch(await rows(), /the-data/);
});
