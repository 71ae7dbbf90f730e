import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorCode } from '../../../src/core/errors.ts';
import type { Step } from '../../../src/core/step.ts';
import { context, plain, refusal, refused, type Reply, Scripted } from './scripted-server.ts';

const password: Step = { step: 'password', goal: 'sign-in', identifier: 'erkki@example.com', remember: 7 };

/** What the login makes of an answer. */
const login = (reply: Reply) =>
  refusal(
    new Scripted({ 'POST /sign-in/email': reply }).backend.answer(password, { password: 'x' }, context),
  );

const meanings: readonly (readonly [number, string, ErrorCode])[] = [
  [401, 'INVALID_EMAIL_OR_PASSWORD', 'invalid-credentials'],
  [403, 'EMAIL_NOT_VERIFIED', 'invalid-credentials'],
  [400, 'PASSWORD_TOO_LONG', 'invalid-credentials'],
  [400, 'INVALID_EMAIL', 'invalid-credentials'],
  [403, 'INVALID_ORIGIN', 'forbidden'],
  [403, 'MISSING_OR_NULL_ORIGIN', 'forbidden'],
  [403, 'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED', 'forbidden'],
  [500, 'FAILED_TO_CREATE_SESSION', 'server'],
  [400, 'A_CODE_OF_LATER', 'server'],
  [404, '', 'unsupported'],
];
for (const [status, code, meaning] of meanings) {
  test(`${status} ${code} at the login is ${meaning}`, async () => {
    const error = await login(refused(status, code));
    assert.equal(error.code, meaning);
    assert.equal(error.info.detail, `HTTP ${status} ${code}`.trim());
  });
}

test('somebody unknown and a wrong password are told in the same words', async () => {
  const reply = refused(401, 'INVALID_EMAIL_OR_PASSWORD');
  assert.deepEqual(plain((await login(reply)).info), { detail: 'HTTP 401 INVALID_EMAIL_OR_PASSWORD' });
});

test('a limit has no code, and its wait in a header of its own', async () => {
  const limit = (headers: Record<string, string>): Reply => [429, { message: 'Too many requests.' }, headers];
  for (const [headers, wait] of [
    [{ 'X-Retry-After': '7' }, 7],
    [{ 'Retry-After': '9' }, 9],
    [{}, 30],
    [{ 'X-Retry-After': 'soon' }, 30],
  ] as const) {
    const error = await login(limit(headers));
    assert.deepEqual([error.code, error.info.retryAfter], ['rate-limited', wait]);
  }
});

test('a proxy in front has no codes either', async () => {
  for (const [status, code] of [
    [502, 'server'],
    [429, 'rate-limited'],
    [403, 'server'],
  ] as const)
    assert.equal((await login([status, 'x', { 'Content-Type': 'text/html' }])).code, code);
});

test('what is no answer of such a server is a fault', async () => {
  const bodies: readonly unknown[] = [
    null,
    [],
    {},
    'x',
    7,
    { user: 7 },
    { twoFactorRedirect: 'yes' },
    [{ user: {} }],
  ];
  for (const body of bodies) assert.equal((await login([200, body])).code, 'server', JSON.stringify(body));
  assert.equal((await login([200, { user: {} }, { 'Content-Type': 'text/html' }])).code, 'server');
});

test('who is here: only null is nobody', async () => {
  for (const body of [{}, [], false, { user: {}, session: {} }, { user: null, session: null }]) {
    const { backend } = new Scripted({ 'GET /get-session': [200, body] });
    assert.equal((await refusal(backend.current(context))).code, 'server', JSON.stringify(body));
  }
});

test('a new password that the server does not take says why', async () => {
  const step: Step = {
    step: 'new-password',
    goal: 'change-password',
    policy: { minLength: 15 },
    needsCurrent: true,
  };
  for (const [code, meaning, reason] of [
    ['PASSWORD_TOO_SHORT', 'weak-password', 'too-short'],
    ['PASSWORD_COMPROMISED', 'weak-password', 'common'],
    ['PASSWORD_TOO_LONG', 'invalid-input', 'too-long'],
  ] as const) {
    const { backend } = new Scripted({ 'POST /change-password': refused(400, code) });
    const error = await refusal(backend.answer(step, { newPassword: 'x', current: 'y' }, context));
    assert.deepEqual([error.code, error.info.field, error.info.reasons], [meaning, 'new-password', [reason]]);
  }
});

test('a session that is gone says where to go on', async () => {
  const { backend } = new Scripted({ 'POST /passkey/delete-passkey': refused(401, 'UNAUTHORIZED') });
  const account = { step: 'account', goal: 'account' } as unknown as Step;
  const error = await refusal(backend.answer(account, { removePasskey: 'p1' }, context));
  assert.deepEqual([error.code, error.info.next?.step], ['forbidden', 'signed-out']);
});

test('a step that was not made here, and an answer that fits none, are errors like any other', async () => {
  const { backend } = new Scripted({});
  const code: Step = { step: 'code', goal: 'sign-in', via: 'totp', trust: false };
  assert.equal((await refusal(backend.answer(code, { code: '1' }, context))).code, 'server');
  assert.equal((await refusal(backend.answer(password, { saved: true }, context))).code, 'unsupported');
});
