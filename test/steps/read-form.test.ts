import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from '../../src/core/step.ts';
import { readForm } from '../../src/steps/read-form.ts';

const identifier: Step = { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'] };
const emailOnly: Step = { ...identifier, accepts: ['email'] };
const password: Step = { step: 'password', goal: 'sign-in', identifier: 'erkki', remember: 30 };

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** What was read: the answers, or the field and the reason. */
function read(step: Step, fields: Record<string, string>, onePage: boolean = false): unknown {
  const { answers, error } = readForm(step, form(fields), onePage);
  if (!error) return answers;
  const { field, reasons } = error.info;
  return `${field} ${reasons?.join()}`;
}

test('cleans the identifier and leaves the password to the letter', () => {
  assert.deepEqual(read(identifier, { username: ' \u200Berkki@example.com ' }), [
    { identifier: 'erkki@example.com' },
  ]);
  assert.deepEqual(read(password, { password: '  väli  ' }), [{ password: '  väli  ', remember: false }]);
});

test('remembers only what was ticked', () => {
  assert.deepEqual(read(password, { password: 'x', remember: '30' }), [{ password: 'x', remember: true }]);
});

test('says what must be typed first', () => {
  assert.equal(read(identifier, { username: '  ' }), 'username missing');
  assert.equal(read(emailOnly, { username: 'erkki' }), 'username not-an-email');
  assert.equal(read(password, {}), 'password missing');
  assert.equal(read(identifier, { password: 'x' }, true), 'username missing');
  assert.equal(read(identifier, { username: 'erkki' }, true), 'password missing');
});

test('reads both fields of a one-page form, and starts again after a refusal', () => {
  const fields = { username: 'erkki', password: 'x' };
  const both = [{ identifier: 'erkki' }, { password: 'x', remember: false }];
  assert.deepEqual(read(identifier, fields, true), both);
  assert.deepEqual(read(password, fields, true), [{ back: true }, ...both]);
});

test('reads nothing for a step that has no form here', () => {
  assert.deepEqual(read({ step: 'mail-sent', goal: 'reset-password' }, { password: 'x' }), []);
});
