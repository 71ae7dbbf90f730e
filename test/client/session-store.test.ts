import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionStore } from '../../src/client/session-store.ts';
import { AuthError } from '../../src/core/errors.ts';
import { erkki, nobody } from '../helpers/fake-backend.ts';
import { PromisedBackend, turns } from './promised.ts';

function setUp(): { backend: PromisedBackend; session: SessionStore; told: () => number } {
  const backend = new PromisedBackend();
  let told = 0;
  const session = new SessionStore(backend, () => (told += 1));
  return { backend, session, told: () => told };
}
const signedIn = { status: 'signed-in', step: erkki };
const signedOut = { status: 'signed-out', step: nobody };
const aborted = ({ context }: { context: { signal?: { aborted: boolean } } }): boolean =>
  context.signal?.aborted === true;

test('asks once, however many watch', async () => {
  const { backend, session } = setUp();
  assert.equal(backend.calls.length, 0, 'nothing is asked before anybody watches');
  let heard = 0;
  for (let watcher = 0; watcher < 5; watcher += 1) session.subscribe(() => (heard += 1));
  const ready = session.ready;
  assert.deepEqual(session.state, { status: 'unknown' });
  backend.last.give(erkki);
  assert.deepEqual(await ready, signedIn);
  assert.deepEqual(session.state, signedIn);
  assert.equal(heard, 5);
  session.subscribe(() => {});
  await session.ready;
  assert.equal(backend.calls.length, 1);
});

test('asks in the language of the page', async () => {
  const { backend, session } = setUp();
  session.locale = 'sv';
  void session.reload();
  assert.deepEqual([backend.last.context.locale, backend.last.context.returnTo], ['sv', '']);
});

test('a newer question makes the older answer void, in whichever order they come', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ] as const) {
    const { backend, session } = setUp();
    void session.reload();
    void session.reload();
    assert.ok(aborted(backend.calls.at(0)!) && !aborted(backend.calls.at(1)!));
    for (const which of order) {
      backend.calls.at(which)!.give(which === 0 ? erkki : nobody);
      await turns();
    }
    assert.deepEqual(session.state, signedOut);
  }
});

test('ready means an answer, also when the first question was overtaken', async () => {
  const { backend, session } = setUp();
  const { ready } = session;
  void session.reload();
  backend.calls.at(0)!.fail(new AuthError('cancelled'));
  await turns();
  backend.calls.at(1)!.give(erkki);
  assert.deepEqual(await ready, signedIn);
});

test('a failure keeps what was known, and says why', async () => {
  const { backend, session } = setUp();
  void session.reload();
  backend.last.give(erkki);
  await turns();
  void session.reload();
  backend.last.fail(new AuthError('offline'));
  await turns();
  assert.deepEqual(session.state, { ...signedIn, problem: 'offline' });
  void session.reload();
  backend.last.give(nobody);
  await turns();
  assert.deepEqual(session.state, signedOut);
});

test('never rejects, whatever a backend throws', async () => {
  for (const thrown of [new TypeError('x'), undefined, 'no', new AuthError('timeout')]) {
    const { backend, session } = setUp();
    const { ready } = session;
    backend.last.fail(thrown);
    assert.deepEqual(await ready, {
      status: 'unknown',
      problem: thrown instanceof AuthError ? 'timeout' : 'server',
    });
    const ending = session.signOut();
    backend.last.fail(thrown);
    assert.equal(await ending, undefined);
  }
});

test('a fresh answer is not asked for again, a stale one is', async (t) => {
  let now = 1_000_000;
  t.mock.method(performance, 'now', () => now);
  const { backend, session } = setUp();
  void session.reload();
  backend.last.give(erkki);
  await turns();
  now += 15_000;
  session.refresh();
  assert.equal(backend.calls.length, 1);
  now += 1;
  session.refresh();
  assert.equal(backend.calls.length, 2);
});

test('going on asks for this session, tells the others, and keeps what was known when it fails', async () => {
  const { backend, session, told } = setUp();
  assert.deepEqual(await session.extend(), { status: 'unknown' });
  assert.equal(backend.calls.length, 0, 'there is nothing to go on with');
  session.accept(erkki);
  const before = told();
  const failing = session.extend();
  assert.deepEqual([backend.last.what, backend.last.answer], ['answer', { confirmed: true }]);
  backend.last.fail(new AuthError('offline'));
  assert.deepEqual(await failing, { ...signedIn, problem: 'offline' });
  assert.equal(told(), before);
  const going = session.extend();
  const later = { ...erkki, expiresAt: '2026-11-22T13:00:00Z' };
  backend.last.give(later);
  assert.deepEqual(await going, { status: 'signed-in', step: later });
  assert.equal(told(), before + 1);
});

