import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Clock } from '../../src/client/clock.ts';
import { FlowStore } from '../../src/client/flow-store.ts';
import type { Context } from '../../src/core/backend.ts';
import { AuthError, type ErrorInfo } from '../../src/core/errors.ts';
import type { PasswordStep, RedirectStep } from '../../src/core/step.ts';
import { erkki, identifierStep } from '../helpers/fake-backend.ts';
import { PromisedBackend, turns } from './promised.ts';

const context: Context = { locale: 'fi', returnTo: '/omat' };
const passwordStep: PasswordStep = { step: 'password', goal: 'sign-in', identifier: 'erkki', remember: 0 };
const redirect: RedirectStep = { step: 'redirect', goal: 'sign-in', url: 'https://op.example/' };
const secret = [{ password: 'x' }] as const;

interface Run {
  readonly backend: PromisedBackend;
  readonly flow: FlowStore;
  /** Lets time pass on both clocks and for timers. */
  pass(ms: number): void;
  /** Moves the clock of the device alone. */
  turnClock(ms: number): void;
  limit(info?: ErrorInfo): Promise<void>;
}

/** A flow that stands at the password, with clocks that the test moves. */
function atPassword(t: TestContext): Run {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let [monotonic, wall] = [5_000, 1_800_000_000_000];
  const clock: Clock = { monotonic: () => monotonic, wall: () => wall };
  const backend = new PromisedBackend();
  const flow = new FlowStore(backend, clock);
  flow.resume(passwordStep);
  return {
    backend,
    flow,
    pass: (ms) => {
      monotonic += ms;
      wall += ms;
      t.mock.timers.tick(ms);
    },
    turnClock: (ms) => void (wall += ms),
    limit: async (info = { retryAfter: 30 }) => {
      const answering = flow.answer(secret, context);
      backend.last.fail(new AuthError('rate-limited', info));
      await answering;
    },
  };
}
const codeOf = ({ state }: FlowStore): string | undefined =>
  'failure' in state ? state.failure?.code : undefined;

test('begin, answer, answer, done', async () => {
  const backend = new PromisedBackend();
  const flow = new FlowStore(backend);
  const seen: string[] = [];
  flow.subscribe(() => seen.push(flow.state.status));
  assert.deepEqual(flow.state, { status: 'idle' });
  const beginning = flow.begin('sign-in', context);
  backend.last.give(identifierStep);
  await beginning;
  const first = flow.answer([{ identifier: 'erkki' }], context);
  backend.last.give(passwordStep);
  await first;
  const second = flow.answer(secret, context);
  backend.last.give(erkki);
  await second;
  assert.deepEqual(flow.state, { status: 'ready', step: erkki });
  assert.deepEqual(seen, ['starting', 'ready', 'busy', 'ready', 'busy', 'ready']);
  assert.deepEqual(
    backend.calls.map(({ what, step }) => [what, step?.step]),
    [
      ['begin', undefined],
      ['answer', 'identifier'],
      ['answer', 'password'],
    ],
  );
  for (const call of backend.calls)
    assert.deepEqual([call.context.locale, call.context.returnTo], ['fi', '/omat']);
});

test('one call at a time: what is pressed meanwhile is not sent', async (t) => {
  const { backend, flow } = atPassword(t);
  const presses = [flow.answer(secret, context), flow.answer(secret, context), flow.answer(secret, context)];
  assert.equal(backend.calls.length, 1);
  backend.last.give(erkki);
  await Promise.all(presses);
  assert.equal(backend.calls.length, 1);
});

test('nothing is answered before there is a step', async () => {
  const backend = new PromisedBackend();
  const flow = new FlowStore(backend);
  await flow.answer(secret, context);
  void flow.begin('sign-in', context);
  await flow.answer(secret, context);
  assert.deepEqual(
    backend.calls.map(({ what }) => what),
    ['begin'],
  );
});

test('several answers go one after another, each to the step that came', async (t) => {
  const { backend, flow } = atPassword(t);
  flow.resume(identifierStep);
  const answering = flow.answer([{ identifier: 'erkki' }, { password: 'x' }], context);
  backend.last.give(passwordStep);
  await turns();
  assert.deepEqual([backend.last.step, backend.last.answer], [passwordStep, { password: 'x' }]);
  backend.last.fail(new AuthError('invalid-credentials'));
  await answering;
  assert.deepEqual(
    [flow.state.status, 'step' in flow.state && flow.state.step, codeOf(flow)],
    ['ready', identifierStep, 'invalid-credentials'],
  );
});

