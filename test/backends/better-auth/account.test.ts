import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../../src/core/step.ts';
import {
  context,
  here,
  ok,
  plain,
  refusal,
  refused,
  type Reply,
  Scripted,
  session,
  user,
} from './scripted-server.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const elsewhere = {
  ...session,
  id: 's2',
  token: 'of another device',
  userAgent: null,
  updatedAt: '2026-11-22T11:00:00.000Z',
};
const status: Reply = [200, { status: true }];
const inside = {
  'GET /get-session': [200, here],
  'GET /list-sessions': [200, [elsewhere, { ...session, userAgent: FIREFOX }]],
  'GET /passkey/list-user-passkeys': [
    200,
    [{ id: 'p1', name: null, credentialID: 'c', publicKey: 'k', createdAt: session.createdAt, counter: 0 }],
  ],
} satisfies Record<string, Reply>;
const stale = refused(403, 'SESSION_NOT_FRESH');
const sensitive = (goal: Step['goal']): Step => ({
  step: 'password',
  goal,
  identifier: user.email,
  remember: 0,
  why: 'sensitive',
});

test('the account at a glance, without the values of any cookie', async () => {
  const { backend } = new Scripted(inside);
  const step = await backend.begin('account', context);
  const times = { created: session.createdAt, seen: session.updatedAt };
  assert.deepEqual(plain(step), {
    step: 'account',
    goal: 'account',
    user: { id: user.id, name: user.name, email: user.email },
    can: [
      ...['change-email', 'change-password', 'account', 'add-passkey', 'remove-passkey'],
      ...['set-up-totp', 'end-session', 'delete-account'],
    ],
    passkeys: [{ id: 'p1', name: '?', created: session.createdAt }],
    totp: false,
    sessions: [
      { id: 's1', device: 'Firefox, Linux', ...times, here: true },
      { id: 's2', device: '?', ...times, seen: elsewhere.updatedAt, here: false },
    ],
  });
  assert.doesNotMatch(JSON.stringify(step), /secret-of-the-cookie|of another device/);
});

test('nobody has no account', async () => {
  const { backend } = new Scripted({ 'GET /get-session': [200, null] });
  for (const goal of [
    ...(['account', 'end-session', 'remove-passkey', 'add-passkey', 'change-email'] as const),
    ...(['change-password', 'set-up-totp', 'delete-account'] as const),
  ]) {
    const { code, info } = await refusal(backend.begin(goal, context));
    assert.deepEqual([code, info.next?.step], ['forbidden', 'signed-out'], goal);
  }
});

test('sessions end by their id; the value of their cookie is looked up for it', async () => {
  const server = new Scripted({
    ...inside,
    'POST /revoke-session': status,
    'POST /revoke-other-sessions': status,
    'POST /sign-out': ok,
    'GET /passkey/generate-authenticate-options': [404, ''],
  });
  const { backend } = server;
  const account = await backend.begin('end-session', context);
  assert.equal((await backend.answer(account, { endSession: 's2' }, context)).step, 'account');
  assert.deepEqual(server.body('POST /revoke-session'), { token: 'of another device' });
  server.take();
  await backend.answer(account, { endSession: 'long gone' }, context);
  assert.ok(!server.take().includes('POST /revoke-session'));
  await backend.answer(account, { endSession: 'others' }, context);
  assert.ok(server.take().includes('POST /revoke-other-sessions'));
  assert.equal((await backend.answer(account, { endSession: 's1' }, context)).step, 'signed-out');
});

test('a login of more than a day asks for its password before it shows sessions', async () => {
  const server = new Scripted({
    ...inside,
    'GET /list-sessions': [stale, [200, [session]]],
    'POST /sign-in/email': [200, { user }],
    'POST /revoke-session': status,
  });
  const step = await server.backend.begin('account', context);
  assert.deepEqual(step, sensitive('account'));
  assert.equal((await server.backend.answer(step, { password: 'p' }, context)).step, 'account');
  const late = new Scripted({ ...inside, 'GET /list-sessions': stale });
  const account = { step: 'account', goal: 'account' } as unknown as Step;
  assert.deepEqual(await late.backend.answer(account, { endSession: 's2' }, context), sensitive('account'));
});

