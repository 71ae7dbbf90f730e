import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http } from '../../../src/backends/http/http.ts';
import { stepKinds } from '../../../src/backends/http/parse-step.ts';
import type { AuthError, ErrorCode } from '../../../src/core/errors.ts';
import { errorCodes } from '../../../src/core/errors.ts';
import type { Step } from '../../../src/core/step.ts';
import { context, refusal } from './scripted-server.ts';
import { fullSteps, required } from './steps.ts';

type Headers = Record<string, string>;
const JSON_TYPE = { 'Content-Type': 'application/json' };
const PROBLEM = { 'Content-Type': 'application/problem+json' };

/** What the adapter makes of one answer. */
function read(status: number, body: string | null, headers: Headers = JSON_TYPE): Promise<Step> {
  return http({ url: '/auth/v1', fetch: async () => new Response(body, { status, headers }) }).current(
    context,
  );
}
const failing = (status: number, body: unknown, headers: Headers = {}): Promise<AuthError> =>
  refusal(read(status, JSON.stringify(body), { ...PROBLEM, ...headers }));
/** Plain copies: what is read has no prototype. */
const plain = (value: unknown): unknown => structuredClone(value);

test('every kind of step is known', () =>
  assert.deepEqual(stepKinds.toSorted(), Object.keys(fullSteps).toSorted()));

for (const [kind, step] of Object.entries(fullSteps)) {
  test(`${kind}: all that it can carry is read`, async () => {
    assert.deepEqual(plain(await read(200, JSON.stringify(step))), step);
    assert.equal((await read(202, JSON.stringify(step))).step, kind);
  });

  test(`${kind}: what nobody knows is dropped, at every depth`, async () => {
    const extra = JSON.stringify(step).replaceAll(
      '{',
      '{"token":"ey.x.y","__proto__":{"a":1},"constructor":1,',
    );
    const found = await read(200, extra);
    for (const member of Object.keys(found)) assert.ok(member in step, member);
    if (found.step === 'signed-in' || found.step === 'account')
      assert.deepEqual(Object.keys(found.user), ['id', 'name', 'email', 'username']);
    assert.equal(({} as { a?: number }).a, undefined);
  });

  test(`${kind}: the least that it must carry`, async () => {
    const needed = ['step', 'goal', ...required[kind as Step['step']]];
    const least = Object.fromEntries(Object.entries(step).filter(([name]) => needed.includes(name)));
    assert.deepEqual(plain(await read(200, JSON.stringify(least))), least);
    for (const name of needed) {
      const { [name]: _, ...lacking } = least;
      assert.equal((await refusal(read(200, JSON.stringify(lacking)))).code, 'server', `without ${name}`);
    }
  });

  test(`${kind}: a field of another type makes it no step`, async () => {
    for (const name of Object.keys(step)) {
      for (const wrong of [null, [[]], { a: 1 }, 7, 'other']) {
        const body = JSON.stringify({ ...step, [name]: wrong });
        const outcome = await read(200, body).catch((error: AuthError) => error.code);
        if (typeof outcome === 'string') assert.equal(outcome, 'server');
        else sameTypes(outcome, step, `${name} = ${JSON.stringify(wrong)}`);
      }
    }
  });
}

test('words that a newer server adds to a list are left out', async () => {
  const step = {
    ...fullSteps['signed-out'],
    can: ['sign-in', 'fly'],
    signIn: { accepts: ['email', 'face'], remember: 0, domains: [{ domain: 1 }] },
  };
  const found = (await read(200, JSON.stringify(step))) as { can: unknown; signIn: unknown };
  assert.deepEqual(plain([found.can, found.signIn]), [
    ['sign-in'],
    { accepts: ['email'], remember: 0, domains: [] },
  ]);
});

const noStep: readonly (readonly [string, number, string | null, Headers?])[] = [
  ['204', 204, null],
  ['205', 205, null],
  ['an empty 200', 200, ''],
  ['broken JSON', 200, '{"step":"signed-out"'],
  ['HTML that says it is JSON', 200, '<!doctype html><title>Wi-Fi</title>'],
  ['JSON that says it is HTML', 200, JSON.stringify(fullSteps.confirm), { 'Content-Type': 'text/html' }],
  ['JSON without a type', 200, JSON.stringify(fullSteps.confirm), { 'Content-Type': '' }],
  ['JSON lines', 200, '{}\n{}'],
  ['an unknown step', 200, '{"step":"face-scan","goal":"sign-in"}'],
  ['a step named like a member of every object', 200, '{"step":"constructor","goal":"sign-in"}'],
  ['an unknown goal', 200, '{"step":"confirm","goal":"fly"}'],
  ['no step', 200, '{}'],
  ...['null', 'true', '0', '""', '[]', '[{"step":"confirm","goal":"browse"}]'].map(
    (body) => [body, 200, body] as const,
  ),
  ['a problem with 200', 200, '{"code":"locked"}', PROBLEM],
];
for (const [name, status, body, headers] of noStep) {
  test(`no step: ${name}`, async () => {
    const error = await refusal(read(status, body, headers));
    assert.deepEqual([error.code, error.info.detail], ['server', `${status}: not a step`]);
  });
}

