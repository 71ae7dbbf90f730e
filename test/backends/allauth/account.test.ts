import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Goal } from '../../../src/core/goal.ts';
import {
  config,
  context,
  inside,
  outside,
  plain,
  proof,
  refusal,
  refuses,
  says,
  Scripted,
  USER,
} from './scripted.ts';

const PASSWORD = 'kesä-ilta-saaristossa';
const FACTORS = '/account/authenticators';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const factors = says(200, {
  data: [
    { type: 'totp', created_at: 1_790_000_000, last_used_at: null },
    {
      type: 'recovery_codes',
      created_at: 1_790_000_000,
      last_used_at: null,
      total_code_count: 10,
      unused_code_count: 9,
    },
    { type: 'webauthn', id: 5, name: 'Puhelin', created_at: 1_790_000_000, last_used_at: 1_790_000_100.5 },
    { type: 'webauthn', id: 6, name: 'Avain', created_at: 1_790_000_000, last_used_at: null },
  ],
});
const device = { user_agent: FIREFOX, ip: '127.0.0.1', created_at: 1_790_000_000 };
const sessions = says(200, {
  data: [
    { ...device, id: 3, is_current: true, last_seen_at: 1_790_000_200 },
    { ...device, id: 4, is_current: false },
  ],
});
const logged = { 'GET /auth/session': inside, [`GET ${FACTORS}`]: factors, 'GET /auth/sessions': sessions };

test('the account at a glance', async () => {
  const step = await new Scripted(logged).backend.begin('account', context);
  const created = '2026-09-21T14:13:20.000Z';
  assert.deepEqual(plain(step), {
    step: 'account',
    goal: 'account',
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
    passkeys: [
      { id: '5', name: 'Puhelin', created, used: '2026-09-21T14:15:00.500Z' },
      { id: '6', name: 'Avain', created },
    ],
    totp: true,
    sessions: [
      { id: '3', device: 'Firefox, Linux', created, seen: '2026-09-21T14:16:40.000Z', here: true },
      { id: '4', device: 'Firefox, Linux', created, seen: created, here: false },
    ],
  });
});

test('a server without second factors and sessions is not asked for them', async () => {
  const city = new Scripted({
    'GET /auth/session': inside,
    'GET /config': config({ mfa: null, usersessions: null }),
  });
  const step = await city.backend.begin('account', context);
  assert.deepEqual('passkeys' in step && [step.passkeys, step.totp, step.sessions], [[], false, []]);
  assert.deepEqual(city.take(), ['GET /auth/session']);
});

for (const goal of [
  'account',
  'change-email',
  'change-password',
  'add-passkey',
  'set-up-totp',
  'end-session',
] as const)
  test(`${goal} is for who is logged in`, async () => {
    const nobody = outside();
    const city = new Scripted({
      [`GET ${FACTORS}`]: nobody,
      [`GET ${FACTORS}/totp`]: nobody,
      [`GET ${FACTORS}/webauthn?passwordless`]: nobody,
      'GET /auth/sessions': nobody,
    });
    const { code, info } = await refusal(city.backend.begin(goal satisfies Goal, context));
    assert.deepEqual([code, info.next?.step], ['forbidden', 'signed-out']);
  });

test('one other session is ended, or all others, or this one', async () => {
  const city = new Scripted({ ...logged, 'DELETE /auth/sessions': [sessions, sessions, outside()] });
  const step = await city.backend.begin('end-session', context);
  const ends = async (id: string): Promise<[string, string | undefined]> => {
    city.take();
    const after = await city.answer(step, { endSession: id });
    return [after.step, city.take().find((request) => request.startsWith('DELETE'))];
  };
  assert.deepEqual(await ends('4'), ['account', 'DELETE /auth/sessions {"sessions":["4"]}']);
  assert.deepEqual(await ends('others'), ['account', 'DELETE /auth/sessions {"sessions":["4"]}']);
  assert.deepEqual(await ends('3'), ['signed-out', 'DELETE /auth/sessions {"sessions":["3"]}']);
});

