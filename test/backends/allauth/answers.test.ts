import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  config,
  context,
  inside,
  page,
  plain,
  refusal,
  refuses,
  says,
  type Say,
  Scripted,
  USER,
} from './scripted.ts';

const json =
  (body: string): Say =>
  () =>
    new Response(body, { headers: { 'Content-Type': 'application/json' } });

const nonsense: readonly (readonly [string, Say])[] = [
  ['a page', page(200)],
  ['half of an object', json('{"status": 200')],
  ['nothing', json('')],
  ['another shape', json('[null, {"user": 7}]')],
  ['a status that is not its own', json('{"status": 401, "data": {"flows": []}}')],
  ['no user', says(200, { data: {}, meta: { is_authenticated: true } })],
  ['a user without an id', says(200, { data: { user: { ...USER, id: null } } })],
  ['an error of the server', page(502)],
];

for (const [name, say] of nonsense)
  test(`an answer that nobody understands is an error: ${name}`, async () => {
    const city = new Scripted({ 'GET /auth/session': say });
    const error = await refusal(city.backend.current(context));
    assert.equal(error.code, 'server');
    assert.match(error.info.detail ?? '', /./);
  });

test('a configuration that nobody understands is an error, and is asked for again', async () => {
  const city = new Scripted({ 'GET /config': [says(200, { data: { account: {} } }), config()] });
  assert.equal((await refusal(city.backend.current(context))).code, 'server');
  assert.equal((await city.backend.current(context)).step, 'signed-out');
});

test('the configuration is asked for once', async () => {
  const city = new Scripted();
  await city.backend.current(context);
  await city.backend.current(context);
  assert.equal(city.sent.filter(({ path }) => path === '/config').length, 1);
});

test('a part of allauth that is not installed is not offered', async () => {
  const error = await refusal(new Scripted().backend.signOut(context, 'everywhere'));
  assert.equal(error.code, 'unsupported');
  assert.match(error.info.detail ?? '', /GET \/auth\/sessions: HTTP 404/);
});

test('what is offered outside is what the configuration says', async () => {
  const step = await new Scripted().backend.current(context);
  assert.deepEqual(plain(step), {
    step: 'signed-out',
    goal: 'browse',
    can: ['sign-in', 'reset-password', 'register'],
    signIn: { accepts: ['email', 'username'], remember: 0, beside: [{ id: 'passkey', kind: 'passkey' }] },
  });
  const closed = config({ account: { is_open_for_signup: false, login_methods: ['email'] }, mfa: null });
  const less = await new Scripted({ 'GET /config': closed }).backend.current(context);
  assert.deepEqual(plain(less), {
    step: 'signed-out',
    goal: 'browse',
    can: ['sign-in', 'reset-password'],
    signIn: { accepts: ['email'], remember: 0 },
  });
});

test('what is offered inside is what the configuration says, and no deletion', async () => {
  const step = await new Scripted({ 'GET /auth/session': inside }).backend.current(context);
  assert.deepEqual(plain(step), {
    step: 'signed-in',
    goal: 'browse',
    user: { id: '7', name: 'Erkki Esimerkki', email: 'erkki@example.com', username: 'eesimerkki' },
    can: [
      'change-email',
      'change-password',
      'account',
      'add-passkey',
      'remove-passkey',
      'set-up-totp',
      'end-session',
    ],
  });
  const bare = config({ mfa: null, usersessions: null });
  const less = await new Scripted({ 'GET /config': bare, 'GET /auth/session': inside }).backend.current(
    context,
  );
  assert.deepEqual(plain(less)['can'], ['change-email', 'change-password', 'account']);
});

test('a name that is the address, and a user name that logs nobody in, are no names', async () => {
  const user = { ...USER, display: USER.email };
  const say = says(200, { data: { user } });
  const byEmail = config({ account: { login_methods: ['email'] } });
  const step = await new Scripted({ 'GET /auth/session': say, 'GET /config': byEmail }).backend.current(
    context,
  );
  assert.deepEqual(plain(step)['user'], { id: '7', name: '', email: USER.email });
});

const codes: readonly (readonly [
  code: string,
  param: string,
  expected: string,
  field?: string,
  reason?: string,
])[] = [
  ['email_password_mismatch', 'password', 'invalid-credentials'],
  ['username_password_mismatch', 'password', 'invalid-credentials'],
  ['invalid_login', '', 'invalid-credentials'],
  ['enter_current_password', 'current_password', 'invalid-credentials'],
  ['incorrect_password', 'password', 'invalid-credentials'],
  ['too_many_login_attempts', '', 'rate-limited'],
  ['account_inactive', '', 'locked'],
  ['password_too_short', 'new_password', 'weak-password', 'new-password', 'too-short'],
  ['password_too_common', 'password', 'weak-password', 'new-password', 'common'],
  ['password_entirely_numeric', 'password', 'weak-password', 'new-password', 'common'],
  ['password_too_similar', 'password', 'weak-password', 'new-password', 'personal'],
  ['password_breached', 'password', 'weak-password', 'new-password', 'password_breached'],
  ['required', 'new_password', 'invalid-input', 'new-password', 'missing'],
  ['unverified_email', '', 'forbidden'],
  ['something_new', 'password', 'server'],
  ['toString', '', 'server'],
];

for (const [code, param, expected, field, reason] of codes)
  test(`${code} is ${expected}`, async () => {
    const city = new Scripted({
      'GET /auth/session': inside,
      'POST /account/password/change': refuses(code, param),
    });
    const call = city.through(city.backend.begin('change-password', context), {
      newPassword: 'uusi',
      current: 'vanha',
    });
    const { code: came, info } = await refusal(call);
    assert.deepEqual([came, info.field, info.reasons?.[0]], [expected, field, reason]);
    assert.match(info.detail ?? '', new RegExp(`POST /account/password/change: HTTP 400, ${code}`));
    assert.doesNotMatch(JSON.stringify(info), /odottamaton/);
  });

for (const [status, expected] of [
  [403, 'forbidden'],
  [409, 'expired'],
  [410, 'expired'],
  [429, 'rate-limited'],
  [500, 'server'],
] as const)
  test(`HTTP ${status} without a code is ${expected}`, async () => {
    const city = new Scripted({ 'GET /auth/session': says(status) });
    const { code, info } = await refusal(city.backend.current(context));
    assert.equal(code, expected);
    // allauth does not say how long to wait, so nobody else does.
    assert.equal(info.retryAfter, undefined);
  });

test('every reason of a weak password is kept', async () => {
  const both = says(400, {
    errors: [
      { code: 'password_too_short', param: 'new_password' },
      { code: 'password_too_common', param: 'new_password' },
    ],
  });
  const city = new Scripted({ 'GET /auth/session': inside, 'POST /account/password/change': both });
  const call = city.through(city.backend.begin('change-password', context), {
    newPassword: 'uusi',
    current: 'v',
  });
  assert.deepEqual((await refusal(call)).info.reasons, ['too-short', 'common']);
});

test('an account is not deleted here', async () => {
  const { backend } = new Scripted({ 'GET /auth/session': inside });
  assert.equal((await refusal(backend.begin('delete-account', context))).code, 'unsupported');
});
