import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNewPassword, defaultPolicy, passwordLength } from '../../src/core/password.ts';

test('counted in code points', () => {
  const lengths: readonly (readonly [string, number])[] = [
    ['', 0],
    ['salasana', 8],
    ['ääkköset', 8],
    ['🚋🚋', 2],
    ['a\u0308', 2],
    ['👩‍👩‍👧', 5],
    ['\uD800', 1],
    ['   ', 3],
  ];
  for (const [password, length] of lengths) assert.equal(passwordLength(password), length, password);
});

test('the default asks for fifteen and nothing else', () => {
  assert.deepEqual(defaultPolicy, { minLength: 15 });
  for (const enough of ['a'.repeat(15), ' '.repeat(15), '1'.repeat(15), '🚋'.repeat(15), 'x'.repeat(5_000)]) {
    assert.equal(checkNewPassword(enough, defaultPolicy), undefined, enough);
  }
  for (const short of ['a', 'a'.repeat(14), '🚋'.repeat(14)])
    assert.equal(checkNewPassword(short, defaultPolicy), 'too-short', short);
});

test('an empty one is missing, whatever the policy', () => {
  assert.equal(checkNewPassword('', { minLength: 0 }), 'missing');
  assert.equal(checkNewPassword('', defaultPolicy), 'missing');
});

test('the policy of a server is kept', () => {
  assert.equal(checkNewPassword('12345678', { minLength: 8 }), undefined);
  assert.equal(checkNewPassword('1234567', { minLength: 8 }), 'too-short');
});
