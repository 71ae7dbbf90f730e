import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Step } from '../../../src/core/step.ts';
import { readAccount } from '../../../src/steps/account/read-account.ts';

const newEmail: Step = {
  step: 'new-email',
  goal: 'change-email',
  current: 'erkki@example.com',
  needsCurrent: true,
};
const totp: Step = { step: 'new-totp', goal: 'set-up-totp', secret: 'JBSW', url: 'otpauth://totp/a' };

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const answers = (step: Step, fields: Record<string, string>): unknown =>
  readAccount(step, form(fields)).answers;
const wrong = (step: Step, fields: Record<string, string>): unknown => {
  const { error, answers: given } = readAccount(step, form(fields));
  assert.deepEqual(given, []);
  return [error?.code, error?.info.field, error?.info.reasons?.[0]];
};

describe('reading a form of the account', () => {
  test('a new address is cleaned, a password is not', () => {
    const fields = {
      username: 'erkki@example.com',
      email: ' uusi@example.com\u200B',
      password: ' väli lyönti ',
    };
    assert.deepEqual(answers(newEmail, fields), [
      { newEmail: 'uusi@example.com', currentPassword: ' väli lyönti ' },
    ]);
    assert.deepEqual(answers({ ...newEmail, needsCurrent: false }, fields), [
      { newEmail: 'uusi@example.com' },
    ]);
  });

  test('an address that is none, or the present one, is sent nowhere', () => {
    const typed = (email: string): Record<string, string> => ({ email, password: 'x' });
    assert.deepEqual(wrong(newEmail, typed('')), ['invalid-input', 'email', 'missing']);
    assert.deepEqual(wrong(newEmail, typed('uusi')), ['invalid-input', 'email', 'not-an-email']);
    assert.deepEqual(wrong(newEmail, typed('erkki@example.com')), ['invalid-input', 'email', 'same']);
    assert.deepEqual(wrong(newEmail, { email: 'uusi@example.com' }), [
      'invalid-input',
      'password',
      'missing',
    ]);
  });

  test('a code may have spaces', () => {
    assert.deepEqual(answers(totp, { 'totp-code': ' 123 456' }), [{ totpCode: '123456' }]);
    assert.deepEqual(wrong(totp, { 'totp-code': ' ' }), ['invalid-input', 'totp-code', 'missing']);
  });

  test('a password is read as it is', () => {
    const step: Step = {
      step: 'password',
      goal: 'delete-account',
      identifier: 'e',
      remember: 0,
      why: 'sensitive',
    };
    assert.deepEqual(answers(step, { password: ' a ' }), [{ password: ' a ' }]);
    assert.deepEqual(wrong(step, { password: '' }), ['invalid-input', 'password', 'missing']);
  });

  test('a question and a list need no field', () => {
    assert.deepEqual(answers({ step: 'confirm', goal: 'delete-account' }, {}), [{ confirmed: true }]);
    assert.deepEqual(answers({ step: 'recovery-codes', goal: 'set-up-totp', codes: [] }, {}), [
      { saved: true },
    ]);
  });

  test('a step of another widget gives no answer', () => {
    assert.deepEqual(
      answers({ step: 'identifier', goal: 'sign-in', accepts: ['email'] }, { username: 'e' }),
      [],
    );
  });
});
