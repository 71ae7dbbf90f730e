import assert from 'node:assert/strict';
import { test } from 'node:test';
import { of, refusal, Scripted, shown, type Script } from './scripted.ts';

const START = 'GET /self-service/recovery/browser';
const SUBMIT = 'POST /self-service/recovery';
const SETTINGS = 'GET /self-service/settings/flows';
const NEW = 'POST /self-service/settings';
const LOG_OUT: Script = {
  'DELETE /sessions': 'sessions-ended',
  'GET /self-service/logout/browser': 'logout',
  'GET /self-service/logout': new Response(null, { status: 204 }),
};
const email = 'amina@example.com';

/** As far as the step that waits for a mail. */
async function toMail(replies: readonly string[], script: Script = {}) {
  const server = new Scripted({
    [START]: 'recovery',
    [SUBMIT]: ['recovery-sent', ...replies],
    [SETTINGS]: 'settings',
    ...LOG_OUT,
    ...script,
  });
  const first = of('identifier', await server.begin('reset-password'));
  assert.deepEqual(first.accepts, ['email']);
  return { server, step: await server.answer(first, { identifier: email }) };
}

test('a code is mailed, to whomever', async () => {
  const { server, step } = await toMail([]);
  assert.deepEqual(shown(step), {
    step: 'code',
    goal: 'reset-password',
    via: 'email',
    to: email,
    resend: 30,
    trust: false,
  });
  const { csrf_token: _, ...sent } = server.sent;
  assert.deepEqual(sent, { method: 'code', email, transient_payload: { locale: 'sv' } });
});

test('what is no address is not sent', async () => {
  const server = new Scripted({});
  const { code, info } = await refusal(
    server.answer(await server.begin('reset-password'), { identifier: 'amina' }),
  );
  assert.deepEqual([code, info.field], ['invalid-input', 'username']);
});

test('the code leads to the new password, after which everybody is out', async () => {
  for (const done of ['recovery-done', 'recovery-done-older']) {
    const { server, step } = await toMail([done], { [NEW]: ['settings-password-weak', 'settings-totp-on'] });
    const choose = of('new-password', await server.answer(step, { code: '123456' }));
    assert.deepEqual([choose.needsCurrent, choose.policy.minLength], [false, 15]);
    const weak = await refusal(server.answer(choose, { newPassword: 'short' }));
    assert.deepEqual(
      [weak.code, weak.info.field, weak.info.reasons],
      ['weak-password', 'new-password', ['too-short']],
    );
    server.take();
    const end = of('password', await server.answer(choose, { newPassword: 'a long new password' }));
    assert.deepEqual([end.goal, end.identifier], ['sign-in', 'erkki@example.com']);
    assert.deepEqual(server.take(), [
      `${NEW}?flow=…`,
      'DELETE /sessions',
      'GET /self-service/logout/browser',
      'GET /self-service/logout?token=…',
    ]);
  }
});

test('a wrong code is refused, and too many are the end of it', async () => {
  const { server, step } = await toMail(['recovery-wrong', 'recovery-too-often']);
  assert.equal((await refusal(server.answer(step, { code: '000000' }))).code, 'invalid-code');
  const { code, info } = await refusal(server.answer(step, { code: '000000' }));
  assert.equal(code, 'expired');
  assert.deepEqual(info.next && shown(info.next), {
    step: 'identifier',
    goal: 'reset-password',
    accepts: ['email'],
    hint: email,
  });
});

test('a used code is expired', async () => {
  const { server, step } = await toMail(['recovery-used']);
  assert.equal((await refusal(server.answer(step, { code: '123456' }))).code, 'expired');
});

test('another code is mailed when it is asked for', async () => {
  const { server, step } = await toMail(['recovery-sent']);
  of('code', await server.answer(step, { resend: true }));
  assert.equal(server.sent['email'], email);
});

test('where a link is mailed, its page has the new password', async () => {
  const script: Script = {
    [START]: 'recovery-link',
    [SUBMIT]: 'recovery-link-sent',
    [SETTINGS]: 'settings',
    ...LOG_OUT,
  };
  const server = new Scripted(script);
  const sent = await server.answer(await server.begin('reset-password'), { identifier: email });
  assert.deepEqual(shown(sent), { step: 'mail-sent', goal: 'reset-password', to: email, resend: 30 });
  for (const token of [
    '9e4c1c5e-1002',
    'https://asiointi.example.fi/uusi-salasana?kieli=fi&flow=9e4c1c5e-1002',
  ]) {
    server.take();
    of('new-password', await server.begin('reset-password', token));
    assert.deepEqual(server.take(), [`${SETTINGS}?id=9e4c1c5e-1002`]);
  }
});

test('a link that leads nowhere is expired', async () => {
  for (const gone of ['settings-nobody', 'flow-unknown', 'settings-expired']) {
    const server = new Scripted({ [SETTINGS]: gone });
    const { code, info } = await refusal(server.begin('reset-password', 'made-up'));
    assert.deepEqual([code, info.next?.step], ['expired', 'identifier'], gone);
  }
});

test('a password that has been chosen already is not chosen again', async () => {
  const { server, step } = await toMail(['recovery-done'], { [NEW]: 'settings-nobody' });
  const choose = await server.answer(step, { code: '123456' });
  assert.equal((await refusal(server.answer(choose, { newPassword: 'a long new one' }))).code, 'expired');
});

test('an account with a second factor is asked for that too', async () => {
  const { server, step } = await toMail(['recovery-done'], {
    [SETTINGS]: ['whoami-half', 'settings'],
    'GET /self-service/login/browser': 'second',
    'POST /self-service/login': 'login-done',
  });
  const code = of('code', await server.answer(step, { code: '123456' }));
  assert.deepEqual([code.goal, code.via], ['reset-password', 'totp']);
  of('new-password', await server.answer(code, { code: '123456' }));
});

test('who turns back at the new password is logged out', async () => {
  const { server, step } = await toMail(['recovery-done']);
  const choose = await server.answer(step, { code: '123456' });
  server.take();
  of('identifier', await server.answer(choose, { back: true }));
  assert.deepEqual(server.take(), ['GET /self-service/logout/browser', 'GET /self-service/logout?token=…']);
});

test('who is logged in is logged out first: the server lets nobody else in', async () => {
  const { server } = await toMail([], { [START]: ['login-open', 'recovery'] });
  assert.deepEqual(server.take().slice(0, 4), [
    START,
    'GET /self-service/logout/browser',
    'GET /self-service/logout?token=…',
    START,
  ]);
});

test('where there is no recovery it is unsupported', async () => {
  const server = new Scripted({ [START]: 'recovery-disabled' });
  const { code } = await refusal(server.answer(await server.begin('reset-password'), { identifier: email }));
  assert.equal(code, 'unsupported');
});
