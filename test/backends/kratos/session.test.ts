import assert from 'node:assert/strict';
import { test } from 'node:test';
import { context, of, recorded, refusal, Scripted, shown, type Script } from './scripted.ts';

const WHO = 'GET /sessions/whoami';
const LOG_OUT: Script = {
  'GET /self-service/logout/browser': 'logout',
  'GET /self-service/logout': new Response(null, { status: 204 }),
  'DELETE /sessions': 'sessions-ended',
};
const parts = { recovery: true, register: true, passkeys: true, twoFactor: true };

test('nobody is an answer, and only what the page names is on offer', async () => {
  const server = new Scripted({ [WHO]: 'whoami-nobody' });
  const nobody = {
    step: 'signed-out',
    goal: 'browse',
    can: ['sign-in'],
    signIn: { accepts: ['email'], remember: 0 },
  };
  assert.deepEqual(shown(await server.backend.current(context)), nobody);
  const more = new Scripted({ [WHO]: 'whoami-nobody' }, { ...parts, username: true });
  const step = of('signed-out', await more.backend.current(context));
  assert.deepEqual(step.can, ['sign-in', 'reset-password', 'register']);
  assert.deepEqual(step.signIn?.accepts, ['email', 'username']);
});

test('somebody is known, with the time that is left by the server’s clock', async () => {
  const server = new Scripted({ [WHO]: 'whoami' }, parts);
  server.later = 3_600_000;
  const step = of('signed-in', await server.backend.current(context));
  assert.deepEqual(
    { ...step.user },
    {
      id: step.user.id,
      name: 'Erkki Esimerkki',
      email: 'erkki@example.com',
      username: 'eesimerkki',
    },
  );
  assert.match(step.user.id, /^[0-9a-f-]{36}$/);
  assert.ok(Math.abs((step.expiresIn ?? 0) - 11 * 3600) < 2, `${step.expiresIn}`);
  assert.ok(step.can.includes('set-up-totp') && step.can.includes('add-passkey'));
});

test('a name in two parts is one', async () => {
  const { body } = recorded('whoami') as { body: { identity: { traits: object } } };
  const traits = { email: 'a@example.com', name: { first: 'Erkki', last: 'Esimerkki' } };
  const server = new Scripted({
    [WHO]: Response.json({ ...body, identity: { ...body.identity, traits } }),
  });
  const { user } = of('signed-in', await server.backend.current(context));
  assert.deepEqual([user.name, user.username], ['Erkki Esimerkki', undefined]);
});

test('who says that they are still here is asked after again', async () => {
  const server = new Scripted({ [WHO]: ['whoami', 'whoami-nobody'] });
  const step = await server.backend.current(context);
  of('signed-out', await server.answer(step, { confirmed: true }));
});

test('logging out ends the session here', async () => {
  const server = new Scripted(LOG_OUT);
  of('signed-out', await server.backend.signOut(context));
  assert.deepEqual(server.take(), ['GET /self-service/logout/browser', 'GET /self-service/logout?token=…']);
});

test('logging out everywhere ends the others first', async () => {
  const server = new Scripted(LOG_OUT);
  of('signed-out', await server.backend.signOut(context, 'everywhere'));
  assert.equal(server.take()[0], 'DELETE /sessions');
});

test('logging out is fine for nobody, and not when the server refuses', async () => {
  const nobody = new Scripted({
    'GET /self-service/logout/browser': 'logout-nobody',
    'DELETE /sessions': 'settings-nobody',
  });
  of('signed-out', await nobody.backend.signOut(context, 'everywhere'));
  const wrong = new Scripted({ ...LOG_OUT, 'DELETE /sessions': 'forgery' });
  assert.equal((await refusal(wrong.backend.signOut(context, 'everywhere'))).code, 'forbidden');
});

test('sessions are listed, this one first, and ended', async () => {
  const script: Script = {
    ...LOG_OUT,
    [WHO]: 'whoami',
    'GET /self-service/settings/browser': 'settings',
    'GET /sessions': 'sessions',
  };
  const server = new Scripted(script, parts);
  const step = of('account', await server.begin('end-session'));
  assert.deepEqual(
    step.sessions.map(({ here, device }) => [here, device]),
    [
      [true, 'node'],
      [false, 'node'],
    ],
  );
  const [own, other] = step.sessions;
  const ended = new Scripted({
    ...script,
    [`DELETE /sessions/${other?.id}`]: new Response(null, { status: 204 }),
  });
  of('account', await ended.answer(step, { endSession: other?.id ?? '' }));
  assert.ok(ended.take().includes(`DELETE /sessions/${other?.id}`));
  of('account', await ended.answer(step, { endSession: 'others' }));
  assert.ok(ended.take().includes('DELETE /sessions'));
  of('signed-out', await ended.answer(step, { endSession: own?.id ?? '' }));
  assert.ok(ended.take().includes('GET /self-service/logout?token=…'));
});