test('a device that slept asks again, although its own count stood still', async (t) => {
  let wall = 1_000_000;
  t.mock.method(Date, 'now', () => wall);
  t.mock.method(performance, 'now', () => 1000);
  const { backend, session } = setUp();
  void session.reload();
  backend.last.give(erkki);
  await turns();
  session.refresh();
  assert.equal(backend.calls.length, 1);
  wall += 8 * 3600_000;
  session.refresh();
  assert.equal(backend.calls.length, 2);
});

test('logging out clears the page, then asks the server, then tells the others', async () => {
  const { backend, session, told } = setUp();
  session.accept(erkki);
  const before = told();
  const ending = session.signOut('everywhere');
  assert.deepEqual(session.state, { status: 'signed-out' });
  assert.deepEqual([backend.last.what, backend.last.scope, told()], ['signOut', 'everywhere', before]);
  backend.last.give(nobody);
  assert.equal(await ending, nobody);
  assert.deepEqual([session.state, told()], [signedOut, before + 1]);
});

test('a logout that the server did not hear of is said, tells nobody, and can be made again', async () => {
  const { backend, session, told } = setUp();
  session.accept(erkki);
  const before = told();
  const ending = session.signOut();
  backend.last.fail(new AuthError('offline'));
  assert.equal(await ending, undefined);
  assert.deepEqual(session.state, { status: 'signed-out', problem: 'offline', unended: true });
  assert.equal(told(), before);
  const again = session.signOut();
  backend.last.give(nobody);
  await again;
  assert.deepEqual([session.state, told()], [signedOut, before + 1]);
});

test('a question after a log-out that the server did not hear of finishes that log-out first', async () => {
  const { backend, session } = setUp();
  session.accept(erkki);
  const ending = session.signOut();
  backend.last.fail(new AuthError('offline'));
  await ending;
  const failing = session.reload();
  assert.equal(backend.last.what, 'signOut');
  backend.last.fail(new AuthError('offline'));
  assert.deepEqual(await failing, { status: 'signed-out', problem: 'offline', unended: true });
  const asking = session.reload();
  backend.last.give(nobody);
  await turns();
  assert.equal(backend.last.what, 'current');
  backend.last.give(nobody);
  assert.deepEqual(await asking, signedOut);
});

test('while a logout is under way, no answer brings the person back', async () => {
  const { backend, session } = setUp();
  void session.reload();
  const ending = session.signOut();
  assert.ok(aborted(backend.calls.at(0)!));
  void session.reload();
  for (const call of backend.calls) if (call.what === 'current') call.give(erkki);
  await turns();
  assert.deepEqual(session.state, { status: 'signed-out' });
  backend.calls.find(({ what }) => what === 'signOut')!.give(nobody);
  await ending;
  await turns();
  assert.deepEqual(session.state, signedOut);
});

test('after a logout that failed, the session can be asked for again', async () => {
  const { backend, session } = setUp();
  const ending = session.signOut();
  backend.last.fail(new AuthError('offline'));
  await ending;
  void session.reload();
  backend.last.give(erkki);
  await turns();
  assert.deepEqual(session.state, signedIn);
});

test('a page that is put away shows nobody, and a late answer changes nothing', async () => {
  const { backend, session } = setUp();
  session.accept(erkki);
  void session.reload();
  session.hide();
  assert.deepEqual(session.state, { status: 'unknown' });
  assert.ok(aborted(backend.last));
  backend.last.give(erkki);
  await turns();
  assert.deepEqual(session.state, { status: 'unknown' });
});

test('a login here makes an open question void and tells the others', async () => {
  const { backend, session, told } = setUp();
  void session.reload();
  session.accept(erkki);
  backend.last.give(nobody);
  await turns();
  assert.deepEqual([session.state, told()], [signedIn, 1]);
});

test('goes where the answer is to be found, once, and nowhere for a step that was left half-way', async () => {
  const backend = new PromisedBackend();
  const left: string[] = [];
  const session = new SessionStore(backend, undefined, undefined, (url) => left.push(url));
  const away = { step: 'redirect', goal: 'browse', url: 'https://id.example.fi/auth?prompt=none' } as const;
  const dropped = session.reload();
  const first = backend.last;
  const asked = session.reload();
  first.give(away);
  backend.last.give(away);
  await Promise.all([dropped, asked]);
  assert.deepEqual(left, [away.url]);
  const again = session.reload();
  backend.last.give({ ...away, goal: 'sign-in' });
  await again;
  const leaving = session.signOut();
  backend.last.give(away);
  await leaving;
  assert.deepEqual(left, [away.url], 'who logs out is led away by the element');
});
