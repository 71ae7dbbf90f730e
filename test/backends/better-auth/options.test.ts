import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkTarget, optionsIn, settingsFrom } from '../../../src/backends/better-auth/options.ts';
import { context, everything, here, plain, refusal, Scripted } from './scripted-server.ts';

test('a page names in the address what the server has', () => {
  assert.deepEqual(
    plain(optionsIn('/api/auth?username&code&passkeys&two-factor&register&change-email&delete-account')),
    {
      url: '/api/auth',
      username: true,
      code: true,
      passkeys: true,
      twoFactor: true,
      register: true,
      changeEmail: true,
      deleteAccount: true,
    },
  );
  assert.deepEqual(plain(optionsIn('https://tunnistus.example.fi/api/auth?remember=7&min-length=12')), {
    url: 'https://tunnistus.example.fi/api/auth',
    remember: 7,
    minLength: 12,
  });
  assert.deepEqual(plain(optionsIn('/api/auth')), { url: '/api/auth' });
});

test('a name that means nothing is said on the console, and stops nothing', (t) => {
  const { mock } = t.mock.method(console, 'error', () => {});
  assert.deepEqual(plain(optionsIn('/api/auth?passkey&remember=week&constructor&username')), {
    url: '/api/auth',
    username: true,
  });
  assert.deepEqual(
    mock.calls.map(({ arguments: [text] }) => String(text).split(' ')[0]),
    ['"passkey"', '"remember"', '"constructor"'],
  );
});

test('the query is not sent, and nothing is offered that was not named', async () => {
  const bare = new Scripted({ 'GET /get-session': [200, null] }, optionsIn('/api/auth/?remember=7'));
  assert.deepEqual(plain(await bare.backend.current(context)), {
    step: 'signed-out',
    goal: 'browse',
    can: ['sign-in', 'reset-password'],
    signIn: { accepts: ['email'], remember: 7 },
  });
  assert.deepEqual(bare.take(), ['GET /get-session']);
  const inside = new Scripted({ 'GET /get-session': [200, here] }, { url: '/api/auth' });
  const step = await inside.backend.current(context);
  assert.deepEqual(step.step === 'signed-in' && step.can, ['change-password', 'account', 'end-session']);
  inside.take();
  for (const goal of ['register', 'change-email', 'add-passkey', 'set-up-totp', 'delete-account'] as const) {
    assert.equal((await refusal(inside.backend.begin(goal, context))).code, 'unsupported', goal);
  }
  assert.deepEqual(inside.take(), []);
});

test('passwords have fifteen characters unless the server is known to take less', () => {
  assert.equal(settingsFrom({ url: '/api/auth' }).minLength, 15);
  assert.equal(settingsFrom({ url: '/api/auth', minLength: 8 }).minLength, 8);
});

test('links lead to the page, without what an earlier link has left in its address', () => {
  assert.deepEqual(linkTarget(settingsFrom(everything)), {
    target: 'https://asiointi.example.fi/asetukset?kieli=sv',
  });
  assert.deepEqual(linkTarget(settingsFrom({ url: '/api/auth' })), {});
});
