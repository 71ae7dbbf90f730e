import assert from 'node:assert/strict';
import { test } from 'node:test';
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

const EMAIL = 'erkki@example.com';
const NEW = 'uusi.erkki@example.com';
const KEY = '3-c9xyz:ab';
const PASSWORD = 'aurinko nousee mereltä';
const ASK = 'POST /auth/password/request';
const LOOK = 'GET /auth/password/reset';
const RESET = 'POST /auth/password/reset';
const SEE = 'GET /auth/email/verify';
const VERIFY = 'POST /auth/email/verify';
const codes = config({ account: { email_verification_by_code_enabled: true } });
const found = says(200, { data: { user: USER } });
const seen = says(200, { data: { email: NEW, user: USER }, meta: { is_authenticating: false } });

test('a forgotten password by a link: nothing is used up by opening it', async () => {
  const city = new Scripted({
    [ASK]: says(200),
    [LOOK]: found,
    [RESET]: [refuses('password_too_short', 'password'), outside()],
  });
  const sent = await city.through(city.backend.begin('reset-password', context), {
    identifier: ` ${EMAIL} `,
  });
  assert.deepEqual(plain(sent), { step: 'mail-sent', goal: 'reset-password', to: EMAIL, resend: 60 });
  await city.answer(sent, { resend: true });
  assert.deepEqual(city.take(), Array(2).fill(`${ASK} {"email":"${EMAIL}"}`));
  const step = await city.backend.begin('reset-password', context, KEY);
  assert.deepEqual(plain(step), {
    step: 'new-password',
    goal: 'reset-password',
    policy: { minLength: 15 },
    needsCurrent: false,
    identifier: EMAIL,
  });
  assert.equal(city.sent[0]?.headers.get('X-Password-Reset-Key'), KEY);
  assert.deepEqual(city.take(), [LOOK]);
  assert.equal((await refusal(city.answer(step, { newPassword: 'lyhyt' }))).code, 'weak-password');
  const done = await city.answer(step, { newPassword: PASSWORD });
  assert.deepEqual(plain(done), { step: 'password', goal: 'sign-in', identifier: EMAIL, remember: 0 });
  assert.equal(city.take().at(-1), `${RESET} ${JSON.stringify({ key: KEY, password: PASSWORD })}`);
});

test('a link that is too old or made up leads to the form', async () => {
  const city = new Scripted({
    [LOOK]: refuses('invalid_password_reset', 'key'),
    [SEE]: refuses('invalid_or_expired_key', 'key'),
  });
  for (const [goal, form] of [
    ['reset-password', 'identifier'],
    ['register', 'new-account'],
    ['change-email', undefined],
  ] as const)
    for (const key of [KEY, 'ä', 'a\nb', ' ']) {
      const { code, info } = await refusal(city.backend.begin(goal, context, key));
      assert.deepEqual([code, info.next?.step], ['expired', form], `${goal} with ${JSON.stringify(key)}`);
    }
  // What is no key is not sent: a header could not carry it.
  assert.deepEqual(city.take(), [LOOK, SEE, SEE]);
});

test('a forgotten password by a code, which the server’s answer tells', async () => {
  const pending = outside({ id: 'password_reset_by_code' });
  const city = new Scripted({
    [ASK]: pending,
    [RESET]: [
      refuses('incorrect_code', 'key'),
      refuses('incorrect_code', 'key'),
      refuses('required', 'password'),
      outside(),
      says(409),
    ],
  });
  const step = await city.through(city.backend.begin('reset-password', context), { identifier: EMAIL });
  assert.deepEqual(plain(step), {
    step: 'code',
    goal: 'reset-password',
    via: 'email',
    to: EMAIL,
    trust: false,
    resend: 60,
  });
  assert.equal((await refusal(city.answer(step, { code: 'AAAA' }))).code, 'invalid-code');
  assert.equal((await refusal(city.answer(step, { code: 'Ä' }))).code, 'invalid-code');
  city.take();
  const choose = await city.answer(step, { code: 'SMWK-BMJW' });
  // Not by GET: to that the server answers otherwise where nobody has the address.
  assert.deepEqual(city.take(), [`${RESET} {"key":"SMWK-BMJW","password":""}`]);
  const done = await city.answer(choose, { newPassword: PASSWORD });
  assert.deepEqual([done.step, done.goal], ['password', 'sign-in']);
  assert.equal(city.take().at(-1), `${RESET} ${JSON.stringify({ key: 'SMWK-BMJW', password: PASSWORD })}`);
  for (const call of [city.answer(step, { code: 'BBBB' }), city.answer(choose, { newPassword: PASSWORD })]) {
    const { code, info } = await refusal(call);
    assert.deepEqual([code, info.next && 'hint' in info.next && info.next.hint], ['expired', EMAIL]);
  }
  const back = await city.answer(step, { back: true });
  assert.deepEqual([back.step, 'hint' in back && back.hint], ['identifier', EMAIL]);
});

