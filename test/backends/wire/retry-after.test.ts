import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAfter } from '../../../src/backends/wire/retry-after.ts';
import { random } from '../../helpers/random.ts';

// A zone that is not GMT, as in every browser of the city: a date without a zone must not be read in it.
process.env['TZ'] = 'Europe/Helsinki';
const now = Date.UTC(2026, 10, 22, 12, 5, 0);

const rows: readonly (readonly [header: string | null, seconds: number])[] = [
  ['1', 1],
  ['30', 30],
  [' 60 ', 60],
  ['007', 7],
  ['900', 900],
  ['901', 900],
  ['2026', 900],
  ['99999999999999999999', 900],
  ['9'.repeat(400), 900],
  ['0', 1],
  ['Sun, 22 Nov 2026 12:07:00 GMT', 120],
  ['Sunday, 22-Nov-26 12:07:00 GMT', 120],
  ['Sun Nov 22 12:07:00 2026', 120],
  ['Sun, 22 Nov 2026 12:05:00 GMT', 1],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 1],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 1],
  ['Mon, 23 Nov 2026 12:05:00 GMT', 900],
  [null, 30],
  ['', 30],
  [' ', 30],
  ...[
    'soon',
    '-5',
    '+5',
    '1.5',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '5 seconds',
    'foo 1',
    '30, 60',
    '٣',
    '1:2',
    '{}',
  ].map((nonsense) => [nonsense, 30] as const),
];

for (const [header, seconds] of rows) {
  test(`${JSON.stringify(header)} → ${seconds} s`, () => assert.equal(retryAfter(header, now), seconds));
}

test('a part of a second is waited for whole', () => {
  assert.equal(retryAfter('Sun, 22 Nov 2026 12:05:10 GMT', now + 500), 10);
});

test('whatever stands there, the wait is a whole number from 1 to 900', () => {
  const { text, pick } = random(429);
  const parts = [
    '0',
    '1',
    '9',
    '30',
    '-',
    '+',
    '.',
    'e',
    ':',
    ' ',
    ',',
    'Sun',
    'Nov',
    'GMT',
    '22',
    '2026',
    '12:07:00',
    'Z',
    'x',
    '\t',
    'ä',
    '9'.repeat(40),
  ];
  for (let round = 0; round < 10_000; round += 1) {
    const header = text(parts, 8);
    const seconds = retryAfter(header, pick([now, 0, -1e15, 1e15, Number.NaN]));
    assert.ok(
      Number.isInteger(seconds) && seconds >= 1 && seconds <= 900,
      `${JSON.stringify(header)} → ${seconds}`,
    );
  }
});

test('never shorter than a valid value below the longest', () => {
  for (let seconds = 1; seconds <= 900; seconds += 1) {
    assert.equal(retryAfter(String(seconds), now), seconds);
    assert.equal(retryAfter(new Date(now + seconds * 1000).toUTCString(), now), seconds);
  }
});
