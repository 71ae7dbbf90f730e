import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../../src/core/step.ts';
import { of, refusal, Scripted, shown, type Script } from './scripted.ts';

const START = 'GET /self-service/login/browser';
const SUBMIT = 'POST /self-service/login';
const WHO = 'GET /sessions/whoami';
const email = 'erkki@example.com';

/** The password step, after which other ways are chosen. */
async function choosing(replies: readonly string[], identifier: string = email, script: Script = {}) {
  const server = new Scripted({ [START]: 'login', [SUBMIT]: replies, ...script }, { code: true });
  const step = await server.answer(await server.begin('sign-in'), { identifier });
  return { server, step };
}

/** The second factor, after the password. */
async function second(replies: readonly string[]) {
  const script = { [`${START}?aal=aal2`]: 'second', [WHO]: 'whoami' };
  const { server, step } = await choosing(['login-second', ...replies], email, script);
  return { server, step: of('code', await server.answer(step, { password: 'kesä' })) };
}

test('a code is mailed when it is asked for', async () => {
  const { server, step } = await choosing(
    ['login-code-sent', 'login-code-wrong', 'login-code-sent', 'login-done'],
    email,
    { [WHO]: 'whoami' },
  );
  const code = of('code', await server.answer(step, { other: 'email-code' }));
  assert.deepEqual(shown(code), {
    step: 'code',
    goal: 'sign-in',
    via: 'email',
    to: email,
    resend: 30,
    trust: false,
    others: [
      { id: 'password', kind: 'password' },
      { id: 'passkey', kind: 'passkey' },
    ],
  });
  assert.equal((await refusal(server.answer(code, { code: '000000' }))).code, 'invalid-code');
  of('code', await server.answer(code, { resend: true }));
  assert.equal(server.sent['resend'], 'code');
  of('signed-in', await server.answer(code, { code: ' 123456 ' }));
  assert.equal(server.requests.find(({ body }) => body['code'] === '123456')?.body['identifier'], email);
});

test('somebody unknown sees the same, and no code is right', async () => {
  const known = await choosing(['login-code-sent', 'login-code-wrong']);
  const unknown = await choosing(['login-code-missing', 'login-code-missing']);
  const steps: Step[] = [];
  for (const { server, step } of [known, unknown]) {
    steps.push(await server.answer(step, { other: 'email-code' }));
    const { code } = await refusal(server.answer(steps.at(-1) ?? step, { code: '123456' }));
    assert.equal(code, 'invalid-code');
  }
  assert.deepEqual(shown(steps[1] ?? known.step), shown(steps[0] ?? known.step));
});

test('back at the password another code can be asked for', async () => {
  const { server, step } = await choosing(['login-code-sent', 'login-code-sent']);
  const code = await server.answer(step, { other: 'email-code' });
  const password = await server.answer(code, { other: 'password' });
  of('code', await server.answer(password, { other: 'email-code' }));
  assert.equal(server.sent['resend'], 'code');
});

test('who typed a user name is asked for the address to mail to', async () => {
  const { server, step } = await choosing(['login-code-sent'], 'eesimerkki');
  const asked = of('identifier', await server.answer(step, { other: 'email-code' }));
  assert.deepEqual(asked.accepts, ['email']);
  const wrong = await refusal(server.answer(asked, { identifier: 'eesimerkki' }));
  assert.deepEqual([wrong.code, wrong.info.field], ['invalid-input', 'username']);
  assert.equal(of('code', await server.answer(asked, { identifier: email })).to, email);
});

test('after too many wrong codes the code is expired', async () => {
  const { server, step } = await choosing(['login-code-sent', 'login-code-too-often']);
  const code = await server.answer(step, { other: 'email-code' });
  const { code: why, info } = await refusal(server.answer(code, { code: '000000' }));
  assert.equal(why, 'expired');
  assert.equal(info.next?.step, 'password');
});

test('a passkey is an answer to the identifier, or another way than the password', async () => {
  const assertion = { id: 'AAAA', type: 'public-key' };
  const server = new Scripted({ [START]: 'login', [SUBMIT]: 'login-done', [WHO]: 'whoami' });
  of('signed-in', await server.answer(await server.begin('sign-in'), { assertion }));
  const sent = server.requests.find(({ call }) => call === SUBMIT)?.body;
  assert.deepEqual([sent?.['method'], sent?.['passkey_login']], ['passkey', JSON.stringify(assertion)]);
  const other = await choosing(['login-passkey-unknown']);
  const step = of('passkey', await other.server.answer(other.step, { other: 'passkey' }));
  assert.equal(step.options['rpId'], 'localhost');
  const { code } = await refusal(other.server.answer(step, { assertion }));
  assert.equal(code, 'invalid-credentials');
});

test('a second factor is asked for after the password', async () => {
  const { server, step } = await second(['second-wrong', 'login-done']);
  assert.deepEqual(shown(step), {
    step: 'code',
    goal: 'sign-in',
    via: 'totp',
    trust: false,
    others: [{ id: 'recovery-code', kind: 'recovery-code' }],
  });
  assert.equal((await refusal(server.answer(step, { code: '000000' }))).code, 'invalid-code');
  of('signed-in', await server.answer(step, { code: '123456' }));
});

test('a recovery code is another way', async () => {
  const { server, step } = await second(['second-wrong-recovery-code', 'login-done']);
  const other = of('code', await server.answer(step, { other: 'recovery-code' }));
  assert.deepEqual([other.via, other.others], ['recovery-code', [{ id: 'totp', kind: 'code' }]]);
  assert.equal((await refusal(server.answer(other, { code: 'abcd' }))).code, 'invalid-code');
  of('signed-in', await server.answer(other, { code: '1ko6ngci' }));
  const sent = server.requests.findLast(({ body }) => 'lookup_secret' in body)?.body;
  assert.deepEqual([sent?.['method'], sent?.['lookup_secret']], ['lookup_secret', '1ko6ngci']);
});

test('who turns back at the second factor leaves no half session', async () => {
  const script = {
    [`${START}?aal=aal2`]: 'second',
    'GET /self-service/logout/browser': 'logout',
    'GET /self-service/logout': new Response(null, { status: 204 }),
  };
  const { server, step } = await choosing(['login-second'], email, script);
  const code = await server.answer(step, { password: 'kesä' });
  server.take();
  of('identifier', await server.answer(code, { back: true }));
  assert.deepEqual(server.take(), [
    'GET /self-service/logout/browser',
    'GET /self-service/logout?token=…',
    START,
  ]);
});

test('a second factor that nobody here knows is not on offer', async () => {
  const { server, step } = await choosing(['login-second'], email, {
    [`${START}?aal=aal2`]: 'verification-done',
  });
  const { code } = await refusal(server.answer(step, { password: 'kesä' }));
  assert.equal(code, 'unsupported');
});
