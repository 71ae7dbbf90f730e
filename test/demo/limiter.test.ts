import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { createMemoryLimits } from '../../demo/mocks/memory-limits.ts';
import { createLimiter, type Limiter } from '../../demo/rules/limiter.ts';
import type { LimitStore } from '../../demo/rules/ports.ts';
import { rowsOf } from '../../demo/server/database.ts';
import { limitTable } from '../../demo/server/limits.ts';
import { AuthError } from '../../src/core/errors.ts';
import { databaseName, freshDatabase } from '../helpers/databases.ts';
import { TestClock } from './fixtures.ts';

const stores: Readonly<Record<string, () => Promise<LimitStore>>> = {
  [databaseName]: async () => limitTable(await freshDatabase()),
  'a map': async () => createMemoryLimits(),
};

for (const [name, createStore] of Object.entries(stores)) {
  describe(`limiter on ${name}`, () => {
    let clock: TestClock;
    let limiter: Limiter;
    beforeEach(async () => {
      clock = new TestClock();
      limiter = createLimiter(await createStore(), clock);
    });

    /** The seconds to wait, or 0 when the try was let through (and fails). */
    const fail = async (who = 'erkki', address = '192.0.2.1'): Promise<number> => {
      try {
        await limiter.take(who, address);
        return 0;
      } catch (error) {
        assert.ok(error instanceof AuthError && error.code === 'rate-limited');
        return error.info.retryAfter ?? Number.NaN;
      }
    };
    const succeed = async (who = 'erkki') => (await limiter.take(who, '192.0.2.1')).succeeded();

    test('five tries are free; then waits grow to a quarter of an hour and no further', async () => {
      for (let free = 0; free < 5; free++) assert.equal(await fail(), 0);
      const waits: number[] = [];
      for (let more = 0; more < 8; more++) {
        const wait = await fail();
        waits.push(wait);
        clock.pass(wait);
        assert.equal(await fail(), 0);
      }
      assert.deepEqual(waits, [30, 60, 120, 240, 480, 900, 900, 900]);
    });

    test('a try during a wait makes the wait no longer', async () => {
      for (let free = 0; free < 5; free++) await fail();
      for (let early = 0; early < 10; early++) assert.equal(await fail(), 30);
      clock.pass(29);
      assert.equal(await fail(), 1);
      clock.pass(1);
      assert.equal(await fail(), 0);
    });

    test('a success clears the account', async () => {
      for (let round = 0; round < 3; round++) {
        for (let free = 0; free < 4; free++) assert.equal(await fail(), 0);
        await succeed();
      }
    });

    test('a day without a try and the next failure is the first again', async () => {
      for (let free = 0; free < 5; free++) await fail();
      clock.pass(86_400 + 30);
      for (let free = 0; free < 5; free++) assert.equal(await fail(), 0);
      assert.equal(await fail(), 30);
    });

    test('just short of a day the failures still count', async () => {
      for (let free = 0; free < 5; free++) await fail();
      clock.pass(86_400 + 29);
      assert.equal(await fail(), 0);
      assert.equal(await fail(), 60);
    });

    test('only the fifth try reaches the limit', async () => {
      const reached: boolean[] = [];
      for (let tries = 0; tries < 7; tries++) {
        clock.pass(900);
        reached.push((await limiter.take('erkki', '192.0.2.1')).reachesLimit);
      }
      assert.deepEqual(reached, [false, false, false, false, true, false, false]);
    });

    test('an address has fifty failures in a quarter of an hour, counted from the first', async () => {
      for (let person = 0; person < 50; person++) assert.equal(await fail(`person ${person}`), 0);
      clock.pass(600);
      assert.equal(await fail('somebody else'), 300);
      assert.equal(await fail('somebody else', '198.51.100.7'), 0);
      clock.pass(300);
      for (let person = 0; person < 50; person++) assert.equal(await fail(`person ${person}`), 0);
    });

    test('logins and refused tries do not use up the address', async () => {
      for (let login = 0; login < 120; login++) await succeed(`person ${login}`);
      for (let refused = 0; refused < 120; refused++) await fail();
      for (let person = 0; person < 45; person++) assert.equal(await fail(`other ${person}`), 0);
      assert.ok((await fail('the last')) > 0);
    });

    test('tries at the same moment get no further than tries in a row', async () => {
      const waits = await Promise.all(Array.from({ length: 100 }, () => fail()));
      assert.equal(waits.filter((wait) => wait === 0).length, 5);
    });
  });
}

test('keys are kept as hashes: people type passwords into the wrong field', async () => {
  const database = await freshDatabase();
  await createLimiter(limitTable(database), new TestClock()).take('my-secret-password', '192.0.2.1');
  const rows = await rowsOf(database, sql`SELECT key FROM limits`);
  assert.equal(rows.length, 2);
  assert.doesNotMatch(JSON.stringify(rows), /secret|192/);
});

test('what is forgotten takes no room', async () => {
  const database = await freshDatabase();
  const clock = new TestClock();
  const limiter = createLimiter(limitTable(database), clock);
  for (let person = 0; person < 20; person++) await limiter.take(`person ${person}`, '192.0.2.1');
  clock.pass(2 * 86_400);
  await limiter.take('erkki', '192.0.2.1');
  assert.equal((await rowsOf(database, sql`SELECT key FROM limits`)).length, 2);
});
