import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { menuFaults, pageFaults, shiftOf } from '../../tools/bench/gates.mjs';
import { fixed, median, medians, table } from '../../tools/bench/numbers.mjs';
import { timeTable } from '../../tools/bench/report.mjs';

describe('the numbers of the bench', () => {
  test('the median is the middle, whatever the order', () => {
    assert.equal(median([30, 1, 2]), 2);
    assert.equal(median([4, 100, 1, 2]), 3);
  });

  test('what a page does not have is left out', () => {
    assert.equal(median([undefined, 5, undefined]), 5);
    assert.equal(median([undefined]), undefined);
  });

  test('each field has a median of its own', () => {
    const runs = [
      { ready: 1, task: 9 },
      { ready: 3, task: 8 },
      { ready: 2, task: 1 },
    ];
    assert.deepEqual(medians(runs), { ready: 2, task: 8 });
  });

  test('what cannot be divided is a dash', () => {
    assert.equal(fixed(1.005, 1), '1.0');
    assert.equal(fixed(undefined), '–');
    assert.equal(fixed(Number.NaN, 2), '–');
  });

  test('a table is Markdown with its columns in line', () => {
    const rows = [
      ['plain', '7'],
      ['b', '1234'],
    ];
    const lines = ['| page  |   ms |', '| ----- | ---: |', '| plain |    7 |', '| b     | 1234 |'];
    assert.equal(table(['page', 'ms'], rows), lines.join('\n'));
  });

  test('ratios are against the pages of the same run', () => {
    const one = {
      ready: 100,
      task: 10,
      script: 1,
      heap: 1,
      longTasks: 0,
      step: undefined,
      session: undefined,
    };
    const ours = { ...one, ready: 150, script: 4, step: 20 };
    const timings = { static: one, lit: { ...one, ready: 120 }, vanilla: { ...one, step: 16 }, ours };
    const row = timeTable([{ id: 'ours', name: 'ours' }], timings)
      .split('\n')
      .at(-1);
    assert.deepEqual(
      row?.split('|').map((cell: string) => cell.trim()),
      ['', 'ours', '150', '1.50', '1.25', '–', '10', '1.00', '3.0', '0.00', '0', '20.0', '1.25', ''],
    );
  });
});

describe('the gates of the bench', () => {
  const page = { name: 'login', files: ['document', 'stylesheet', 'script'], steps: true };
  const session = { kind: 'api', path: 'GET /auth/v1/session' };
  const files = ['/login', '/avain.css', '/avain.js'].map((path, at) => ({
    kind: page.files[at],
    path: `GET ${path}`,
  }));
  const good = {
    before: [...files, session],
    moments: { start: [], step: [] },
    roundTrips: 1,
    elsewhere: [''].slice(1),
  };
  const shift = (value: number) => ({ at: 12, value, moved: ['<p>: 0 10 5 5 → 0 20 5 5'] });

  test('let a good page through, in whatever order its files come', () => {
    assert.deepEqual(pageFaults(page, good), []);
    assert.deepEqual(pageFaults(page, { ...good, before: good.before.toReversed() }), []);
  });

  test('stop one request too many', () => {
    const font = { kind: 'font', path: 'GET /a.woff2' };
    assert.match(
      pageFaults(page, { ...good, before: [...good.before, font] }).join(),
      /^login: loaded .*font/,
    );
    const config = { kind: 'api', path: 'GET /auth/v1/config' };
    const faults = pageFaults(page, { ...good, before: [...good.before, config] });
    assert.deepEqual(faults, ['login: GET /auth/v1/config before the form was ready']);
  });

  test('stop a request to anybody else', () => {
    const faults = pageFaults(page, { ...good, elsewhere: ['https://fonts.example/a'] });
    assert.deepEqual(faults, ['login: asks another origin: https://fonts.example/a']);
  });

  test('stop a login of two round trips, and one of none', () => {
    for (const roundTrips of [0, 2])
      assert.match(pageFaults(page, { ...good, roundTrips }).join(), /requests from the first action/);
  });

  test('stop a page that moves, and tell what moved where', () => {
    const faults = pageFaults(page, {
      ...good,
      moments: { start: [], step: [shift(0.0004), shift(0.0003)] },
    });
    assert.equal(faults.length, 1);
    assert.match(faults.join(), /layout shift 0.0007 at step\n.*12 ms, 0.0004: <p>: 0 10 5 5 → 0 20 5 5/);
    assert.equal(shiftOf([shift(0.25), shift(0.5)]), 0.75);
  });

  test('do not mind what a browser rounds away', () => {
    assert.deepEqual(pageFaults(page, { ...good, moments: { start: [shift(0.0004)] } }), []);
  });

  test('stop menus that ask more than once', () => {
    assert.deepEqual(menuFaults(100, { sessionCalls: 1 }), []);
    assert.equal(menuFaults(100, { sessionCalls: 2 }).length, 1);
  });
});