test('a passkey is added under a name, after the password where the login is old', async () => {
  const server = new Scripted({
    ...inside,
    'GET /passkey/generate-register-options': [stale, [200, { challenge: 'AAAA' }]],
    'POST /sign-in/email': [200, { user }],
    'POST /revoke-session': status,
    'POST /passkey/verify-registration': [[200, { id: 'p2' }], refused(400, 'CHALLENGE_NOT_FOUND')],
  });
  const { backend } = server;
  const first = await backend.begin('add-passkey', context);
  assert.deepEqual(first, sensitive('add-passkey'));
  const step = await backend.answer(first, { password: 'p' }, context);
  assert.deepEqual(plain(step), { step: 'new-passkey', goal: 'add-passkey', options: { challenge: 'AAAA' } });
  const answer = { newPasskey: { id: 'AQ' }, name: 'Puhelin' };
  assert.equal((await backend.answer(step, answer, context)).step, 'account');
  assert.deepEqual(server.body('POST /passkey/verify-registration'), {
    response: { id: 'AQ' },
    name: 'Puhelin',
  });
  const late = await refusal(backend.answer(step, answer, context));
  assert.deepEqual([late.code, late.info.next?.step], ['expired', 'account']);
});

test('a passkey is removed by its id', async () => {
  const server = new Scripted({ ...inside, 'POST /passkey/delete-passkey': status });
  const account = await server.backend.begin('remove-passkey', context);
  assert.equal((await server.backend.answer(account, { removePasskey: 'p1' }, context)).step, 'account');
  assert.deepEqual(server.body('POST /passkey/delete-passkey'), { id: 'p1' });
});

test('codes of an app: the password, the first right code, then the recovery codes', async () => {
  const url = 'otpauth://totp/Saarilahti:erkki%40example.com?secret=OBTHG23J&issuer=Saarilahti';
  const server = new Scripted({
    ...inside,
    'POST /two-factor/enable': [
      refused(400, 'INVALID_PASSWORD'),
      [200, { method: 'totp', totpURI: url, backupCodes: ['a-1', 'b-2'] }],
    ],
    'POST /two-factor/verify-totp': [refused(401, 'INVALID_CODE'), [200, { user }]],
  });
  const { backend } = server;
  const first = await backend.begin('set-up-totp', context);
  assert.equal(first.step === 'password' && first.why, 'sensitive');
  assert.equal(
    (await refusal(backend.answer(first, { password: 'x' }, context))).code,
    'invalid-credentials',
  );
  const step = await backend.answer(first, { password: 'p' }, context);
  assert.equal(step.step === 'new-totp' && `${step.secret} ${step.url}`, `OBTHG23J ${url}`);
  assert.equal((await refusal(backend.answer(step, { totpCode: '000000' }, context))).code, 'invalid-code');
  const codes = await backend.answer(step, { totpCode: '123 456' }, context);
  assert.deepEqual(plain(codes), { step: 'recovery-codes', goal: 'set-up-totp', codes: ['a-1', 'b-2'] });
  assert.deepEqual(server.body('POST /two-factor/verify-totp'), { code: '123456' });
  assert.equal((await backend.answer(codes, { saved: true }, context)).step, 'account');
});

test('codes of an app are turned off after a question and the password', async () => {
  const server = new Scripted({
    ...inside,
    'GET /get-session': [200, { session, user: { ...user, twoFactorEnabled: true } }],
    'POST /two-factor/disable': status,
  });
  const { backend } = server;
  const first = await backend.begin('set-up-totp', context);
  assert.deepEqual(first, { step: 'confirm', goal: 'set-up-totp' });
  assert.equal((await backend.answer(first, { back: true }, context)).step, 'account');
  const step = await backend.answer(first, { confirmed: true }, context);
  const after = await backend.answer(step, { password: 'p' }, context);
  assert.equal(after.step === 'account' && after.totp, true);
  assert.deepEqual(server.body('POST /two-factor/disable'), { password: 'p' });
});

test('the account is deleted after a question and the password', async () => {
  const server = new Scripted({
    ...inside,
    'POST /delete-user': [
      refused(400, 'INVALID_PASSWORD'),
      [200, { success: true, message: 'Verification email sent' }],
      [200, { success: true, message: 'User deleted' }],
    ],
  });
  const { backend } = server;
  const first = await backend.begin('delete-account', context);
  assert.deepEqual(first, { step: 'confirm', goal: 'delete-account', about: user.email });
  const step = await backend.answer(first, { confirmed: true }, context);
  const answer = () => backend.answer(step, { password: 'p' }, context);
  assert.equal((await refusal(answer())).code, 'invalid-credentials');
  assert.deepEqual(await answer(), { step: 'mail-sent', goal: 'delete-account', to: user.email });
  assert.equal((await answer()).step, 'signed-out');
});

test('a new password ends all other sessions', async () => {
  const server = new Scripted({ ...inside, 'POST /change-password': [200, { token: 't', user }] });
  const step = await server.backend.begin('change-password', context);
  assert.equal(step.step === 'new-password' && step.identifier, user.email);
  const after = await server.backend.answer(step, { newPassword: 'n', current: 'p' }, context);
  assert.deepEqual([after.step, after.goal], ['signed-in', 'change-password']);
  assert.deepEqual(server.body('POST /change-password'), {
    newPassword: 'n',
    currentPassword: 'p',
    revokeOtherSessions: true,
  });
});
