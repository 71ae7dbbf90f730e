import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, minute } from '../../../src/steps/account/dates.ts';

const NOON = new Date(2026, 10, 22, 14, 5).toISOString();

test('a day, as each language writes it', () => {
  assert.deepEqual(
    ['fi', 'fi-simple', 'sv', 'en', 'de'].map((lang) => day(NOON, lang)),
    ['22.11.2026', '22.11.2026', '22 nov. 2026', '22 Nov 2026', '22.11.2026'],
  );
});

test('a day with a clock time of 24 hours, where the device is', () => {
  for (const [lang, time] of [
    ['fi', /22\.11\.2026.*14\.05/],
    ['sv', /22 nov\. 2026.*14[.:]05/],
    ['en', /22 Nov 2026.*14:05/],
  ] as const)
    assert.match(minute(NOON, lang), time);
});

test('what is no date is left out', () => {
  for (const text of ['', 'eilen', '2026-13-45']) assert.equal(minute(text, 'fi') + day(text, 'fi'), '');
});
