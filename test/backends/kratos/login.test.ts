import assert from 'node:assert/strict';
import { test } from 'node:test';
import { context, of, refusal, Scripted, shown, type Script } from './scripted.ts';

const START = 'GET /self-service/login/browser';
const SUBMIT = 'POST /self-service/login';
const WHO = 'GET /sessions/whoami';
const email = 'erkki@example.com';
const others = [
  { id: 'email-code', kind: 'code' },
  { id: 'passkey', kind: 'passkey' },
];

/** As far as the password. */
async function toPassword(script: Script, identifier: string = email) {
  const server = new Scripted({ [START]: 'login', ...script });
  const first = await server.begin('sign-in');
  return { server, step: of('password', await server.answer(first, { identifier })) };
}

test('the identifier comes first and stays here, and the passkey is offered beside it', async () => {
  const server = new Scripted({ [START]: 'login' }, { username: true, code: true });
  const first = of('identifier', await server.begin('sign-in'));
  assert.deepEqual(first.accepts, ['email', 'username']);
  assert.equal(first.passkey?.['rpId'], 'localhost');
  for (const typed of [` ${email}\u200B`, 'nobody@example.com', 'nobody']) {
    const identifier = typed.trim().replace('\u200B', '');
    const step = { step: 'password', goal: 'sign-in', identifier, remember: 0, others };
    assert.deepEqual(shown(await server.answer(first, { identifier: typed })), step);
  }
  assert.deepEqual(server.take(), [START]);
});

test('an empty identifier is told', async () => {
  const server = new Scripted({ [START]: 'login' });
  const step = await server.begin('sign-in');
  const { code, info } = await refusal(server.answer(step, { identifier: ' ' }));
  assert.deepEqual([code, info.field], ['invalid-input', 'username']);
});

test('a server that asks for everything at once says by itself which ways it has', async () => {
  const { step } = await toPassword({ [START]: 'login-unified' });
  assert.deepEqual(step.others, others);
  const { step: first } = await toPassword({});
  assert.deepEqual(first.others, others.slice(1), 'a mailed code is on offer where the page says so');
});

test('the right password logs in', async () => {
  const { server, step } = await toPassword({
    [SUBMIT]: ['login-done'],
    [WHO]: 'whoami',
  });
  const done = of('signed-in', await server.answer(step, { password: 'kesä', remember: true }));
  assert.equal(done.user.email, email);
  assert.equal(done.user.username, 'eesimerkki');
  const { csrf_token: csrf, ...sent } = server.requests[1]?.body ?? {};
  assert.deepEqual(sent, { method: 'password', identifier: email, password: 'kesä' });
  assert.ok(String(csrf).length > 40, 'the token of the flow is sent');
});

test('a wrong password is refused, an empty one is named', async () => {
  const { server, step } = await toPassword({ [SUBMIT]: ['login-wrong', 'login-empty'] });
  const wrong = await refusal(server.answer(step, { password: 'x' }));
  assert.deepEqual([wrong.code, wrong.info.field], ['invalid-credentials', undefined]);
  const empty = await refusal(server.answer(step, { password: '' }));
  assert.deepEqual(
    [empty.code, empty.info.field, empty.info.reasons],
    ['invalid-input', 'password', ['missing']],
  );
});

test('a flow that is gone is begun anew, and what was typed is sent to it', async () => {
  for (const gone of ['login-expired', 'flow-unknown', 'forgery']) {
    const { server, step } = await toPassword({ [SUBMIT]: [gone, 'login-wrong'] });
    server.take();
    const { code } = await refusal(server.answer(step, { password: 'x' }));
    assert.equal(code, 'invalid-credentials', gone);
    assert.deepEqual(server.take(), [`${SUBMIT}?flow=…`, START, `${SUBMIT}?flow=…`]);
  }
});

test('it is begun anew once only', async () => {
  const { server, step } = await toPassword({ [SUBMIT]: ['forgery'] });
  assert.equal((await refusal(server.answer(step, { password: 'x' }))).code, 'forbidden');
  const started = server.take().filter((call) => call === START);
  assert.equal(started.length, 2);
});

test('who has logged in by another tab is logged in', async () => {
  const server = new Scripted({ [START]: ['login', 'login-open'], [SUBMIT]: 'forgery', [WHO]: 'whoami' });
  const step = await server.answer(await server.begin('sign-in'), { identifier: email });
  of('signed-in', await server.answer(step, { password: 'kesä' }));
  of('signed-in', await server.begin('sign-in'));
});

test('a step that comes without a flow gets one', async () => {
  const server = new Scripted({
    [START]: 'login',
    [SUBMIT]: ['login-done'],
    [WHO]: 'whoami',
  });
  const first = { step: 'identifier', goal: 'sign-in', accepts: ['email'] } as const;
  of('password', await server.answer(first, { identifier: email }));
  const step = { step: 'password', goal: 'sign-in', identifier: email, remember: 0 } as const;
  of('signed-in', await server.answer(step, { password: 'kesä' }));
});

test('an address that has not been proved is proved first', async () => {
  const { server, step } = await toPassword({
    [SUBMIT]: ['login-unproved'],
    'GET /self-service/verification/browser': 'verification',
    'POST /self-service/verification': ['verification-sent', 'verification-wrong', 'verification-done'],
  });
  const code = of('code', await server.answer(step, { password: 'kesä' }));
  assert.deepEqual([code.goal, code.via, code.to], ['sign-in', 'email', email]);
  assert.deepEqual(server.sent['transient_payload'], { locale: 'sv' });
  assert.equal((await refusal(server.answer(code, { code: '000000' }))).code, 'invalid-code');
  assert.equal(of('password', await server.answer(code, { code: '123456' })).identifier, email);
});

test('going back begins anew, with what was typed', async () => {
  const { server, step } = await toPassword({});
  assert.equal(of('identifier', await server.answer(step, { back: true })).hint, email);
});

test('the reply leads to another server where that is how somebody logs in', async () => {
  const elsewhere = Response.json(
    { error: { id: 'browser_location_change_required' }, redirect_browser_to: 'https://op.example/login' },
    { status: 422 },
  );
  const server = new Scripted({ [START]: 'login-unified', [SUBMIT]: elsewhere });
  const step = await server.answer(await server.begin('sign-in'), { identifier: email });
  assert.equal(of('redirect', await server.answer(step, { password: 'x' })).url, 'https://op.example/login');
});

test('a login in the middle comes back', async () => {
  const server = new Scripted({ [WHO]: 'whoami-half', [`${START}?aal=aal2`]: 'second' });
  const step = of('code', await server.backend.current(context));
  assert.deepEqual([step.goal, step.via], ['sign-in', 'totp']);
});
