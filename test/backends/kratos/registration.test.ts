import assert from 'node:assert/strict';
import { test } from 'node:test';
import { of, refusal, Scripted, shown, type Script } from './scripted.ts';

const START = 'GET /self-service/registration/browser';
const SUBMIT = 'POST /self-service/registration';
const newAccount = { name: 'Uuno Uusi', email: 'uuno@example.com', newPassword: 'a fine long password' };
const VERIFY: Script = {
  'GET /self-service/verification/flows': 'verification-mailed',
  'GET /self-service/verification/browser': 'verification',
  'POST /self-service/verification': ['verification-sent', 'verification-done'],
};

async function registering(reply: string | Response, script: Script = {}) {
  const server = new Scripted({ [START]: 'registration', [SUBMIT]: reply, ...VERIFY, ...script });
  return { server, step: of('new-account', await server.begin('register')) };
}

test('a new account is made, and its address proved by a code', async () => {
  const { server, step } = await registering('registration-done', {
    'POST /self-service/verification': 'verification-done',
  });
  assert.equal(step.policy.minLength, 15);
  const code = await server.answer(step, { newAccount });
  const { csrf_token: _, ...sent } = server.requests[1]?.body ?? {};
  assert.deepEqual(sent, {
    method: 'password',
    password: newAccount.newPassword,
    traits: { email: newAccount.email, name: newAccount.name },
    transient_payload: { locale: 'sv' },
  });
  const end = of('password', await server.answer(code, { code: '123456' }));
  assert.deepEqual([end.goal, end.identifier], ['sign-in', newAccount.email]);
});

test('a taken address looks the same, and its owner gets a code', async () => {
  const free = await registering('registration-done');
  const taken = await registering('registration-taken');
  const one = await free.server.answer(free.step, { newAccount });
  const other = await taken.server.answer(taken.step, { newAccount });
  assert.deepEqual(shown(other), shown(one));
  assert.deepEqual(taken.server.take(), [
    START,
    `${SUBMIT}?flow=…`,
    'GET /self-service/verification/browser',
    'POST /self-service/verification?flow=…',
  ]);
  assert.equal(of('password', await taken.server.answer(other, { code: '123456' })).goal, 'sign-in');
});

test('what is wrong is named', async () => {
  const weak = await registering('registration-weak');
  const why = await refusal(weak.server.answer(weak.step, { newAccount }));
  assert.deepEqual([why.code, why.info.field], ['weak-password', 'new-password']);
  const bad = await registering('registration-bad-email');
  const what = await refusal(bad.server.answer(bad.step, { newAccount }));
  assert.deepEqual([what.code, what.info.field], ['invalid-input', 'email']);
  const none = await registering('registration-done');
  const email = await refusal(
    none.server.answer(none.step, { newAccount: { ...newAccount, email: 'uuno' } }),
  );
  assert.deepEqual([email.code, email.info.field], ['invalid-input', 'email']);
  assert.deepEqual(none.server.take(), [START]);
});

test('a form that was open for too long is given out anew', async () => {
  const { server, step } = await registering('registration-expired');
  const { code, info } = await refusal(server.answer(step, { newAccount }));
  assert.deepEqual([code, info.next?.step], ['expired', 'new-account']);
});

test('a code that was used is expired', async () => {
  const { server, step } = await registering('registration-done', {
    'POST /self-service/verification': 'verification-again',
  });
  const code = await server.answer(step, { newAccount });
  assert.equal((await refusal(server.answer(code, { code: '123456' }))).code, 'expired');
});

test('where nothing is proved the login comes next', async () => {
  const body = { identity: {}, continue_with: [{ action: 'redirect_browser_to' }] };
  const { server, step } = await registering(Response.json(body));
  of('password', await server.answer(step, { newAccount }));
});

test('nobody registers who is logged in, or where it is off', async () => {
  const inside = new Scripted({ [START]: 'login-open' });
  assert.equal((await refusal(inside.begin('register'))).code, 'forbidden');
  const off = new Scripted({ [START]: 'registration-disabled' });
  assert.equal((await refusal(off.begin('register'))).code, 'unsupported');
});
