import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flow, idle, type Failure, type FlowEvent, type FlowState } from '../../src/core/flow.ts';
import type { Step } from '../../src/core/step.ts';

const first: Step = { step: 'identifier', goal: 'sign-in', accepts: ['email'] };
const second: Step = { step: 'password', goal: 'sign-in', identifier: 'erkki', remember: 0 };
const failure: Failure = { code: 'invalid-credentials', info: {}, count: 1 };
const again: Failure = { code: 'invalid-credentials', info: {}, count: 2 };
const limit: Failure = { code: 'rate-limited', info: { retryAfter: 30 }, retryAt: 1_000, count: 1 };
const gone: Failure = { code: 'expired', info: { next: second }, count: 1 };
const nobody: Step = { step: 'signed-out', goal: 'browse', can: [] };
const ended: Failure = { code: 'forbidden', info: { next: nobody }, count: 1 };

const states = {
  idle,
  starting: { status: 'starting' },
  'starting, failed': { status: 'starting', failure },
  ready: { status: 'ready', step: first },
  'ready, failed': { status: 'ready', step: first, failure },
  'ready, limited': { status: 'ready', step: first, failure: limit },
  busy: { status: 'busy', step: first },
} satisfies Record<string, FlowState>;

const events = {
  started: { type: 'started' },
  submitted: { type: 'submitted' },
  advanced: { type: 'advanced', step: second },
  failed: { type: 'failed', failure: again },
  'failed, step gone': { type: 'failed', failure: gone },
  'failed, session gone': { type: 'failed', failure: ended },
  waited: { type: 'waited' },
  cancelled: { type: 'cancelled' },
} satisfies Record<string, FlowEvent>;

type EventName = keyof typeof events;
const starting: FlowState = { status: 'starting' };
const clean: FlowState = { status: 'ready', step: first };
const busy: FlowState = { status: 'busy', step: first };
const failed: FlowState = { status: 'ready', step: first, failure: again };
const moved: FlowState = { status: 'ready', step: second, failure: gone };
const kept: FlowState = { status: 'ready', step: first, failure: ended };
const always = { started: starting, advanced: { status: 'ready', step: second } } satisfies Partial<
  Record<EventName, FlowState>
>;
const started = {
  ...always,
  failed: { status: 'starting', failure: again },
  'failed, step gone': moved,
  'failed, session gone': { status: 'ready', step: nobody, failure: ended },
} satisfies Partial<Record<EventName, FlowState>>;
const refused = { failed, 'failed, step gone': moved, 'failed, session gone': kept };
const ready = { ...always, ...refused, submitted: busy };

/** What an event makes of a state; what is not named here leaves the same object. */
const table: Record<keyof typeof states, Partial<Record<EventName, FlowState>>> = {
  idle: always,
  starting: started,
  'starting, failed': started,
  ready,
  'ready, failed': ready,
  'ready, limited': { ...ready, waited: clean },
  busy: { ...always, ...refused, cancelled: clean },
};

for (const [from, state] of Object.entries(states)) {
  for (const [name, event] of Object.entries(events)) {
    const expected = table[from as keyof typeof states][name as EventName];
    test(`${from} + ${name} → ${expected ? expected.status : 'the same object'}`, () => {
      const before = JSON.stringify(state);
      const after = flow(state, event);
      if (expected) assert.deepEqual(after, expected);
      else assert.equal(after, state);
      assert.equal(JSON.stringify(state), before, 'the state before is untouched');
    });
  }
}