test('what is no address is the field’s to mend', async () => {
  const city = new Scripted({ [ASK]: refuses('invalid', 'email') });
  const { code, info } = await refusal(
    city.through(city.backend.begin('reset-password', context), { identifier: 'a@b.c' }),
  );
  assert.deepEqual([code, info.field, info.reasons], ['invalid-input', 'username', ['not-an-email']]);
});

const newAccount = { name: 'Uuno Uusi', email: NEW, newPassword: PASSWORD };
const SIGN_UP = 'POST /auth/signup';

test('a new account by a link', async () => {
  const city = new Scripted({
    [SIGN_UP]: outside({ id: 'verify_email' }),
    [SEE]: seen,
    [VERIFY]: [outside(), refuses('email_taken', 'key')],
  });
  const sent = await city.through(city.backend.begin('register', context), { newAccount });
  assert.deepEqual(plain(sent), { step: 'mail-sent', goal: 'register', to: NEW });
  assert.deepEqual(city.take(), [
    `${SIGN_UP} ${JSON.stringify({ email: NEW, password: PASSWORD, name: 'Uuno Uusi' })}`,
  ]);
  const back = await city.answer(sent, { back: true });
  assert.deepEqual([back.step, 'email' in back && back.email], ['new-account', NEW]);
  const ask = await city.backend.begin('register', context, KEY);
  assert.deepEqual(plain(ask), { step: 'confirm', goal: 'register', about: NEW });
  assert.equal(city.sent[0]?.headers.get('X-Email-Verification-Key'), KEY);
  assert.deepEqual(city.take(), [SEE]);
  const done = await city.answer(ask, { confirmed: true });
  assert.deepEqual(plain(done), { step: 'password', goal: 'sign-in', identifier: NEW, remember: 0 });
  assert.deepEqual(city.take(), [`${VERIFY} {"key":"${KEY}"}`]);
  const { code, info } = await refusal(city.answer(ask, { confirmed: true }));
  assert.deepEqual([code, info.next?.step], ['email-unavailable', 'new-account']);
});

test('a new account by a code, which logs in', async () => {
  const city = new Scripted({
    'GET /config': codes,
    [SIGN_UP]: outside({ id: 'verify_email' }),
    [VERIFY]: [refuses('incorrect_code', 'key'), inside],
    'POST /auth/email/verify/resend': [says(429), says(200)],
  });
  const step = await city.through(city.backend.begin('register', context), { newAccount });
  assert.deepEqual(plain(step), {
    step: 'code',
    goal: 'register',
    via: 'email',
    to: NEW,
    trust: false,
    resend: 30,
  });
  assert.equal((await refusal(city.answer(step, { code: 'AAAA' }))).code, 'invalid-code');
  assert.equal((await refusal(city.answer(step, { resend: true }))).code, 'rate-limited');
  assert.deepEqual(plain(await city.answer(step, { resend: true })), plain(step));
  const done = await city.answer(step, { code: 'SMWK-BMJW' });
  assert.deepEqual([done.step, done.goal], ['signed-in', 'register']);
});

test('no new accounts where the server makes none, or where somebody is logged in', async () => {
  const closed = new Scripted({ 'GET /config': config({ account: { is_open_for_signup: false } }) });
  assert.equal((await refusal(closed.backend.begin('register', context))).code, 'unsupported');
  const city = new Scripted({ [SIGN_UP]: says(409) });
  const call = city.through(city.backend.begin('register', context), { newAccount });
  assert.equal((await refusal(call)).code, 'forbidden');
});

