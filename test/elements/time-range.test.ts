import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCurrent, isUnreadable } from '../../src/elements/notice/time-range.ts';

// Days are those of the reader. In 2027 the clocks change in Finland on 28 March and 31 October.
process.env['TZ'] = 'Europe/Helsinki';
const at = (instant: string): number => Date.parse(instant);

for (const [from, until, now, expected] of [
  ['', '', '2027-01-31T12:00:00+02:00', true],
  ['', '2027-01-31', '2027-01-31T23:59:59+02:00', true],
  ['', '2027-01-31', '2027-02-01T00:00:00+02:00', false],
  ['2027-01-31', '', '2027-01-30T23:59:59+02:00', false],
  ['2027-01-31', '', '2027-01-31T00:00:00+02:00', true],
  ['', '2027-03-28', '2027-03-28T23:59:59+03:00', true],
  ['', '2027-03-28', '2027-03-29T00:00:00+03:00', false],
  ['', '2027-10-31', '2027-10-31T23:59:59+02:00', true],
  ['', '2027-10-31', '2027-11-01T00:00:00+02:00', false],
  ['', '2027-12-31', '2028-01-01T00:00:00+02:00', false],
  ['', '2027-01-31T15:00+02:00', '2027-01-31T14:59:59+02:00', true],
  ['', '2027-01-31T15:00+02:00', '2027-01-31T15:00:00+02:00', false],
  ['2027-01-31T15:00+02:00', '', '2027-01-31T14:59:59+02:00', false],
  ['2027-02-01', '2027-01-31', '2027-01-31T12:00:00+02:00', false],
  ['', '31.1.2020', '2027-01-31T12:00:00+02:00', true],
  ['1.2.2028', '', '2027-01-31T12:00:00+02:00', true],
] as const) {
  test(`from "${from}" until "${until}", at ${now}: ${expected ? 'shown' : 'not shown'}`, () => {
    assert.equal(isCurrent({ from, until }, at(now)), expected);
  });
}

test('what cannot be read is told from what was not given', () => {
  assert.equal(isUnreadable({ from: '', until: '' }), false);
  assert.equal(isUnreadable({ from: '2027-01-31', until: '2027-01-31T15:00+02:00' }), false);
  for (const wrong of ['31.1.2027', 'tomorrow', '2027-13-01', '2027-1-31'])
    assert.equal(isUnreadable({ from: '', until: wrong }), true, wrong);
});
