import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turns } from '../../demo/server/turns.ts';

test('no more than so many work at a time, in the order they came, also after one that fails', async () => {
  const inTurn = turns(2);
  const begun: number[] = [];
  let [busy, most] = [0, 0];
  const work = (number: number) => async () => {
    begun.push(number);
    most = Math.max(most, ++busy);
    await new Promise((resolve) => setImmediate(resolve));
    busy -= 1;
    if (number === 1) throw new Error('it failed');
    return number;
  };
  const numbers = [0, 1, 2, 3, 4, 5];
  const done = await Promise.allSettled(numbers.map((number) => inTurn(work(number))));
  assert.deepEqual(
    done.map((one) => (one.status === 'fulfilled' ? one.value : 'failed')),
    [0, 'failed', 2, 3, 4, 5],
  );
  assert.deepEqual([begun, most], [numbers, 2]);
  assert.equal(await inTurn(async () => 'again'), 'again');
});
