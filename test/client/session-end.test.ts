import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf } from '../../src/client/session-end.ts';
import type { SignedInStep } from '../../src/core/step.ts';

const HOUR = 3_600_000;
const asked = { monotonic: 5_000, wall: Date.parse('2026-11-23T10:00:00Z') };
const erkki: SignedInStep = {
  step: 'signed-in',
  goal: 'browse',
  user: { id: 'r1', name: 'Erkki', email: 'erkki@example.com' },
  can: [],
};

test('the end goes by what the server has counted, whatever the clock of the device says', () => {
  const wrong = new Date(asked.wall - HOUR).toISOString();
  assert.deepEqual(endOf({ ...erkki, expiresAt: wrong, expiresIn: 600 }, asked), {
    monotonic: 605_000,
    wall: asked.wall + 600_000,
  });
});

test('the end is the instant where that is all there is', () => {
  const end = endOf({ ...erkki, expiresAt: '2026-11-23T11:00:00Z' }, asked);
  assert.deepEqual(end, { monotonic: 5_000 + HOUR, wall: asked.wall + HOUR });
  assert.equal(endOf(erkki, asked), undefined);
});