test('types of JSON by their names', async () => {
  for (const type of [
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/vnd.avain.step+json',
  ]) {
    assert.equal(
      (await read(200, JSON.stringify(fullSteps.confirm), { 'Content-Type': type })).step,
      'confirm',
      type,
    );
  }
});

const ours: readonly ErrorCode[] = ['cancelled', 'offline', 'timeout'];
for (const code of errorCodes) {
  const expected = ours.includes(code) ? 'server' : code;
  test(`a problem with ${code} is ${expected}, whatever its status`, async () => {
    for (const status of [400, 401, 403, 404, 409, 410, 422, 423, 429, 500, 503]) {
      const { code: found } = await failing(status, { code });
      assert.equal(found, ours.includes(code) && status === 429 ? 'rate-limited' : expected, String(status));
    }
  });
}

test('what a problem says besides', async () => {
  const { info } = await failing(422, {
    code: 'weak-password',
    field: 'new-password',
    reasons: ['common', 7],
    detail: 'x',
    title: 'y',
    token: 'z',
  });
  assert.deepEqual(plain(info), { field: 'new-password', reasons: ['common'], detail: 'x' });
  const { info: gone } = await failing(410, { code: 'expired', next: fullSteps.identifier });
  assert.deepEqual(plain(gone), { detail: 'HTTP 410', next: fullSteps.identifier });
  const { info: nowhere } = await failing(410, { code: 'expired', next: { step: 'face-scan' } });
  assert.deepEqual(plain(nowhere), { detail: 'HTTP 410' });
});

test('a code that nobody knows, or none, is a fault of the service', async () => {
  for (const body of [
    {},
    { code: 'unknown-user' },
    { code: 7 },
    { code: 'toString' },
    { code: '__proto__' },
    null,
    'locked',
    ['locked'],
  ]) {
    for (const status of [400, 401, 404, 418, 500, 502, 599])
      assert.equal((await failing(status, body)).code, 'server');
  }
});

test('an error page of a proxy is a fault of the service; only a limit is told apart', async () => {
  for (const status of [400, 403, 500, 502, 503, 504]) {
    assert.equal(
      (await refusal(read(status, '<h1>Bad</h1>', { 'Content-Type': 'text/html' }))).code,
      'server',
    );
  }
  const { code, info } = await refusal(
    read(429, '<h1>Slow down</h1>', { 'Content-Type': 'text/html', 'Retry-After': '90' }),
  );
  assert.deepEqual([code, info.retryAfter], ['rate-limited', 90]);
});

test('a limit always has a wait; another failure has one when it was given', async () => {
  assert.equal((await failing(429, { code: 'rate-limited' })).info.retryAfter, 30);
  assert.equal((await failing(429, { code: 'rate-limited' }, { 'Retry-After': 'soon' })).info.retryAfter, 30);
  assert.equal(
    (await failing(429, { code: 'rate-limited', retryAfter: 5 }, { 'Retry-After': '60' })).info.retryAfter,
    60,
  );
  assert.equal((await failing(503, {}, { 'Retry-After': '120' })).info.retryAfter, 120);
  assert.equal((await failing(503, {})).info.retryAfter, undefined);
});

test('a date is counted from the clock of the server', async () => {
  const headers = { Date: 'Sun, 22 Nov 2009 12:05:00 GMT', 'Retry-After': 'Sun, 22 Nov 2009 12:07:00 GMT' };
  assert.equal((await failing(429, { code: 'rate-limited' }, headers)).info.retryAfter, 120);
});

/** Whether a value that was read has the same types as the step, field by field. */
function sameTypes(found: object, step: object, why: string): void {
  for (const [name, value] of Object.entries(found)) {
    const model = (step as Record<string, unknown>)[name];
    assert.equal(typeof value, typeof model, `${why}: ${name}`);
    assert.equal(Array.isArray(value), Array.isArray(model), `${why}: ${name}`);
  }
}

test('the time that a session has left is reckoned by the clock of the server alone', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2031-01-01T00:00:00Z') });
  const step = { ...fullSteps['signed-in'], expiresAt: '2026-11-22T12:00:00Z' };
  const at = async (date: string): Promise<unknown> => {
    const found = await read(200, JSON.stringify(step), { ...JSON_TYPE, ...(date && { Date: date }) });
    return 'expiresIn' in found ? found.expiresIn : undefined;
  };
  assert.equal(await at('Sun, 22 Nov 2026 11:58:00 GMT'), 120);
  assert.equal(await at('Sun, 22 Nov 2026 12:00:01 GMT'), 0);
  for (const unreadable of ['', 'yesterday']) assert.equal(await at(unreadable), undefined);
});
