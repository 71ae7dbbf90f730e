import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AuthError, errorCodes, toAuthError } from '../../src/core/errors.ts';
import { fi } from '../../src/locales/index.ts';

test('every code stands in the list once, and has a text', () => {
  assert.equal(new Set(errorCodes).size, errorCodes.length);
  assert.deepEqual(
    Object.keys(fi.common.errors).toSorted(),
    errorCodes.filter((code) => code !== 'cancelled').toSorted(),
  );
});

test('no code tells whether an account exists', () => {
  for (const code of errorCodes) assert.doesNotMatch(code, /unknown|no-such|not-found|user|account/);
});

test('an error says its code, and its detail in logs', () => {
  const error = new AuthError('locked', { detail: 'HTTP 423' });
  assert.ok(error instanceof Error);
  assert.equal(String(error), 'AuthError: locked: HTTP 423');
  assert.equal(String(new AuthError('offline')), 'AuthError: offline');
  assert.deepEqual(new AuthError('offline').info, {});
});

test('what was thrown is kept as the cause; an AuthError stays itself', () => {
  const own = new AuthError('expired');
  assert.equal(toAuthError(own), own);
  for (const thrown of [
    new TypeError('x is not a function'),
    'text',
    undefined,
    null,
    0,
    { code: 'expired' },
  ]) {
    const error = toAuthError(thrown);
    assert.equal(error.code, 'server');
    assert.equal(error.cause, thrown);
    assert.equal(error.info.detail, String(thrown));
  }
});

test('an error of another copy of the class is one too: an adapter may come by a script tag of its own', () => {
  class Foreign extends Error {
    override readonly name = 'AuthError';
    readonly code = 'rate-limited';
    readonly info = { retryAfter: 30 };
  }
  const foreign = new Foreign();
  assert.equal(toAuthError(foreign), foreign);
  const strange = Object.assign(new Error('odd'), { name: 'AuthError', code: 'odd' });
  assert.equal(toAuthError(strange).code, 'server');
});