test('whoever is sent elsewhere leaves no password here', async (t) => {
  const { backend, flow } = atPassword(t);
  flow.resume(identifierStep);
  const answering = flow.answer([{ identifier: 'e@kaupunki.example.fi' }, { password: 'x' }], context);
  backend.last.give(redirect);
  await answering;
  assert.equal(backend.calls.length, 1);
  assert.deepEqual(flow.state, { status: 'ready', step: redirect });
});

test('a refusal leaves the step, and the same one twice is told twice', async (t) => {
  const { backend, flow } = atPassword(t);
  const told: unknown[] = [];
  flow.subscribe(() => 'failure' in flow.state && told.push(flow.state.failure));
  for (let round = 0; round < 2; round += 1) {
    const answering = flow.answer(secret, context);
    backend.last.fail(new AuthError('invalid-credentials'));
    await answering;
    assert.equal('step' in flow.state && flow.state.step, passwordStep);
  }
  assert.deepEqual(told, [
    { code: 'invalid-credentials', info: {}, count: 1 },
    { code: 'invalid-credentials', info: {}, count: 2 },
  ]);
});

test('a step that is gone gives way to the one that the server names', async (t) => {
  const { backend, flow } = atPassword(t);
  const answering = flow.answer(secret, context);
  backend.last.fail(new AuthError('expired', { next: identifierStep }));
  await answering;
  assert.equal('step' in flow.state && flow.state.step, identifierStep);
  assert.equal(codeOf(flow), 'expired');
});

test('a beginning that failed can be made again', async () => {
  const backend = new PromisedBackend();
  const flow = new FlowStore(backend);
  for (const outcome of ['fail', 'give'] as const) {
    const beginning = flow.begin('register', context);
    if (outcome === 'fail') backend.last.fail(new AuthError('offline'));
    else backend.last.give(identifierStep);
    await beginning;
  }
  assert.deepEqual(flow.state, { status: 'ready', step: identifierStep });
});

test('calling off: the step stays, the call is aborted, its answer changes nothing', async () => {
  for (const settle of ['give', 'fail'] as const) {
    const backend = new PromisedBackend();
    const flow = new FlowStore(backend);
    flow.resume(passwordStep);
    const answering = flow.answer(secret, context);
    const { last } = backend;
    flow.cancel();
    assert.equal(last.context.signal?.aborted, true);
    assert.deepEqual(flow.state, { status: 'ready', step: passwordStep });
    const stop = flow.subscribe(() => assert.fail('told'));
    if (settle === 'give') last.give(erkki);
    else last.fail(new AuthError('cancelled'));
    await answering;
    stop();
    const again = flow.answer(secret, context);
    backend.last.give(erkki);
    await again;
    assert.deepEqual(flow.state, { status: 'ready', step: erkki });
  }
});

test('a call that was stopped from elsewhere is no error', async (t) => {
  const { backend, flow } = atPassword(t);
  const answering = flow.answer(secret, context);
  backend.last.fail(new AuthError('cancelled'));
  await answering;
  assert.deepEqual(flow.state, { status: 'ready', step: passwordStep });
});

test('a beginning that was stopped from elsewhere has failed: there is no step to stay at', async () => {
  const backend = new PromisedBackend();
  const flow = new FlowStore(backend);
  const beginning = flow.begin('register', context);
  backend.last.fail(new AuthError('cancelled'));
  await beginning;
  assert.deepEqual([flow.state.status, codeOf(flow)], ['starting', 'cancelled']);
});

test('beginning again makes the older call void', async () => {
  const backend = new PromisedBackend();
  const flow = new FlowStore(backend);
  const older = flow.begin('sign-in', context);
  const newer = flow.begin('sign-in', context);
  backend.calls.at(1)!.give(passwordStep);
  await newer;
  backend.calls.at(0)!.give(identifierStep);
  await older;
  assert.equal('step' in flow.state && flow.state.step, passwordStep);
});

test('a step from elsewhere makes the open call void', async (t) => {
  const { backend, flow } = atPassword(t);
  const answering = flow.answer(secret, context);
  flow.resume(identifierStep);
  backend.last.give(erkki);
  await answering;
  assert.deepEqual(flow.state, { status: 'ready', step: identifierStep });
});

test('never rejects, whatever a backend throws', async (t) => {
  const { backend, flow } = atPassword(t);
  for (const thrown of [new TypeError('x'), undefined, null, 'no']) {
    const answering = flow.answer(secret, context);
    backend.last.fail(thrown);
    await answering;
    assert.equal(codeOf(flow), 'server');
    const beginning = flow.begin('sign-in', context);
    backend.last.fail(thrown);
    await beginning;
    assert.deepEqual([flow.state.status, codeOf(flow)], ['starting', 'server']);
    flow.resume(passwordStep);
  }
});