const CHANGE = 'POST /account/email';
const logged = { 'GET /auth/session': inside };

test('another address asks for the password, and then goes on with what was typed', async () => {
  const city = new Scripted({
    ...logged,
    [CHANGE]: [proof(), says(200, { data: [] })],
    'POST /auth/reauthenticate': [refuses('incorrect_password', 'password'), inside],
    'PUT /account/email': [says(403), says(200)],
  });
  const form = await city.backend.begin('change-email', context);
  assert.deepEqual(plain(form), {
    step: 'new-email',
    goal: 'change-email',
    current: EMAIL,
    needsCurrent: false,
  });
  const ask = await city.answer(form, { newEmail: NEW });
  assert.deepEqual(plain(ask), {
    step: 'password',
    goal: 'change-email',
    identifier: EMAIL,
    remember: 0,
    why: 'sensitive',
  });
  assert.equal((await refusal(city.answer(ask, { password: 'väärä' }))).code, 'invalid-credentials');
  city.take();
  const sent = await city.answer(ask, { password: PASSWORD });
  assert.deepEqual(plain(sent), { step: 'mail-sent', goal: 'change-email', to: NEW, resend: 180 });
  assert.deepEqual(city.take(), [
    `POST /auth/reauthenticate ${JSON.stringify({ password: PASSWORD })}`,
    `${CHANGE} {"email":"${NEW}"}`,
  ]);
  // 403: the mail before is too young.
  assert.equal((await refusal(city.answer(sent, { resend: true }))).code, 'rate-limited');
  assert.deepEqual(plain(await city.answer(sent, { resend: true })), plain(sent));
});

test('what is wrong with the address is said where it was typed', async () => {
  const city = new Scripted({
    ...logged,
    [CHANGE]: [proof(), refuses('duplicate_email', 'email')],
    'POST /auth/reauthenticate': inside,
  });
  const form = await city.backend.begin('change-email', context);
  const ask = await city.answer(form, { newEmail: EMAIL });
  const { code, info } = await refusal(city.answer(ask, { password: PASSWORD }));
  assert.deepEqual([code, info.field, info.reasons, info.next], ['invalid-input', 'email', ['same'], form]);
});

test('another address by a code; that it is somebody’s is told after the proof only', async () => {
  const city = new Scripted({
    ...logged,
    'GET /config': codes,
    [CHANGE]: says(200, { data: [] }),
    [VERIFY]: [refuses('incorrect_code', 'key'), refuses('email_taken', 'key'), says(409), inside],
  });
  const step = await city.through(city.backend.begin('change-email', context), { newEmail: NEW });
  assert.deepEqual(plain(step), {
    step: 'code',
    goal: 'change-email',
    via: 'email',
    to: NEW,
    trust: false,
    resend: 10,
  });
  assert.equal((await refusal(city.answer(step, { code: 'A' }))).code, 'invalid-code');
  const taken = await refusal(city.answer(step, { code: 'A' }));
  assert.deepEqual([taken.code, taken.info.next?.step], ['email-unavailable', 'new-email']);
  const late = await refusal(city.answer(step, { code: 'A' }));
  assert.deepEqual([late.code, late.info.next?.step], ['expired', 'new-email']);
  assert.deepEqual(plain(await city.answer(step, { resend: true })), plain(step));
  const done = await city.answer(step, { code: 'SMWK-BMJW' });
  assert.deepEqual([done.step, done.goal], ['signed-in', 'change-email']);
});

test('the link of a new address works for who is logged in and for who is not', async () => {
  for (const [say, expected] of [
    [inside, 'signed-in'],
    [outside(), 'password'],
  ] as const) {
    const city = new Scripted({ [SEE]: seen, [VERIFY]: say });
    const ask = await city.backend.begin('change-email', context, KEY);
    assert.deepEqual(plain(ask), { step: 'confirm', goal: 'change-email', about: NEW });
    assert.equal((await city.answer(ask, { confirmed: true })).step, expected);
  }
});
