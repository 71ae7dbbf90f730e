import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betterAuth } from '../../../src/backends/better-auth/better-auth.ts';
import type { Goal } from '../../../src/core/goal.ts';
import type { Step } from '../../../src/core/step.ts';
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

const PAGE = 'https://asiointi.example.fi/asetukset?kieli=sv';
const EMAIL = 'uusi@example.com';
const byCode = { ...everything, code: true };
const inside = { 'GET /get-session': [200, here], 'POST /sign-in/email': [200, { user }] } as const;
const sessions = [200, [session]] as const;

/** A token as the server makes them; its seal is of no interest here. */
const token = (payload: object): string =>
  ['e30', Buffer.from(JSON.stringify(payload)).toString('base64url'), 'seal'].join('.');
const sent = (goal: Goal) => ({ step: 'mail-sent', goal, to: EMAIL, resend: 60 });
const asked = (goal: Goal) => ({ step: 'code', goal, to: EMAIL, resend: 60, via: 'email', trust: false });

test('a reset by link: the same answer for everybody, the page named for the link', async () => {
  const server = new Scripted({ 'POST /request-password-reset': [200, { status: true }] });
  const first = await server.backend.begin('reset-password', context);
  const step = await server.backend.answer(first, { identifier: ` ${EMAIL}` }, context);
  assert.deepEqual(step, sent('reset-password'));
  assert.deepEqual(server.body('POST /request-password-reset'), { email: EMAIL, redirectTo: PAGE });
  await server.backend.answer(step, { resend: true }, context);
  assert.equal(server.take().length, 2);
  const back = await server.backend.answer(step, { back: true }, context);
  assert.deepEqual(back, { ...first, hint: EMAIL });
});

test('a link of a reset is looked at before anybody makes up a password', async () => {
  const seen: [string, RequestInit | undefined][] = [];
  const begin = (where: string) => {
    const fetch = async (input: unknown, init?: RequestInit): Promise<Response> => {
      seen.push([String(input), init]);
      return Object.defineProperty(Response.json({ ok: true }), 'url', { value: where });
    };
    const url = 'https://asiointi.example.fi/api/auth';
    return betterAuth({ url, fetch }).begin('reset-password', context, 't 1');
  };
  const end = 'https://asiointi.example.fi/api/auth/ok';
  assert.equal((await begin(`${end}?token=t+1`)).step, 'new-password');
  const [[address, init] = []] = seen;
  assert.match(address ?? '', /\/api\/auth\/reset-password\/t%201\?callbackURL=%2Fapi%2Fauth%2Fok$/);
  assert.equal(init?.redirect, 'follow');
  const { code, info } = await refusal(begin(`${end}?error=INVALID_TOKEN`));
  assert.deepEqual([code, info.next?.step], ['expired', 'identifier']);
});

test('a new password by link: it is used once, and logs nobody in', async () => {
  const server = new Scripted({
    'POST /reset-password': [[200, { status: true }], refused(400, 'INVALID_TOKEN')],
  });
  const step = await server.backend.begin('reset-password', context, 't1');
  assert.deepEqual(plain(step), {
    step: 'new-password',
    goal: 'reset-password',
    policy: { minLength: 15 },
    needsCurrent: false,
    state: { token: 't1' },
  });
  const after = await server.backend.answer(step, { newPassword: 'n' }, context);
  assert.deepEqual(server.body('POST /reset-password'), { token: 't1', newPassword: 'n' });
  assert.deepEqual([after.step, after.goal], ['identifier', 'sign-in']);
  const again = await refusal(server.backend.answer(step, { newPassword: 'n' }, context));
  assert.deepEqual([again.code, again.info.next?.goal], ['expired', 'reset-password']);
});

