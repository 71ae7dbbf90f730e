import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeStep, NewAccountStep, NewPasswordStep } from '../../src/core/step.ts';
import { readAddress, readCode, readNewAccount, readNewPassword } from '../../src/steps/read-more.ts';
import type { FormReading } from '../../src/steps/read.ts';

const code: CodeStep = { step: 'code', goal: 'sign-in', via: 'totp', trust: false };
const policy = { minLength: 8 };
const choose: NewPasswordStep = { step: 'new-password', goal: 'reset-password', policy, needsCurrent: false };
const change: NewPasswordStep = { ...choose, goal: 'change-password', needsCurrent: true };
const account: NewAccountStep = { step: 'new-account', goal: 'register', policy };

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** What was read: the answer, or the code, the field and the reason. */
function said({ answers, error }: FormReading): unknown {
  return error ? `${error.code} ${error.info.field} ${error.info.reasons?.join()}` : answers[0];
}

test('a code goes without the spaces in it; trust only where it is on offer', () => {
  assert.deepEqual(said(readCode(code, form({ code: ' 123\u00A0456 ', trust: '1' }))), { code: '123456' });
  const trusting = { ...code, trust: true };
  assert.deepEqual(said(readCode(trusting, form({ code: '1', trust: '1' }))), { code: '1', trust: true });
  assert.deepEqual(said(readCode(trusting, form({ code: '1' }))), { code: '1', trust: false });
  assert.equal(said(readCode(code, form({ code: '  ' }))), 'invalid-input code missing');
});

test('a new password goes to the letter, and the present one with it where it is asked for', () => {
  const typed = form({ 'new-password': '  väli  ', password: ' vanha ' });
  assert.deepEqual(said(readNewPassword(choose, typed)), { newPassword: '  väli  ' });
  assert.deepEqual(said(readNewPassword(change, typed)), { newPassword: '  väli  ', current: ' vanha ' });
});

test('a new password is held against the rule in code points', () => {
  assert.equal(said(readNewPassword(choose, form({}))), 'invalid-input new-password missing');
  assert.equal(said(readNewPassword(change, form({}))), 'invalid-input password missing');
  const keys = (count: number): FormData => form({ 'new-password': '🔑'.repeat(count) });
  assert.equal(said(readNewPassword(choose, keys(7))), 'weak-password new-password too-short');
  assert.deepEqual(said(readNewPassword(choose, keys(8))), { newPassword: '🔑'.repeat(8) });
});

test('a new account says the first thing that is missing, in the order of the form', () => {
  const read = (fields: Record<string, string>): unknown => said(readNewAccount(account, form(fields)));
  assert.equal(read({}), 'invalid-input name missing');
  assert.equal(read({ name: ' ' }), 'invalid-input name missing');
  assert.equal(read({ name: 'U' }), 'invalid-input email missing');
  assert.equal(read({ name: 'U', email: 'uuno' }), 'invalid-input email not-an-email');
  assert.equal(read({ name: 'U', email: 'u@x.fi' }), 'invalid-input new-password missing');
  const full = { name: ' Uuno ', email: ' u@x.fi\u200B', 'new-password': ' 1234567' };
  assert.deepEqual(read(full), {
    newAccount: { name: 'Uuno', email: 'u@x.fi', newPassword: ' 1234567' },
  });
});

test('a link goes to an address only', () => {
  assert.deepEqual(said(readAddress(form({ username: ' e@x.fi ' }))), { identifier: 'e@x.fi' });
  assert.equal(said(readAddress(form({ username: 'eesimerkki' }))), 'invalid-input username not-an-email');
  assert.equal(said(readAddress(form({}))), 'invalid-input username missing');
});
