import assert from 'node:assert/strict';
import { test } from 'node:test';
import { session, unknownSession, type SessionEvent, type SessionState } from '../../src/core/session.ts';
import type { PasswordStep, SignedInStep, SignedOutStep } from '../../src/core/step.ts';

const inStep: SignedInStep = {
  step: 'signed-in',
  goal: 'browse',
  user: { id: '1', name: 'Erkki', email: 'e@example.com' },
  can: [],
};
const outStep: SignedOutStep = { step: 'signed-out', goal: 'browse', can: ['sign-in'] };
const pendingStep: PasswordStep = { step: 'password', goal: 'sign-in', identifier: 'erkki', remember: 0 };

const states = {
  unknown: unknownSession,
  'unknown, offline': { status: 'unknown', problem: 'offline' },
  'signed out': { status: 'signed-out', step: outStep },
  'half-way': { status: 'signed-out', pending: pendingStep },
  'signed out, offline': { status: 'signed-out', step: outStep, problem: 'offline' },
  unended: { status: 'signed-out', problem: 'timeout', unended: true },
  'signed in': { status: 'signed-in', step: inStep },
  'signed in, offline': { status: 'signed-in', step: inStep, problem: 'offline' },
} satisfies Record<string, SessionState>;

const ends: readonly (readonly [string, SessionEvent, SessionState])[] = [
  ['somebody is here', { type: 'answered', step: inStep }, { status: 'signed-in', step: inStep }],
  ['nobody is here', { type: 'answered', step: outStep }, { status: 'signed-out', step: outStep }],
  [
    'a step was left',
    { type: 'answered', step: pendingStep },
    { status: 'signed-out', pending: pendingStep },
  ],
  ['hidden', { type: 'hidden' }, unknownSession],
  ['ending', { type: 'ending' }, { status: 'signed-out' }],
  [
    'unended',
    { type: 'unended', code: 'server' },
    { status: 'signed-out', problem: 'server', unended: true },
  ],
];

for (const [from, state] of Object.entries<SessionState>(states)) {
  for (const [name, event, expected] of ends) {
    test(`${from} + ${name}`, () => {
      const before = JSON.stringify(state);
      const kept = from === 'unended' && name === 'hidden';
      assert.deepEqual(session(state, event), kept ? state : expected);
      assert.equal(JSON.stringify(state), before);
    });
  }

  test(`${from} + no answer: what was known stays, with the reason`, () => {
    assert.deepEqual(session(state, { type: 'failed', code: 'server' }), { ...state, problem: 'server' });
  });

  test(`${from} + hidden keeps nothing about anybody, but that a log-out is unfinished`, () => {
    assert.equal(session(state, { type: 'hidden' }), from === 'unended' ? state : unknownSession);
  });
}

for (const from of ['unknown, offline', 'signed out, offline', 'signed in, offline'] as const) {
  test(`${from} + the same failure → the same object`, () => {
    assert.equal(session(states[from], { type: 'failed', code: 'offline' }), states[from]);
  });
}
