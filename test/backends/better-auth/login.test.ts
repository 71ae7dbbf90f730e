import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeStep, Step } from '../../../src/core/step.ts';
import {
  context,
  everything,
  here,
  ok,
  plain,
  refusal,
  refused,
  Scripted,
  session,
  user,
} from './scripted-server.ts';

const entered = { token: session.token, user };
const options = { challenge: 'AAAA' };
const identifier: Step = { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'] };

const passwordFor = async (server: Scripted, typed: string): Promise<Step> =>
  server.backend.answer(await server.backend.begin('sign-in', context), { identifier: typed }, context);

test('nothing is sent before the password is', async () => {
  const server = new Scripted({});
  assert.deepEqual(await server.backend.begin('sign-in', context), identifier);
  for (const typed of ['erkki@example.com', 'eesimerkki', ' ei.ketaan@example.com\u200B'])
    assert.equal((await passwordFor(server, typed)).step, 'password');
  assert.deepEqual(server.take(), []);
});

test('an address and a user name go to different doors; who came in is asked once more', async () => {
  const server = new Scripted({
    'POST /sign-in/email': [200, entered],
    'POST /sign-in/username': [200, entered],
    'GET /get-session': [200, here, { Date: 'Sun, 22 Nov 2026 22:00:00 GMT' }],
  });
  const step = await server.backend.answer(
    await passwordFor(server, ' erkki@example.com'),
    { password: 'p' },
    context,
  );
  assert.deepEqual(server.body('POST /sign-in/email'), {
    email: 'erkki@example.com',
    password: 'p',
    rememberMe: false,
  });
  assert.deepEqual(server.take(), ['POST /sign-in/email', 'GET /get-session']);
  const { id, name, email } = user;
  assert.deepEqual(plain(step), {
    step: 'signed-in',
    goal: 'sign-in',
    user: { id, name, email },
    can: [
      ...['change-email', 'change-password', 'account', 'add-passkey', 'remove-passkey'],
      ...['set-up-totp', 'end-session', 'delete-account'],
    ],
    expiresAt: session.expiresAt,
    expiresIn: 12 * 60 * 60,
  });
  assert.doesNotMatch(JSON.stringify(step), /secret-of-the-cookie/);
  const password = await passwordFor(server, 'eesimerkki');
  await server.backend.answer(password, { password: 'p', remember: true }, context);
  assert.deepEqual(server.body('POST /sign-in/username'), {
    username: 'eesimerkki',
    password: 'p',
    rememberMe: true,
  });
});

test('without the plug-in for user names everybody goes to the one door', async () => {
  const { username: _, ...rest } = everything;
  const server = new Scripted({ 'POST /sign-in/email': refused(400, 'INVALID_EMAIL') }, rest);
  const step = await passwordFor(server, 'eesimerkki');
  const error = await refusal(server.backend.answer(step, { password: 'p' }, context));
  assert.equal(error.code, 'invalid-credentials');
});

test('a browser that keeps no cookie is told apart from a wrong password', async () => {
  const server = new Scripted({ 'POST /sign-in/email': [200, entered], 'GET /get-session': [200, null] });
  const step = await passwordFor(server, 'erkki@example.com');
  const { code, info } = await refusal(server.backend.answer(step, { password: 'p' }, context));
  assert.equal(code, 'server');
  assert.match(info.detail ?? '', /cookie/);
});

test('a second factor: the app, a mail, a recovery code', async () => {
  const server = new Scripted({
    'POST /sign-in/email': [200, { twoFactorRedirect: true, twoFactorMethods: ['totp', 'otp', 'later'] }],
    'POST /two-factor/send-otp': [200, { status: true }],
    'POST /two-factor/verify-totp': refused(401, 'INVALID_CODE'),
    'POST /two-factor/verify-otp': refused(400, 'OTP_HAS_EXPIRED'),
    'POST /two-factor/verify-backup-code': [200, entered],
    'GET /get-session': [200, here],
  });
  const { backend } = server;
  const app = (await backend.answer(
    await passwordFor(server, 'erkki@example.com'),
    { password: 'p' },
    context,
  )) as CodeStep;
  assert.deepEqual([app.via, app.trust, app.resend], ['totp', true, undefined]);
  assert.deepEqual(app.others, [
    { id: 'email-code', kind: 'code' },
    { id: 'recovery-code', kind: 'recovery-code' },
  ]);
  const wrong = await refusal(backend.answer(app, { code: '123 456', trust: true }, context));
  assert.equal(wrong.code, 'invalid-code');
  assert.deepEqual(server.body('POST /two-factor/verify-totp'), { code: '123456', trustDevice: true });
  const mail = (await backend.answer(app, { other: 'email-code' }, context)) as CodeStep;
  assert.deepEqual([mail.via, mail.resend], ['email', 30]);
  assert.deepEqual((await backend.answer(mail, { resend: true }, context)).step, 'code');
  const late = await refusal(backend.answer(mail, { code: '1' }, context));
  assert.deepEqual([late.code, late.info.next?.step], ['expired', 'identifier']);
  const recovery = await backend.answer(mail, { other: 'recovery-code' }, context);
  assert.equal((await backend.answer(recovery, { code: 'kMv65-R56Hq' }, context)).step, 'signed-in');
  assert.deepEqual(server.body('POST /two-factor/verify-backup-code'), {
    code: 'kMv65-R56Hq',
    trustDevice: false,
  });
  assert.equal((await refusal(backend.answer(recovery, { other: 'sms' }, context))).code, 'unsupported');
});

test('where there is no app the code is mailed at once', async () => {
  const server = new Scripted({
    'POST /sign-in/email': [200, { twoFactorRedirect: true, twoFactorMethods: ['otp'] }],
    'POST /two-factor/send-otp': [200, { status: true }],
  });
  const step = await passwordFor(server, 'erkki@example.com');
  const code = (await server.backend.answer(step, { password: 'p' }, context)) as CodeStep;
  assert.deepEqual([code.via, code.others], ['email', []]);
  assert.deepEqual(server.take(), ['POST /sign-in/email', 'POST /two-factor/send-otp']);
});

test('options for a passkey come with the word that nobody is here, if they can be had', async () => {
  const server = new Scripted({
    'GET /get-session': [200, null],
    'GET /passkey/generate-authenticate-options': [[200, options], refused(500, '')],
  });
  const first = await server.backend.current(context);
  assert.deepEqual(first.step === 'signed-out' && first.signIn?.passkey, options);
  const second = await server.backend.current(context);
  assert.deepEqual(second.step === 'signed-out' && second.signIn, {
    accepts: ['email', 'username'],
    remember: 7,
  });
});

test('a passkey logs in beside the identifier, or as a step of its own', async () => {
  const server = new Scripted({
    'GET /passkey/generate-authenticate-options': [200, options],
    'POST /passkey/verify-authentication': [200, here],
    'GET /get-session': [200, here],
  });
  const { backend } = server;
  assert.equal((await backend.answer(identifier, { assertion: { id: 'AQ' } }, context)).step, 'signed-in');
  assert.deepEqual(server.body('POST /passkey/verify-authentication'), { response: { id: 'AQ' } });
  const password = await passwordFor(server, 'erkki@example.com');
  assert.deepEqual(password.others, [{ id: 'passkey', kind: 'passkey' }]);
  const step = await backend.answer(password, { other: 'passkey' }, context);
  assert.deepEqual(plain(step), { step: 'passkey', goal: 'sign-in', options });
  assert.equal((await backend.answer(step, { assertion: { id: 'AQ' } }, context)).step, 'signed-in');
});

test('a passkey that came to nothing is told in one way, whatever the reason', async () => {
  for (const [status, code] of [
    [401, 'PASSKEY_NOT_FOUND'],
    [400, 'AUTHENTICATION_FAILED'],
    [400, 'CHALLENGE_NOT_FOUND'],
  ] as const) {
    const { backend } = new Scripted({ 'POST /passkey/verify-authentication': refused(status, code) });
    const error = await refusal(backend.answer(identifier, { assertion: {} }, context));
    assert.equal(error.code, 'invalid-credentials');
  }
});

test('back gives the identifier again', async () => {
  const server = new Scripted({});
  const step = await passwordFor(server, 'erkki@example.com');
  assert.deepEqual(await server.backend.answer(step, { back: true }, context), {
    ...identifier,
    hint: 'erkki@example.com',
  });
});

test('"I am still here" asks who is here', async () => {
  const server = new Scripted({ 'GET /get-session': [200, here] });
  const step = await server.backend.current(context);
  server.take();
  assert.equal((await server.backend.answer(step, { confirmed: true }, context)).step, 'signed-in');
  assert.deepEqual(server.take(), ['GET /get-session']);
});

test('log out, here and everywhere; nobody is no error, anything else is', async () => {
  const server = new Scripted({
    'POST /sign-out': ok,
    'POST /revoke-sessions': [
      [200, { status: true }],
      refused(401, 'UNAUTHORIZED'),
      refused(403, 'INVALID_ORIGIN'),
    ],
    'GET /passkey/generate-authenticate-options': [200, options],
  });
  const { backend } = server;
  const step = await backend.signOut(context);
  assert.deepEqual(step.step === 'signed-out' && step.signIn?.passkey, options);
  assert.equal(server.take()[0], 'POST /sign-out');
  assert.equal((await backend.signOut(context, 'everywhere')).step, 'signed-out');
  assert.equal((await backend.signOut(context, 'everywhere')).step, 'signed-out');
  assert.equal((await refusal(backend.signOut(context, 'everywhere'))).code, 'forbidden');
});

test('every request is in the language of the person, and posts say that they are JSON', async () => {
  const server = new Scripted({ 'GET /get-session': [200, null], 'POST /sign-out': ok });
  await server.backend.current(context);
  await server.backend.signOut(context);
  for (const { call, headers } of server.requests) {
    assert.equal(headers.get('Accept-Language'), 'sv');
    assert.equal(headers.get('Content-Type'), call.startsWith('POST') ? 'application/json' : null);
  }
});