test('another password, by the present one', async () => {
  const city = new Scripted({ ...logged, 'POST /account/password/change': inside });
  const step = await city.backend.begin('change-password', context);
  assert.deepEqual(plain(step), {
    step: 'new-password',
    goal: 'change-password',
    policy: { minLength: 15 },
    needsCurrent: true,
    identifier: USER.email,
  });
  city.take();
  const done = await city.answer(step, { newPassword: 'uusi', current: 'vanha' });
  assert.deepEqual([done.step, done.goal], ['signed-in', 'change-password']);
  assert.deepEqual(city.take(), [
    'POST /account/password/change {"new_password":"uusi","current_password":"vanha"}',
  ]);
});

test('who has no password needs another proof for the first: a code', async () => {
  const user = { ...USER, has_usable_password: false };
  const city = new Scripted({
    'GET /auth/session': says(200, { data: { user } }),
    'POST /account/password/change': [proof({ id: 'mfa_reauthenticate', types: ['totp'] }), inside],
    'POST /auth/2fa/reauthenticate': [refuses('incorrect_code', 'code'), inside],
  });
  const step = await city.backend.begin('change-password', context);
  assert.equal('needsCurrent' in step && step.needsCurrent, false);
  const ask = await city.answer(step, { newPassword: 'uusi' });
  assert.deepEqual(plain(ask), { step: 'code', goal: 'change-password', via: 'totp', trust: false });
  assert.equal((await refusal(city.answer(ask, { code: '000000' }))).code, 'invalid-code');
  assert.equal((await city.answer(ask, { code: '123456' })).step, 'signed-in');
});

test('a proof that the elements do not know is unsupported, and one that comes too late is forbidden', async () => {
  const change = {
    'GET /auth/session': inside,
    'POST /account/email': proof({ id: 'reauthenticate_by_code' }),
  };
  const odd = new Scripted(change);
  const form = await odd.backend.begin('change-email', context);
  assert.equal((await refusal(odd.answer(form, { newEmail: 'a@example.com' }))).code, 'unsupported');
  const late = new Scripted({
    ...change,
    'POST /account/email': proof(),
    'POST /auth/reauthenticate': outside(),
  });
  const ask = await late.answer(form, { newEmail: 'a@example.com' });
  const { code, info } = await refusal(late.answer(ask, { password: PASSWORD }));
  assert.deepEqual([code, info.next?.step], ['forbidden', 'signed-out']);
});

test('codes from an app are set up, with recovery codes, and turned off', async () => {
  const secret = says(404, { meta: { secret: 'JBSWY3DP', totp_url: 'otpauth://totp/x?secret=JBSWY3DP' } });
  const city = new Scripted({
    ...logged,
    [`GET ${FACTORS}/totp`]: [secret, says(200, { data: { type: 'totp' } })],
    [`POST ${FACTORS}/totp`]: [refuses('incorrect_code', 'code'), says(200, { data: { type: 'totp' } })],
    [`GET ${FACTORS}/recovery-codes`]: says(200, { data: { unused_codes: ['12345678', '87654321'] } }),
    [`DELETE ${FACTORS}/totp`]: says(200),
  });
  const step = await city.backend.begin('set-up-totp', context);
  const url = 'otpauth://totp/x?secret=JBSWY3DP';
  assert.deepEqual(plain(step), { step: 'new-totp', goal: 'set-up-totp', secret: 'JBSWY3DP', url });
  assert.equal((await refusal(city.answer(step, { totpCode: '000000' }))).code, 'invalid-code');
  const codes = await city.answer(step, { totpCode: '123456' });
  assert.deepEqual(plain(codes), {
    step: 'recovery-codes',
    goal: 'set-up-totp',
    codes: ['12345678', '87654321'],
  });
  assert.equal((await city.answer(codes, { saved: true })).step, 'account');
  const off = await city.backend.begin('set-up-totp', context);
  assert.deepEqual(plain(off), { step: 'confirm', goal: 'set-up-totp' });
  city.take();
  assert.equal((await city.answer(off, { confirmed: true })).step, 'account');
  assert.equal(city.take()[0], `DELETE ${FACTORS}/totp`);
});

