import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../../src/core/step.ts';
import {
  config,
  context,
  inside,
  outside,
  page,
  plain,
  refusal,
  refuses,
  type Say,
  says,
  Scripted,
} from './scripted.ts';

const EMAIL = 'erkki@example.com';
const PASSWORD = 'kesä-ilta-saaristossa';
const LOG_IN = 'POST /auth/login';
const OPTIONS = { challenge: 'AAAA', rpId: 'localhost' };
const options = says(200, { data: { request_options: { publicKey: OPTIONS } } });

const logIn = (city: Scripted, identifier: string = EMAIL): Promise<Step> =>
  city.through(city.backend.begin('sign-in', context), { identifier }, { password: PASSWORD });

test('nothing about a person is sent before the password', async () => {
  const city = new Scripted();
  const step = await city.through(city.backend.begin('sign-in', context), { identifier: ` ${EMAIL}\u200B ` });
  assert.deepEqual(plain(step), {
    step: 'password',
    goal: 'sign-in',
    identifier: EMAIL,
    remember: 0,
    others: [{ id: 'passkey', kind: 'passkey' }],
  });
  assert.deepEqual(city.take(), []);
});

test('the first step waits for nobody, and knows what is known', async () => {
  const city = new Scripted({ 'GET /config': config({ account: { login_methods: ['email'] } }) });
  const before = await city.backend.begin('sign-in', context);
  assert.deepEqual(plain(before), { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'] });
  await city.backend.current(context);
  const after = await city.backend.begin('sign-in', context);
  assert.deepEqual(plain(after), {
    step: 'identifier',
    goal: 'sign-in',
    accepts: ['email'],
    others: [{ id: 'passkey', kind: 'passkey' }],
  });
});

for (const [methods, identifier, field] of [
  [['email', 'username'], EMAIL, 'email'],
  [['email', 'username'], 'eesimerkki', 'username'],
  [['username'], EMAIL, 'username'],
  [['email'], 'eesimerkki', 'email'],
] as const)
  test(`with ${methods.join(' and ')}, ${identifier} goes as ${field}`, async () => {
    const city = new Scripted({
      'GET /config': config({ account: { login_methods: methods } }),
      [LOG_IN]: inside,
    });
    const step = await logIn(city, identifier);
    assert.deepEqual([step.step, step.goal], ['signed-in', 'sign-in']);
    assert.deepEqual(city.take(), [
      `${LOG_IN} ${JSON.stringify({ [field]: identifier, password: PASSWORD })}`,
    ]);
  });

test('an address that the server finds malformed is nobody’s', async () => {
  const city = new Scripted({ [LOG_IN]: refuses('invalid', 'email') });
  assert.equal((await refusal(logIn(city, 'erkki@xn--a.fi'))).code, 'invalid-credentials');
});

test('the right password of an account that is not in use is told', async () => {
  assert.equal((await refusal(logIn(new Scripted({ [LOG_IN]: outside() })))).code, 'locked');
});

test('who is logged in already, in another tab, is who is here', async () => {
  const city = new Scripted({ [LOG_IN]: says(409), 'GET /auth/session': inside });
  assert.equal((await logIn(city)).step, 'signed-in');
});

test('an app with codes, with recovery codes and a passkey beside it; the device can be trusted', async () => {
  const types = ['recovery_codes', 'totp', 'webauthn'];
  const city = new Scripted({
    [LOG_IN]: outside({ id: 'mfa_authenticate', types }),
    'GET /auth/2fa/trust': outside(),
    'POST /auth/2fa/authenticate': [refuses('incorrect_code', 'code'), outside({ id: 'mfa_trust' })],
    'POST /auth/2fa/trust': inside,
  });
  const step = await logIn(city);
  const others = [
    { id: 'passkey', kind: 'passkey' },
    { id: 'recovery-code', kind: 'recovery-code' },
  ];
  assert.deepEqual(plain(step), { step: 'code', goal: 'sign-in', via: 'totp', trust: true, others });
  city.take();
  assert.equal((await refusal(city.answer(step, { code: '000000' }))).code, 'invalid-code');
  assert.equal((await city.answer(step, { code: '123456', trust: true })).step, 'signed-in');
  assert.deepEqual(city.take().slice(1), [
    'POST /auth/2fa/authenticate {"code":"123456"}',
    'POST /auth/2fa/trust {"trust":true}',
  ]);
});

test('a device is trusted only by who wants it, and not offered where the server knows no trust', async () => {
  const city = new Scripted({
    [LOG_IN]: outside({ id: 'mfa_authenticate', types: ['totp'] }),
    'GET /auth/2fa/trust': page(404),
    'POST /auth/2fa/authenticate': outside({ id: 'mfa_trust' }),
    'POST /auth/2fa/trust': inside,
  });
  const step = await logIn(city);
  assert.deepEqual(plain(step), { step: 'code', goal: 'sign-in', via: 'totp', trust: false, others: [] });
  await city.answer(step, { code: '123456' });
  assert.equal(city.take().at(-1), 'POST /auth/2fa/trust {"trust":false}');
});

test('a recovery code and a passkey are other ways from the code, and back', async () => {
  const city = new Scripted({
    [LOG_IN]: outside({ id: 'mfa_authenticate', types: ['recovery_codes', 'totp', 'webauthn'] }),
    'GET /auth/2fa/trust': outside(),
    'POST /auth/2fa/authenticate': inside,
    'GET /auth/webauthn/authenticate': options,
    'POST /auth/webauthn/authenticate': [refuses('incorrect_code', 'credential'), inside],
  });
  const code = await logIn(city);
  const recovery = await city.answer(code, { other: 'recovery-code' });
  assert.deepEqual([recovery.step, 'via' in recovery && recovery.via], ['code', 'recovery-code']);
  assert.deepEqual(
    recovery.others?.map(({ id }) => id),
    ['totp', 'passkey'],
  );
  assert.equal((await city.answer(recovery, { code: '12345678' })).step, 'signed-in');
  const passkey = await city.answer(recovery, { other: 'passkey' });
  assert.deepEqual([passkey.step, 'options' in passkey && passkey.options], ['passkey', OPTIONS]);
  const assertion = { id: 'p1' };
  assert.equal((await refusal(city.answer(passkey, { assertion }))).code, 'invalid-credentials');
  assert.equal((await city.answer(passkey, { assertion })).step, 'signed-in');
  assert.equal(city.take().at(-1), 'POST /auth/webauthn/authenticate {"credential":{"id":"p1"}}');
});

test('a passkey alone as second factor is asked for at once', async () => {
  const city = new Scripted({
    [LOG_IN]: outside({ id: 'mfa_authenticate', types: ['recovery_codes', 'webauthn'] }),
    'GET /auth/2fa/trust': page(404),
    'GET /auth/webauthn/authenticate': options,
  });
  assert.equal((await logIn(city)).step, 'passkey');
});

test('a page that is looked at again asks for no new challenge while the person looks at the one before', async () => {
  const pending = outside({ id: 'mfa_authenticate', types: ['webauthn'] });
  const city = new Scripted({
    [LOG_IN]: pending,
    'GET /auth/session': pending,
    'GET /auth/2fa/trust': page(404),
    'GET /auth/webauthn/authenticate': options,
  });
  const asked = (): number =>
    city.take().filter((request) => request === 'GET /auth/webauthn/authenticate').length;
  await logIn(city);
  assert.equal(asked(), 1);
  assert.equal((await city.backend.current(context)).step, 'passkey');
  assert.equal(asked(), 0);
  await logIn(city);
  assert.equal(asked(), 1);
});

test('a passkey logs in without a password; its options are asked for when it is wanted', async () => {
  const city = new Scripted({ 'GET /auth/webauthn/login': options, 'POST /auth/webauthn/login': inside });
  const step = await city.through(city.backend.begin('sign-in', context), { other: 'passkey' });
  assert.deepEqual(plain(step), { step: 'passkey', goal: 'sign-in', options: OPTIONS });
  assert.equal((await city.answer(step, { assertion: { id: 'p1' } })).step, 'signed-in');
});

const byCode = config({ account: { login_by_code_enabled: true, email_verification_by_code_enabled: true } });

test('a mailed code in place of the password', async () => {
  const city = new Scripted({
    'GET /config': byCode,
    'POST /auth/code/request': outside({ id: 'login_by_code' }),
    'POST /auth/code/confirm': [refuses('incorrect_code', 'code'), says(409)],
  });
  const step = await city.through(
    city.backend.begin('sign-in', context),
    { identifier: EMAIL },
    { other: 'email-code' },
  );
  assert.deepEqual(plain(step), { step: 'code', goal: 'sign-in', via: 'email', to: EMAIL, trust: false });
  assert.equal((await refusal(city.answer(step, { code: 'AAAA' }))).code, 'invalid-code');
  const { code, info } = await refusal(city.answer(step, { code: 'AAAA' }));
  assert.equal(code, 'expired');
  assert.deepEqual(info.next && [info.next.step, 'hint' in info.next && info.next.hint], [
    'identifier',
    EMAIL,
  ]);
});

test('who has typed a user name is asked for the address that a code can go to', async () => {
  const city = new Scripted({ 'GET /config': byCode });
  const call = city.through(
    city.backend.begin('sign-in', context),
    { identifier: 'eesimerkki' },
    { other: 'email-code' },
  );
  const { code, info } = await refusal(call);
  assert.deepEqual([code, info.field, info.reasons], ['invalid-input', 'username', ['not-an-email']]);
  assert.deepEqual(info.next && 'accepts' in info.next && info.next.accepts, ['email']);
  assert.deepEqual(city.take(), []);
});

test('an address that is not proved yet: a code is asked for, or a mail has been sent', async () => {
  const unproved: Say = outside({ id: 'verify_email' });
  const city = new Scripted({
    'GET /config': byCode,
    [LOG_IN]: unproved,
    'POST /auth/email/verify': inside,
    'POST /auth/email/verify/resend': [says(200), says(409)],
  });
  const step = await logIn(city);
  assert.deepEqual(plain(step), {
    step: 'code',
    goal: 'sign-in',
    via: 'email',
    to: EMAIL,
    trust: false,
    resend: 30,
  });
  const again = await city.answer(step, { resend: true });
  assert.deepEqual([plain(again), again === step], [plain(step), false]);
  assert.equal((await refusal(city.answer(step, { resend: true }))).code, 'expired');
  assert.equal((await city.answer(again, { code: 'SMWK-BMJW' })).step, 'signed-in');
  assert.equal(city.take().at(-1), 'POST /auth/email/verify {"key":"SMWK-BMJW"}');
  const links = new Scripted({ [LOG_IN]: unproved });
  assert.deepEqual(plain(await logIn(links)), { step: 'mail-sent', goal: 'sign-in', to: EMAIL });
});

test('going back from a code gives up what the server waits for', async () => {
  const city = new Scripted({
    [LOG_IN]: outside({ id: 'mfa_authenticate', types: ['totp'] }),
    'GET /auth/2fa/trust': page(404),
    'DELETE /auth/session': outside(),
  });
  const step = await logIn(city);
  city.take();
  const back = await city.answer(step, { back: true });
  assert.deepEqual([back.step, 'hint' in back && back.hint], ['identifier', EMAIL]);
  assert.deepEqual(city.take(), ['DELETE /auth/session']);
  const password = await city.through(city.backend.begin('sign-in', context), { identifier: EMAIL });
  await city.answer(password, { back: true });
  assert.deepEqual(city.take(), []);
});

test('a code for a login that the server has given up is too late', async () => {
  const city = new Scripted({
    [LOG_IN]: outside({ id: 'mfa_authenticate', types: ['totp'] }),
    'GET /auth/2fa/trust': page(404),
    'POST /auth/2fa/authenticate': outside(),
  });
  const { code, info } = await refusal(city.answer(await logIn(city), { code: '123456' }));
  assert.deepEqual([code, info.next?.step], ['expired', 'identifier']);
});

test('a login that was left half-way goes on after a reload', async () => {
  const city = new Scripted({
    'GET /auth/session': outside({ id: 'mfa_authenticate', types: ['totp'] }),
    'GET /auth/2fa/trust': page(404),
  });
  const step = await city.backend.current(context);
  assert.deepEqual([step.step, step.goal], ['code', 'sign-in']);
});

for (const [name, pending] of [
  ['a link that waits in a mail', { id: 'verify_email' }],
  ['a reset by a code', { id: 'password_reset_by_code' }],
  ['a step that only other pages know', { id: 'provider_signup' }],
] as const)
  test(`nobody is logged in, whatever is pending: ${name}`, async () => {
    const city = new Scripted({ 'GET /auth/session': outside(pending) });
    assert.equal((await city.backend.current(context)).step, 'signed-out');
  });

test('a step that the elements do not know is said to be unsupported at a login', async () => {
  const city = new Scripted({ [LOG_IN]: outside({ id: 'verify_phone' }) });
  const { code, info } = await refusal(logIn(city));
  assert.deepEqual([code, info.detail], ['unsupported', 'pending: verify_phone']);
});

test('logging out here, and everywhere', async () => {
  const session = { user_agent: 'x', created_at: 1, is_current: false };
  const city = new Scripted({
    'DELETE /auth/session': outside(),
    'GET /auth/sessions': says(200, {
      data: [
        { ...session, id: 3 },
        { ...session, id: 4, is_current: true },
      ],
    }),
    'DELETE /auth/sessions': outside(),
  });
  assert.equal((await city.backend.signOut(context)).step, 'signed-out');
  assert.equal((await city.backend.signOut(context, 'everywhere')).step, 'signed-out');
  assert.deepEqual(city.take(), [
    'DELETE /auth/session',
    'GET /auth/sessions',
    'DELETE /auth/sessions {"sessions":["3","4"]}',
  ]);
});