test('what was found before sending is shown and counted', (t) => {
  const { backend, flow } = atPassword(t);
  flow.refuse(new AuthError('invalid-input', { field: 'password' }));
  assert.deepEqual(flow.state, {
    status: 'ready',
    step: passwordStep,
    failure: { code: 'invalid-input', info: { field: 'password' }, count: 1 },
  });
  assert.equal(backend.calls.length, 0);
});

test('a limit says when; until then nothing is sent and it is said again', async (t) => {
  const { backend, flow, limit, pass } = atPassword(t);
  await limit();
  const { state } = flow;
  assert.ok(state.status === 'ready' && state.failure);
  assert.equal(state.failure.retryAt, 1_800_000_030_000);
  pass(29_999);
  await flow.answer(secret, context);
  assert.equal(backend.calls.length, 1);
  assert.deepEqual('failure' in flow.state && flow.state.failure, { ...state.failure, count: 2 });
});

test('when the wait is over the message goes, and the next try is sent', async (t) => {
  const { backend, flow, limit, pass } = atPassword(t);
  await limit();
  pass(30_000);
  assert.deepEqual(flow.state, { status: 'ready', step: passwordStep });
  const answering = flow.answer(secret, context);
  assert.equal(backend.calls.length, 2);
  backend.last.give(erkki);
  await answering;
  assert.deepEqual(flow.state, { status: 'ready', step: erkki });
});

test('the clock of the device decides nothing', async (t) => {
  for (const turn of [24 * 3600_000, -24 * 3600_000]) {
    const { backend, flow, limit, pass, turnClock } = atPassword(t);
    await limit();
    turnClock(turn);
    pass(29_000);
    await flow.answer(secret, context);
    assert.equal(backend.calls.length, 1);
    pass(1_000);
    void flow.answer(secret, context);
    assert.equal(backend.calls.length, 2);
    t.mock.timers.reset();
  }
});

test('another message in between does not end the wait, nor does the wait tell that message again', async (t) => {
  const { backend, flow, limit, pass } = atPassword(t);
  await limit();
  flow.refuse(new AuthError('invalid-input', { field: 'password' }));
  pass(10_000);
  await flow.answer(secret, context);
  assert.equal(backend.calls.length, 1);
  assert.equal(codeOf(flow), 'rate-limited');
});

test('a newer, longer limit is the one that counts', async (t) => {
  const { backend, flow, limit, pass } = atPassword(t);
  await limit();
  pass(30_000);
  await limit({ retryAfter: 60 });
  pass(59_999);
  await flow.answer(secret, context);
  assert.equal(codeOf(flow), 'rate-limited');
  assert.equal(backend.calls.length, 2);
  pass(1);
  assert.equal(codeOf(flow), undefined);
});

test('the way back is open during a wait, and with it the limit of the step is over', async (t) => {
  const { backend, flow, limit } = atPassword(t);
  await limit();
  const going = flow.answer([{ back: true }], context);
  assert.deepEqual(backend.last.answer, { back: true });
  backend.last.give(identifierStep);
  await going;
  assert.deepEqual(flow.state, { status: 'ready', step: identifierStep });
  void flow.answer([{ identifier: 'saga' }], context);
  assert.equal(backend.calls.length, 3);
});

test('one form with both fields does not get around the wait', async (t) => {
  const { backend, flow, limit } = atPassword(t);
  await limit();
  await flow.answer([{ back: true }, { identifier: 'erkki' }, { password: 'x' }], context);
  assert.equal(backend.calls.length, 1);
  assert.equal(codeOf(flow), 'rate-limited');
});

test('a time with another failure is told, and holds nobody back', async (t) => {
  const { backend, flow } = atPassword(t);
  const answering = flow.answer(secret, context);
  backend.last.fail(new AuthError('server', { retryAfter: 60 }));
  await answering;
  assert.ok(flow.state.status === 'ready' && flow.state.failure?.retryAt === 1_800_000_060_000);
  void flow.answer(secret, context);
  assert.equal(backend.calls.length, 2);
});

test('who turned back elsewhere is where the backend says, without an error', async () => {
  const backend = new PromisedBackend();
  const flow = new FlowStore(backend);
  const beginning = flow.begin('sign-in', context, 'https://venepaikat.example.fi/?error=access_denied');
  backend.last.fail(new AuthError('cancelled', { next: identifierStep }));
  await beginning;
  assert.deepEqual(flow.state, { status: 'ready', step: identifierStep });
});
