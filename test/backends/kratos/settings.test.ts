import assert from 'node:assert/strict';
import { test } from 'node:test';
import { of, refusal, Scripted, shown, type Script } from './scripted.ts';

const WHO = 'GET /sessions/whoami';
const START = 'GET /self-service/settings/browser';
const SUBMIT = 'POST /self-service/settings';
const REFRESH = 'GET /self-service/login/browser?refresh=true';
const PROVE = 'POST /self-service/login';
const MINUTE = 60_000;

const LOGGED_IN: Script = {
  [WHO]: 'whoami',
  [START]: 'settings',
  [REFRESH]: 'refresh',
  [PROVE]: 'refresh-done',
  'DELETE /sessions': 'sessions-ended',
};
const VERIFY: Script = {
  'GET /self-service/verification/flows': 'verification-mailed',
  'GET /self-service/verification/browser': 'verification',
};

const inside = (script: Script = {}): Scripted => new Scripted({ ...LOGGED_IN, ...VERIFY, ...script });

async function newEmail(script: Script) {
  const server = inside(script);
  return { server, step: of('new-email', await server.begin('change-email')) };
}

async function newPassword(script: Script) {
  const server = inside(script);
  return { server, step: of('new-password', await server.begin('change-password')) };
}

test('a new address asks for the password, goes in with all traits, and is proved by a code', async () => {
  const { server, step } = await newEmail({
    [SUBMIT]: 'settings-email-done',
    'POST /self-service/verification': ['verification-wrong', 'verification-done'],
  });
  assert.deepEqual(shown(step), {
    step: 'new-email',
    goal: 'change-email',
    current: 'erkki@example.com',
    needsCurrent: true,
  });
  server.take();
  const answer = { newEmail: ' uusi@example.com ', currentPassword: 'kesä' };
  const code = of('code', await server.answer(step, answer));
  assert.deepEqual([code.goal, code.to], ['change-email', 'uusi@example.com']);
  const bodies = server.requests.map(({ body }) => body);
  assert.equal(bodies[1]?.['password'], 'kesä');
  assert.equal(bodies[1]?.['identifier'], 'erkki@example.com');
  assert.deepEqual(bodies[3]?.['traits'], {
    email: 'uusi@example.com',
    username: 'eesimerkki',
    name: 'Erkki Esimerkki',
  });
  assert.equal((await refusal(server.answer(code, { code: '000000' }))).code, 'invalid-code');
  assert.equal(of('signed-in', await server.answer(code, { code: '123456' })).goal, 'change-email');
});

test('a wrong password changes nothing', async () => {
  const { server, step } = await newEmail({ [PROVE]: 'refresh-wrong' });
  server.take();
  const answer = { newEmail: 'uusi@example.com', currentPassword: 'x' };
  assert.equal((await refusal(server.answer(step, answer))).code, 'invalid-credentials');
  assert.deepEqual(server.take(), [REFRESH, `${PROVE}?flow=…`]);
  const empty = await refusal(server.answer(step, { newEmail: 'uusi@example.com' }));
  assert.deepEqual([empty.code, empty.info.field], ['invalid-input', 'password']);
});

test('an address that cannot be the new one is not sent', async () => {
  const { server, step } = await newEmail({});
  for (const [typed, reasons] of [
    ['uusi', undefined],
    ['ERKKI@example.com', ['same']],
  ] as const) {
    const call = server.answer(step, { newEmail: typed, currentPassword: 'kesä' });
    const { code, info } = await refusal(call);
    assert.deepEqual([code, info.field, info.reasons], ['invalid-input', 'email', reasons]);
  }
});

test('a taken address looks the same, and only its owner hears of it', async () => {
  const verified = ['verification-sent', 'verification-wrong', 'verification-done'];
  const { server, step } = await newEmail({
    [SUBMIT]: 'settings-email-taken',
    'POST /self-service/verification': verified,
  });
  const answer = { newEmail: 'amina@example.com', currentPassword: 'kesä' };
  const code = of('code', await server.answer(step, answer));
  assert.deepEqual([code.goal, code.to], ['change-email', 'amina@example.com']);
  assert.equal((await refusal(server.answer(code, { code: '000000' }))).code, 'invalid-code');
  const told = await refusal(server.answer(code, { code: '123456' }));
  assert.deepEqual([told.code, told.info.next?.step], ['email-unavailable', 'new-email']);
});

test('a new password asks for the present one, and ends the other sessions', async () => {
  const { server, step } = await newPassword({ [SUBMIT]: ['settings-password-weak', 'settings-totp-on'] });
  assert.deepEqual([step.needsCurrent, step.identifier], [true, 'erkki@example.com']);
  const weak = await refusal(server.answer(step, { newPassword: 'short', current: 'kesä' }));
  assert.deepEqual([weak.code, weak.info.field], ['weak-password', 'new-password']);
  server.take();
  const answer = { newPassword: 'a long new password', current: 'kesä' };
  assert.equal(of('signed-in', await server.answer(step, answer)).goal, 'change-password');
  assert.deepEqual(server.take(), [
    REFRESH,
    `${PROVE}?flow=…`,
    START,
    `${SUBMIT}?flow=…`,
    'DELETE /sessions',
    WHO,
  ]);
});

test('an account without a password proves itself in another way, when its login is a while ago', async () => {
  const script: Script = { [REFRESH]: 'refresh-passkey', [PROVE]: 'login-done' };
  const fresh = await newPassword(script);
  assert.equal(fresh.step.needsCurrent, false);
  const server = inside(script);
  server.later = 11 * MINUTE;
  const proof = of('passkey', await server.begin('change-password'));
  assert.equal(proof.goal, 'change-password');
  server.later = 0;
  of('new-password', await server.answer(proof, { assertion: { id: 'AAAA' } }));
});

test('a proof that is too old for the server is asked for', async () => {
  const { server, step } = await newPassword({ [SUBMIT]: 'settings-stale' });
  const call = server.answer(step, { newPassword: 'a long new password', current: 'kesä' });
  const { code, info } = await refusal(call);
  assert.deepEqual([code, info.next?.step, info.next?.goal], ['expired', 'password', 'change-password']);
});

test('settings are for who is logged in, all the way', async () => {
  const nobody = inside({ [WHO]: 'whoami-nobody' });
  const half = inside({ [WHO]: 'whoami-half', 'GET /self-service/login/browser?aal=aal2': 'second' });
  for (const goal of ['change-email', 'change-password', 'account', 'add-passkey', 'set-up-totp'] as const) {
    const { code, info } = await refusal(nobody.begin(goal));
    assert.deepEqual([code, info.next?.step], ['forbidden', 'signed-out'], goal);
    assert.equal(of('code', await half.begin(goal)).goal, goal);
  }
});

test('what Kratos has no flow for is unsupported', async () => {
  assert.equal((await refusal(inside().begin('delete-account'))).code, 'unsupported');
});
