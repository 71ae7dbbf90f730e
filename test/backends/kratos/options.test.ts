import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { optionsIn, settingsFrom } from '../../../src/backends/kratos/options.ts';

test('a page writes its options into the address', () => {
  const all =
    '/?username&code&recovery&register&passkeys&two-factor&min-length=12&issuer=Saari%20%26%20Lahti';
  assert.deepEqual(
    { ...optionsIn(all) },
    {
      url: '/',
      username: true,
      code: true,
      recovery: true,
      register: true,
      passkeys: true,
      twoFactor: true,
      minLength: 12,
      issuer: 'Saari & Lahti',
    },
  );
  assert.deepEqual({ ...optionsIn('https://kratos.example.fi') }, { url: 'https://kratos.example.fi' });
});

test('what means nothing is told on the console', () => {
  const told = mock.method(console, 'error', () => {});
  assert.deepEqual({ ...optionsIn('/?min-length=much&toString&passkey') }, { url: '/' });
  assert.equal(told.mock.callCount(), 3);
  told.mock.restore();
});

test('parts are off until they are named', () => {
  const bare = settingsFrom({ url: 'https://kratos.example.fi/' });
  assert.deepEqual(bare.accepts, ['email']);
  assert.deepEqual(bare.signedOut, ['sign-in']);
  assert.deepEqual(bare.signedIn, ['account', 'change-email', 'change-password', 'end-session']);
  assert.deepEqual([bare.policy.minLength, bare.issuer], [15, 'kratos.example.fi']);
  const { signedIn } = settingsFrom({ url: '/', passkeys: true, twoFactor: true });
  assert.deepEqual(signedIn.slice(4), ['add-passkey', 'remove-passkey', 'set-up-totp']);
});
