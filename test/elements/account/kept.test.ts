import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowState } from '../../../src/core/flow.ts';
import type { SignedOutStep, Step } from '../../../src/core/step.ts';
import { fateOf, isGone } from '../../../src/elements/account/kept.ts';

const HOUR = 3_600_000;
const nobody: SignedOutStep = { step: 'signed-out', goal: 'browse', can: [] };
const email: Step = {
  step: 'new-email',
  goal: 'change-email',
  current: 'erkki@example.com',
  needsCurrent: true,
};
const question: Step = { step: 'confirm', goal: 'delete-account' };
const ready = (step: Step): FlowState => ({ status: 'ready', step });
const failed = (step: Step): FlowState => ({
  status: 'ready',
  step,
  failure: { code: 'expired', info: { next: nobody }, count: 1 },
});

describe('what becomes of a form whose session has ended', () => {
  it('stays, and is told about, when its time has run out under somebody', () => {
    assert.equal(fateOf(ready(email), 0, true), 'late');
    assert.equal(fateOf(ready(email), 4_000, true), 'late');
  });

  it('goes when nothing was typed, or when the session was ended before its time', () => {
    assert.equal(fateOf(ready(email), 0, false), 'goes');
    assert.equal(fateOf(ready(email), HOUR, true), 'goes');
    assert.equal(fateOf(ready(email), Number.NaN, true), 'goes');
  });

  it('stays when its answer came too late, without being told about again', () => {
    assert.equal(fateOf(failed(email), HOUR, false), 'stays');
  });

  it('goes where it takes no work to type again, or while it is being sent', () => {
    assert.equal(fateOf(failed(question), 0, true), 'goes');
    assert.equal(fateOf({ status: 'busy', step: email }, 0, true), 'goes');
  });

  it('has failed for that reason only if the answer says that nobody is logged in', () => {
    assert.equal(isGone({ code: 'expired', info: { next: nobody }, count: 1 }), true);
    assert.equal(isGone({ code: 'expired', info: { next: email }, count: 1 }), false);
    assert.equal(isGone({ code: 'offline', info: {}, count: 1 }), false);
    assert.equal(isGone(undefined), false);
  });
});
