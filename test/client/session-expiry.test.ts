import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { SessionExpiry } from '../../src/client/session-expiry.ts';
import { SessionStore } from '../../src/client/session-store.ts';
import { AuthError, type ErrorCode } from '../../src/core/errors.ts';
import type { Step } from '../../src/core/step.ts';
import { erkki, FakeBackend, nobody } from '../helpers/fake-backend.ts';
import { turns } from './promised.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-11-22T12:00:00Z');

/** A server whose session ends at a time of its own clock, whatever the device believes. */
class ExpiringBackend extends FakeBackend {
  endsAt = 30 * MINUTE;
  now = 0;
  limit = Infinity;
  unreachable = false;
  refuses: ErrorCode | undefined;
  user = erkki.user;

  override async current(context: Parameters<FakeBackend['current']>[0]): Promise<Step> {
    await super.current(context);
    if (this.unreachable) throw new AuthError('offline');
    return this.#step();
  }

  override async answer(...[step, answer, context]: Parameters<FakeBackend['answer']>): Promise<Step> {
    if (!('confirmed' in answer)) return super.answer(step, answer, context);
    this.calls.push({ what: 'answer', step, answer, context });
    if (this.refuses) throw new AuthError(this.refuses);
    if (this.unreachable) throw new AuthError('offline');
    if (this.now < this.endsAt) this.endsAt = Math.min(this.now + 30 * MINUTE, this.limit);
    return this.#step();
  }

  #step(): Step {
    if (this.here !== erkki || this.now >= this.endsAt) return nobody;
    const person = { ...erkki, user: this.user };
    if (this.endsAt === Infinity) return person;
    const expiresAt = new Date(START + this.endsAt).toISOString();
    return { ...person, expiresAt, expiresIn: (this.endsAt - this.now) / 1000 };
  }
}

interface Scene {
  readonly backend: ExpiringBackend;
  readonly session: SessionStore;
  readonly expiry: SessionExpiry;
  readonly asked: () => number;
  /** Lets time pass for everybody. */
  pass(ms: number): Promise<void>;
  /** The device sleeps: its monotonic clock stands still, no timer runs; then it wakes up. */
  sleep(ms: number): Promise<void>;
  /** A tab that nobody looks at: time passes, and timers run once in a minute. */
  hide(minutes: number): Promise<void>;
  turnClock(ms: number): void;
  stop(): void;
}

async function scene(t: TestContext, warn = 2 * MINUTE): Promise<Scene> {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const backend = new ExpiringBackend();
  backend.here = erkki;
  let [monotonic, wall] = [1000, START + 24 * 3600_000];
  const clock = { monotonic: () => monotonic, wall: () => wall };
  const session = new SessionStore(backend, () => {}, clock);
  const expiry = new SessionExpiry(session, warn);
  const stop = expiry.subscribe(() => {});
  await session.ready;
  await turns();
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 1000) {
      const by = Math.min(left, 1000);
      backend.now += by;
      monotonic += by;
      wall += by;
      t.mock.timers.tick(by);
      await turns();
    }
  };
  const sleep = async (ms: number): Promise<void> => {
    backend.now += ms;
    wall += ms;
    t.mock.timers.tick(15_000);
    await turns();
  };
  const hide = async (minutes: number): Promise<void> => {
    for (let minute = 0; minute < minutes; minute += 1) {
      backend.now += MINUTE;
      monotonic += MINUTE;
      wall += MINUTE;
      t.mock.timers.tick(15_000);
      await turns();
    }
  };
  const asked = (): number => backend.calls.filter(({ what }) => what === 'current').length;
  const turnClock = (ms: number): void => void (wall += ms);
  return { backend, session, expiry, asked, pass, sleep, hide, turnClock, stop };
}
const status = ({ expiry }: Scene): string => expiry.state.status;

test('warns two minutes before the end, by the time that is left and not by the clock of the device', async (t) => {
  const at = await scene(t);
  await at.pass(27 * MINUTE);
  assert.equal(status(at), 'quiet');
  await at.pass(MINUTE + 1000);
  const { state } = at.expiry;
  assert.equal(state.status, 'warning');
  // The device is a day ahead, and so is the time that it shows.
  const shown = new Date(state.status === 'warning' ? state.endsAt : 0).toISOString();
  assert.equal(shown, '2026-11-23T12:30:00.000Z');
});