test('recovery codes that the server does not show are not asked for again', async () => {
  const city = new Scripted({
    ...logged,
    [`GET ${FACTORS}/totp`]: says(404, { meta: { secret: 'A', totp_url: 'otpauth://x' } }),
    [`POST ${FACTORS}/totp`]: says(200, { data: {} }),
    [`GET ${FACTORS}/recovery-codes`]: says(200, { data: { unused_code_count: 10 } }),
  });
  const step = await city.through(city.backend.begin('set-up-totp', context), { totpCode: '123456' });
  assert.equal(step.step, 'account');
});

const ADD = `${FACTORS}/webauthn`;
const options = says(200, { data: { creation_options: { publicKey: { challenge: 'AAAA' } } } });
const newPasskey = { id: 'p1' };

test('a passkey is added after a proof, and its recovery codes are shown', async () => {
  const city = new Scripted({
    ...logged,
    [`GET ${ADD}?passwordless`]: [proof(), options],
    'POST /auth/reauthenticate': inside,
    [`POST ${ADD}`]: [
      says(200, { data: {}, meta: { recovery_codes_generated: true } }),
      says(200, { data: {} }),
    ],
    [`GET ${FACTORS}/recovery-codes`]: says(200, { data: { unused_codes: ['12345678'] } }),
  });
  const step = await city.through(city.backend.begin('add-passkey', context), { password: PASSWORD });
  assert.deepEqual(plain(step), { step: 'new-passkey', goal: 'add-passkey', options: { challenge: 'AAAA' } });
  city.take();
  const codes = await city.answer(step, { newPasskey, name: 'Puhelin' });
  assert.deepEqual(plain(codes), { step: 'recovery-codes', goal: 'add-passkey', codes: ['12345678'] });
  assert.equal(city.take()[0], `POST ${ADD} {"name":"Puhelin","credential":{"id":"p1"},"passwordless":true}`);
  assert.equal((await city.answer(codes, { saved: true })).step, 'account');
  assert.equal((await city.answer(step, { newPasskey })).step, 'account');
});

test('a passkey whose challenge is gone is asked for again', async () => {
  const city = new Scripted({
    ...logged,
    [`GET ${ADD}?passwordless`]: options,
    [`POST ${ADD}`]: refuses('incorrect_code', 'credential'),
  });
  const step = await city.backend.begin('add-passkey', context);
  const { code, info } = await refusal(city.answer(step, { newPasskey }));
  assert.deepEqual([code, info.next?.step], ['expired', 'new-passkey']);
});

test('a passkey is removed after a proof', async () => {
  const city = new Scripted({
    ...logged,
    [`DELETE ${ADD}`]: [proof(), says(200)],
    'POST /auth/reauthenticate': inside,
  });
  const step = await city.backend.begin('remove-passkey', context);
  const ask = await city.answer(step, { removePasskey: '5' });
  assert.deepEqual([ask.step, ask.goal], ['password', 'remove-passkey']);
  city.take();
  assert.equal((await city.answer(ask, { password: PASSWORD })).step, 'account');
  assert.equal(city.take()[1], `DELETE ${ADD} {"authenticators":["5"]}`);
});

test('an answer that a step does not know is refused', async () => {
  const city = new Scripted(logged);
  const step = await city.backend.begin('account', context);
  assert.equal((await refusal(city.answer(step, { code: '1' }))).code, 'unsupported');
  const form = await city.backend.begin('change-password', context);
  assert.equal((await refusal(city.answer(form, { other: 'x' }))).code, 'unsupported');
});

test('“I am still here” asks who is', async () => {
  const city = new Scripted(logged);
  const step = await city.backend.current(context);
  assert.equal((await city.answer(step, { confirmed: true })).step, 'signed-in');
});