test('a reset by code: a wrong one is told before the password is chosen', async () => {
  const server = new Scripted(
    {
      'POST /email-otp/request-password-reset': ok,
      'POST /email-otp/check-verification-otp': [
        refused(400, 'INVALID_OTP'),
        refused(403, 'TOO_MANY_ATTEMPTS'),
        ok,
      ],
      'POST /email-otp/reset-password': [ok, refused(400, 'INVALID_OTP')],
    },
    byCode,
  );
  const { backend } = server;
  const first = await backend.begin('reset-password', context);
  const step = await backend.answer(first, { identifier: EMAIL }, context);
  assert.deepEqual(step, asked('reset-password'));
  assert.equal((await refusal(backend.answer(step, { code: '1' }, context))).code, 'invalid-code');
  const many = await refusal(backend.answer(step, { code: '2' }, context));
  assert.deepEqual([many.code, many.info.next], ['expired', { ...first, hint: EMAIL }]);
  const choose = await backend.answer(step, { code: '123 456' }, context);
  assert.deepEqual(server.body('POST /email-otp/check-verification-otp'), {
    email: EMAIL,
    otp: '123456',
    type: 'forget-password',
  });
  const after = await backend.answer(choose, { newPassword: 'n' }, context);
  assert.deepEqual(server.body('POST /email-otp/reset-password'), {
    email: EMAIL,
    otp: '123456',
    password: 'n',
  });
  assert.deepEqual(after, { step: 'password', goal: 'sign-in', identifier: EMAIL, remember: 7 });
  // A code that was right and is not any more has been used.
  assert.equal((await refusal(backend.answer(choose, { newPassword: 'n' }, context))).code, 'expired');
});

const newAccount = { name: 'Uuno', email: EMAIL, newPassword: 'n' };

test('a registration by link, and its end at the login', async () => {
  const server = new Scripted({
    'POST /sign-up/email': [200, { token: null, user }],
    'POST /send-verification-email': [200, { status: true }],
    'GET /verify-email': [200, { status: true, user: null }],
    'GET /get-session': [200, null],
  });
  const { backend } = server;
  const step = await backend.answer(await backend.begin('register', context), { newAccount }, context);
  assert.deepEqual(step, sent('register'));
  assert.deepEqual(server.body('POST /sign-up/email'), {
    name: 'Uuno',
    email: EMAIL,
    password: 'n',
    callbackURL: PAGE,
  });
  assert.deepEqual(await backend.answer(step, { resend: true }, context), step);
  const link = token({ email: EMAIL });
  server.take();
  const confirm = await backend.begin('register', context, link);
  assert.deepEqual(plain(confirm), {
    step: 'confirm',
    goal: 'register',
    about: EMAIL,
    state: { token: link },
  });
  assert.deepEqual(server.take(), [], 'opening the page changes nothing');
  const after = await backend.answer(confirm, { confirmed: true }, context);
  assert.deepEqual(after, { step: 'password', goal: 'sign-in', identifier: EMAIL, remember: 7 });
  assert.equal(server.take()[0], `GET /verify-email?token=${link}`);
});

test('a link of a registration that is too old: another can be had at once', async () => {
  const { backend } = new Scripted({ 'GET /verify-email': refused(401, 'TOKEN_EXPIRED') });
  const old = await backend.begin('register', context, token({ email: EMAIL }));
  const error = await refusal(backend.answer(old, { confirmed: true }, context));
  assert.deepEqual([error.code, error.info.next], ['expired', { ...sent('register'), resend: 0 }]);
  const made = await backend.begin('register', context, 'made up');
  assert.equal('about' in made && made.about, '');
  const other = await refusal(backend.answer(made, { confirmed: true }, context));
  assert.equal(other.info.next?.step, 'new-account');
});