test('asks the server before it warns: what has been extended elsewhere is not warned about', async (t) => {
  const at = await scene(t);
  await at.pass(20 * MINUTE);
  at.backend.endsAt = 60 * MINUTE;
  await at.pass(10 * MINUTE);
  assert.equal(status(at), 'quiet');
  assert.equal(at.asked(), 2);
  await at.pass(29 * MINUTE);
  assert.equal(status(at), 'warning');
});

test('asks once at the beginning, once before the warning and once at the end', async (t) => {
  const at = await scene(t);
  await at.pass(29 * MINUTE);
  assert.equal(at.asked(), 2);
  await at.pass(2 * MINUTE);
  assert.equal(status(at), 'ended');
  assert.equal(at.asked(), 3);
  await at.pass(60 * MINUTE);
  assert.equal(at.asked(), 3);
});

test('"I am still here" takes the warning away until the next one', async (t) => {
  const at = await scene(t);
  await at.pass(29 * MINUTE);
  await at.expiry.extend();
  assert.deepEqual(at.expiry.state, { status: 'quiet' });
  assert.deepEqual(at.backend.answers, [{ confirmed: true }]);
  await at.pass(28 * MINUTE + 1000);
  assert.equal(status(at), 'warning');
});

test('a session that is shorter than the warning is long goes on all the same', async (t) => {
  const at = await scene(t, 60 * MINUTE);
  assert.equal(status(at), 'warning');
  await at.pass(10 * MINUTE);
  await at.expiry.extend();
  assert.equal(at.expiry.state.status === 'warning' && at.expiry.state.final, false);
});

test('says when the server lets it live no longer', async (t) => {
  const at = await scene(t);
  at.backend.limit = 30 * MINUTE + 4_000;
  await at.pass(29 * MINUTE);
  await at.expiry.extend();
  assert.equal(at.expiry.state.status === 'warning' && at.expiry.state.final, true);
});

test('says so too when the backend knows no such thing', async (t) => {
  const at = await scene(t);
  await at.pass(29 * MINUTE);
  at.backend.refuses = 'unsupported';
  await at.expiry.extend();
  assert.equal(at.expiry.state.status === 'warning' && at.expiry.state.final, true);
});

test('a server that cannot be reached: the warning stays, with the reason, and the end is not made up', async (t) => {
  const at = await scene(t);
  at.backend.unreachable = true;
  await at.pass(29 * MINUTE);
  assert.equal(status(at), 'warning', 'by our own count');
  await at.expiry.extend();
  assert.deepEqual([status(at), at.session.state.problem], ['warning', 'offline']);
  await at.pass(5 * MINUTE);
  assert.equal(status(at), 'warning');
  assert.ok(at.asked() < 25, `asked ${at.asked()} times`);
  at.backend.unreachable = false;
  await at.pass(16_000);
  assert.equal(status(at), 'ended');
});

test('a device that slept asks first: what ended meanwhile has ended, what lives on is quiet', async (t) => {
  const at = await scene(t);
  await at.pass(MINUTE);
  const before = at.asked();
  at.backend.endsAt = 10 * 60 * MINUTE;
  await at.sleep(8 * 60 * MINUTE);
  assert.deepEqual([status(at), at.asked()], ['quiet', before + 1]);
  await at.sleep(8 * 60 * MINUTE);
  assert.equal(status(at), 'ended');
});

for (const turn of [-24, 24]) {
  test(`a clock that jumps by ${turn} hours only makes it ask`, async (t) => {
    const at = await scene(t);
    await at.pass(MINUTE);
    const before = at.asked();
    at.turnClock(turn * 3600_000);
    await at.pass(15_000);
    assert.deepEqual([status(at), at.asked()], ['quiet', before + 1]);
    await at.pass(27 * MINUTE);
    assert.equal(status(at), 'warning');
  });
}

test('logging out here is not told; logging out elsewhere is, without calling it the end of its time', async (t) => {
  const at = await scene(t);
  await at.session.signOut();
  assert.equal(status(at), 'quiet');
  at.backend.here = erkki;
  await at.session.reload();
  at.backend.here = nobody;
  await at.session.reload();
  assert.equal(status(at), 'left');
  await at.pass(40 * MINUTE);
  await at.session.reload();
  assert.equal(status(at), 'left');
});

