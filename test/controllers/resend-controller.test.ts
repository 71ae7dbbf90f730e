import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResendController } from '../../src/controllers/resend-controller.ts';
import type { MailSentStep, Step } from '../../src/core/step.ts';

const START = 1_700_000_000_000;
const sent = (resend?: number): MailSentStep => ({
  step: 'mail-sent',
  goal: 'reset-password',
  ...(resend !== undefined && { resend }),
});
const identifier: Step = { step: 'identifier', goal: 'reset-password', accepts: ['email'] };

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
  resend.see(sent(60));
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
  resend.see(step);
  t.mock.timers.tick(30_000);
  resend.see(step);
  assert.equal(resend.at, START + 60_000);
  resend.see(identifier);
  assert.equal(resend.at, undefined);
  t.mock.timers.tick(60_000);
  assert.equal(renders(), 0);
});

test('nothing to wait for where it may be asked for at once, or never', () => {
  for (const step of [sent(0), sent(), undefined]) {
    const { resend } = open();
    resend.see(step);
    assert.equal(resend.at, undefined);
  }
});

test('knows the step that came because it was asked for again', () => {
  const { resend } = open();
  resend.see(sent(0));
  assert.equal(resend.resent, false);
  resend.asked();
  resend.see(sent(0));
  assert.equal(resend.resent, true);
  resend.see(identifier);
  assert.equal(resend.resent, false);
});

test('a widget that is taken away does not wait', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  const { resend, renders } = open();
  resend.see(sent(60));
  resend.hostDisconnected();
  t.mock.timers.tick(60_000);
  assert.deepEqual([resend.at, renders()], [undefined, 0]);
});
