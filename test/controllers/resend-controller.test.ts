import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResendController } from '../../src/controllers/resend-controller.ts';
import { type Failure, type FlowState, idle } from '../../src/core/flow.ts';
import type { MailSentStep, Step } from '../../src/core/step.ts';

const START = 1_700_000_000_000;
const sent = (resend?: number): MailSentStep => ({
  step: 'mail-sent',
  goal: 'reset-password',
  ...(resend !== undefined && { resend }),
});
const identifier: Step = { step: 'identifier', goal: 'reset-password', accepts: ['email'] };

const ready = (step: Step, failure?: Failure): FlowState => ({
  status: 'ready',
  step,
  ...(failure && { failure }),
});
const busy = (step: Step): FlowState => ({ status: 'busy', step });
const offline: Failure = { code: 'offline', info: {}, count: 1 };

/** A controller, and how often its host was asked to render. */
function open() {
  let renders = 0;
  const host = {
    addController() {},
    removeController() {},
    requestUpdate: () => (renders += 1),
    updateComplete: Promise.resolve(true),
  };
  return { resend: new ResendController(host), renders: () => renders };
}

test('says from when on, and renders at that moment', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  const { resend, renders } = open();
  resend.see(ready(sent(60)));
  assert.equal(resend.at, START + 60_000);
  t.mock.timers.tick(59_999);
  assert.equal(renders(), 0);
  t.mock.timers.tick(1);
  assert.deepEqual([resend.at, renders()], [undefined, 1]);
});

test('the same step seen again changes nothing; another one ends the wait', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  const { resend, renders } = open();
  const step = sent(60);
  resend.see(ready(step));
  t.mock.timers.tick(30_000);
  resend.see(ready(step));
  assert.equal(resend.at, START + 60_000);
  resend.see(ready(identifier));
  assert.equal(resend.at, undefined);
  t.mock.timers.tick(60_000);
  assert.equal(renders(), 0);
});

test('nothing to wait for where it may be asked for at once, or never', () => {
  for (const state of [ready(sent(0)), ready(sent()), idle]) {
    const { resend } = open();
    resend.see(state);
    assert.equal(resend.at, undefined);
  }
});

test('knows the step that came because it was asked for again', () => {
  const { resend } = open();
  resend.see(ready(sent(0)));
  assert.equal(resend.resent, false);
  resend.asked();
  resend.see(ready(sent(0)));
  assert.equal(resend.resent, true);
  resend.see(ready(identifier));
  assert.equal(resend.resent, false);
});

test('asking that failed, or was stopped, brought nothing: the next step is not its answer', () => {
  const at = sent(0);
  const elsewhere = sent(0);
  for (const [step, failure] of [[at, offline], [at], [elsewhere, offline]] as const) {
    const { resend } = open();
    resend.see(ready(at));
    resend.asked();
    resend.see(busy(at));
    resend.see(ready(step, failure));
    assert.equal(resend.resent, false);
    resend.see(ready(identifier));
    assert.equal(resend.resent, false);
  }
});

test('a widget that is taken away does not wait, and knows the moment when it is back', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  const { resend, renders } = open();
  resend.see(ready(sent(60)));
  resend.hostDisconnected();
  t.mock.timers.tick(40_000);
  resend.hostConnected();
  assert.equal(resend.at, START + 60_000);
  t.mock.timers.tick(19_999);
  assert.equal(renders(), 0);
  t.mock.timers.tick(1);
  assert.deepEqual([resend.at, renders()], [undefined, 1]);
});

test('a widget that comes back after that moment may ask at once', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  const { resend, renders } = open();
  resend.see(ready(sent(60)));
  resend.hostDisconnected();
  t.mock.timers.tick(90_000);
  assert.equal(renders(), 0);
  resend.hostConnected();
  t.mock.timers.tick(1);
  assert.deepEqual([resend.at, renders()], [undefined, 1]);
});