test('a registration by code; a server may log in with it', async () => {
  const server = new Scripted(
    {
      'POST /sign-up/email': [200, { token: null, user }],
      'POST /email-otp/send-verification-otp': ok,
      'POST /email-otp/verify-email': [refused(400, 'OTP_EXPIRED'), [200, { status: true }]],
      'GET /get-session': [200, here],
    },
    byCode,
  );
  const { backend } = server;
  const step = await backend.answer(await backend.begin('register', context), { newAccount }, context);
  assert.deepEqual(step, asked('register'));
  await backend.answer(step, { resend: true }, context);
  assert.deepEqual(server.body('POST /email-otp/send-verification-otp'), {
    email: EMAIL,
    type: 'email-verification',
  });
  const late = await refusal(backend.answer(step, { code: '1' }, context));
  assert.deepEqual([late.code, late.info.next], ['expired', { ...asked('register'), resend: 0 }]);
  assert.equal((await backend.answer(step, { code: '1' }, context)).step, 'signed-in');
});

test('what is wrong with a registration is told at its field', async () => {
  const server = new Scripted({
    'POST /sign-up/email': [
      refused(400, 'VALIDATION_ERROR'),
      refused(400, 'PASSWORD_TOO_SHORT'),
      refused(422, 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL'),
    ],
  });
  const form = await server.backend.begin('register', context);
  const errors = [];
  for (let count = 0; count < 3; count += 1) {
    const { code, info } = await refusal(server.backend.answer(form, { newAccount }, context));
    errors.push([code, info.field]);
  }
  assert.deepEqual(errors, [
    ['invalid-input', 'email'],
    ['weak-password', 'new-password'],
    ['email-unavailable', undefined],
  ]);
});

const newEmail: Step = {
  step: 'new-email',
  goal: 'change-email',
  current: user.email,
  needsCurrent: true,
};

test('a new address asks for the password, and ends the session of before', async () => {
  const server = new Scripted({
    ...inside,
    'GET /list-sessions': [200, [{ ...session, id: 's2', token: 'other' }, session]],
    'POST /revoke-session': [200, { status: true }],
    'POST /change-email': [200, { status: true }],
  });
  const { backend } = server;
  assert.deepEqual(await backend.begin('change-email', context), newEmail);
  server.take();
  const step = await backend.answer(newEmail, { newEmail: EMAIL, currentPassword: 'p' }, context);
  assert.deepEqual(step, sent('change-email'));
  assert.deepEqual(server.body('POST /sign-in/email'), {
    email: user.email,
    password: 'p',
    rememberMe: false,
  });
  assert.deepEqual(server.body('POST /revoke-session'), { token: session.token });
  assert.deepEqual(server.body('POST /change-email'), { newEmail: EMAIL, callbackURL: PAGE });
  assert.deepEqual(server.take(), [
    'GET /get-session',
    'POST /sign-in/email',
    'GET /list-sessions',
    'POST /revoke-session',
    'POST /change-email',
  ]);
});

test('a login that was remembered stays so', async () => {
  const expiresAt = '2026-11-29T10:00:00.000Z';
  const server = new Scripted({
    ...inside,
    'GET /get-session': [200, { user, session: { ...session, expiresAt } }],
    'GET /list-sessions': [200, []],
    'POST /change-email': [200, { status: true }],
  });
  await server.backend.answer(newEmail, { newEmail: EMAIL, currentPassword: 'p' }, context);
  assert.equal((server.body('POST /sign-in/email') as { rememberMe: boolean }).rememberMe, true);
});

test('a wrong password, the same address and no address change nothing', async () => {
  const server = new Scripted({
    ...inside,
    'POST /sign-in/email': refused(401, 'INVALID_EMAIL_OR_PASSWORD'),
  });
  const wrong = server.backend.answer(newEmail, { newEmail: EMAIL, currentPassword: 'x' }, context);
  assert.equal((await refusal(wrong)).code, 'invalid-credentials');
  assert.ok(!server.take().some((call) => call.includes('change-email')));
  for (const [typed, reason] of [
    ['ERKKI@example.com', 'same'],
    ['erkki', 'not-an-email'],
  ] as const) {
    const call = server.backend.answer(newEmail, { newEmail: typed, currentPassword: 'x' }, context);
    const { code, info } = await refusal(call);
    assert.deepEqual([code, info.field, info.reasons], ['invalid-input', 'email', [reason]]);
  }
  assert.deepEqual(server.take(), []);
});

test('with a second factor the new address waits for its code', async () => {
  const server = new Scripted({
    ...inside,
    'POST /sign-in/email': [200, { twoFactorRedirect: true, twoFactorMethods: ['totp'] }],
    'POST /two-factor/verify-totp': [refused(401, 'INVALID_TWO_FACTOR_COOKIE'), [200, { user }]],
    'GET /list-sessions': sessions,
    'POST /revoke-session': [200, { status: true }],
    'POST /change-email': [200, { status: true }],
  });
  const { backend } = server;
  const code = await backend.answer(newEmail, { newEmail: EMAIL, currentPassword: 'p' }, context);
  assert.equal(code.step === 'code' && code.trust, false);
  const gone = await refusal(backend.answer(code, { code: '1' }, context));
  assert.deepEqual([gone.code, gone.info.next?.step], ['expired', 'signed-out']);
  assert.deepEqual(await backend.answer(code, { code: '1' }, context), sent('change-email'));
});

test('a password that was given too long ago is asked for again', async () => {
  const { backend } = new Scripted({ ...inside, 'POST /change-email': refused(403, 'SESSION_NOT_FRESH') });
  const again = backend.answer(sent('change-email') as Step, { resend: true }, context);
  const { code, info } = await refusal(again);
  assert.deepEqual([code, info.next], ['expired', newEmail]);
});

test('the link of a new address: who is logged in confirms', async () => {
  const link = token({ email: user.email, updateTo: EMAIL });
  const nobody = new Scripted({ 'GET /get-session': [200, null] });
  const { code, info } = await refusal(nobody.backend.begin('change-email', context, link));
  assert.deepEqual([code, info.next?.step], ['forbidden', 'signed-out']);
  const server = new Scripted({
    ...inside,
    'GET /verify-email': [
      [200, { status: true }],
      [200, { status: true, user: { ...user, email: EMAIL } }],
      refused(401, 'INVALID_TOKEN'),
    ],
  });
  const { backend } = server;
  const confirm = await backend.begin('change-email', context, link);
  assert.equal('about' in confirm && confirm.about, EMAIL);
  const answer = () => backend.answer(confirm, { confirmed: true }, context);
  // The old address was asked: the next link goes to the new one.
  assert.deepEqual(await answer(), { step: 'mail-sent', goal: 'change-email', to: EMAIL });
  assert.equal((await answer()).step, 'signed-in');
  const again = await refusal(answer());
  assert.deepEqual([again.code, again.info.next?.step], ['expired', 'new-email']);
});

test('a new address by code; that it is taken is told once it is proved', async () => {
  const server = new Scripted(
    {
      ...inside,
      'GET /list-sessions': sessions,
      'POST /revoke-session': [200, { status: true }],
      'POST /email-otp/request-email-change': ok,
      'POST /email-otp/change-email': [
        refused(400, 'INVALID_OTP'),
        [400, { message: 'Email already in use' }],
        ok,
      ],
    },
    byCode,
  );
  const { backend } = server;
  const step = await backend.answer(newEmail, { newEmail: EMAIL, currentPassword: 'p' }, context);
  assert.deepEqual(plain(step), { ...asked('change-email'), state: { newEmail: EMAIL } });
  assert.equal((await refusal(backend.answer(step, { code: '1' }, context))).code, 'invalid-code');
  const taken = await refusal(backend.answer(step, { code: '2' }, context));
  assert.deepEqual([taken.code, taken.info.next?.step], ['email-unavailable', 'new-email']);
  assert.equal((await backend.answer(step, { code: '3 4' }, context)).step, 'signed-in');
  assert.deepEqual(server.body('POST /email-otp/change-email'), { newEmail: EMAIL, otp: '34' });
});