test('the same person logs in again and all is quiet; somebody else is told apart, also by another tab', async (t) => {
  const at = await scene(t);
  await at.pass(31 * MINUTE);
  assert.equal(status(at), 'ended');
  at.backend.endsAt = 90 * MINUTE;
  await at.session.reload();
  assert.equal(status(at), 'quiet');
  at.backend.user = { ...erkki.user, id: 'r2' };
  await at.session.reload();
  assert.equal(status(at), 'other');
});

test('an end that this page has brought about otherwise is not told either', async (t) => {
  const at = await scene(t);
  at.session.end(nobody);
  assert.equal(at.session.state.status, 'signed-out');
  assert.equal(status(at), 'quiet');
});

test('who logged out here may be followed by anybody', async (t) => {
  const at = await scene(t);
  await at.session.signOut();
  at.backend.here = erkki;
  at.backend.user = { ...erkki.user, id: 'r2' };
  await at.session.reload();
  assert.equal(status(at), 'quiet');
});

test('nobody logged in, or a session without an end: nothing is said and nothing asked', async (t) => {
  const at = await scene(t);
  at.backend.endsAt = Infinity;
  await at.session.reload();
  const before = at.asked();
  await at.pass(60 * MINUTE);
  assert.deepEqual([status(at), at.asked()], ['quiet', before]);
  await at.session.signOut();
  await at.pass(60 * MINUTE);
  assert.deepEqual([status(at), at.asked()], ['quiet', before]);
});

test('rests while nobody listens', async (t) => {
  const at = await scene(t);
  at.stop();
  const before = at.asked();
  await at.pass(60 * MINUTE);
  assert.equal(at.asked(), before);
});

test('who puts the element elsewhere on the page is warned no later, and told of the end', async (t) => {
  const at = await scene(t);
  await at.pass(20 * MINUTE);
  at.stop();
  await at.pass(5 * MINUTE);
  at.expiry.subscribe(() => {});
  await at.pass(3 * MINUTE + 1000);
  assert.equal(status(at), 'warning');
  await at.pass(2 * MINUTE);
  assert.equal(status(at), 'ended');
});

test('an element that comes late reckons from when the server was asked, also when it has not answered since', async (t) => {
  for (const unreachable of [false, true]) {
    const at = await scene(t);
    at.stop();
    await at.pass(20 * MINUTE);
    at.backend.unreachable = unreachable;
    if (unreachable) await at.session.reload();
    const late = new SessionExpiry(at.session, 2 * MINUTE);
    late.subscribe(() => {});
    await at.pass(8 * MINUTE - 1000);
    assert.equal(late.state.status, 'quiet');
    await at.pass(2000);
    assert.equal(late.state.status, 'warning');
    t.mock.timers.reset();
  }
});

test('an element that comes within the last minutes asks as well: elsewhere the session may have gone on', async (t) => {
  const at = await scene(t);
  at.stop();
  await at.pass(29 * MINUTE);
  at.backend.endsAt = 60 * MINUTE;
  const before = at.asked();
  at.expiry.subscribe(() => {});
  await turns();
  assert.deepEqual([status(at), at.asked()], ['quiet', before + 1]);
});

test('an answer that is long in coming does not make the session longer', async (t) => {
  const at = await scene(t);
  let give: () => void = () => {};
  const held = new Promise<void>((resolve) => (give = resolve));
  const { current } = at.backend;
  at.backend.current = async (context) => {
    const step = await current.call(at.backend, context);
    await held;
    return step;
  };
  void at.session.reload();
  await at.pass(10 * MINUTE);
  give();
  await at.pass(18 * MINUTE + 1000);
  assert.equal(status(at), 'warning');
});

test('where the page lets somebody else stay, that person is warned too', async (t) => {
  const at = await scene(t);
  at.backend.user = { ...erkki.user, id: 'r2' };
  await at.session.reload();
  assert.equal(status(at), 'other');
  await at.pass(28 * MINUTE + 1000);
  assert.equal(status(at), 'warning');
});

test('a tab in the background, where timers come once in a minute, asks no more often than another', async (t) => {
  const at = await scene(t);
  const before = at.asked();
  await at.hide(20);
  assert.deepEqual([status(at), at.asked()], ['quiet', before]);
  await at.hide(9);
  assert.equal(status(at), 'warning');
});
