import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCodes } from '../../src/core/errors.ts';
import * as en from '../../src/locales/en.ts';
import * as fi from '../../src/locales/fi.ts';
import * as sv from '../../src/locales/sv.ts';
import { failureField, failureText } from '../../src/steps/failure-text.ts';

for (const [lang, { common }] of Object.entries({ fi, sv, en })) {
  test(`every code has words in ${lang}, but being stopped`, () => {
    for (const code of errorCodes) {
      const text = failureText({ code, info: {}, count: 1 }, common);
      assert.equal(text === '', code === 'cancelled', code);
      assert.doesNotMatch(text, /[{}]|undefined/);
    }
  });
}

test('a limit is told as a clock time, never earlier than it ends', () => {
  const at = (hours: number, minutes: number, seconds: number): string =>
    failureText(
      {
        code: 'rate-limited',
        info: {},
        count: 1,
        retryAt: new Date(2026, 10, 22, hours, minutes, seconds).getTime(),
      },
      fi.common,
    );
  assert.match(at(14, 5, 0), /klo 14\.05\.$/);
  assert.match(at(14, 5, 1), /klo 14\.06\.$/);
  assert.match(at(9, 59, 30), /klo 10\.00\.$/);
});

test('a limit without an end says so', () => {
  assert.equal(failureText({ code: 'rate-limited', info: {}, count: 1 }, fi.common), fi.common.tryLater);
});

test('a field has words of its own by the reason, and general ones for a reason nobody knows', () => {
  const fields = { username: { missing: 'Kirjoita nimi.' } };
  const failure = (reasons: string[]) =>
    ({ code: 'invalid-input', info: { field: 'username', reasons }, count: 1 }) as const;
  assert.equal(failureText(failure(['missing']), fi.common, fields), 'Kirjoita nimi.');
  assert.equal(failureText(failure(['odd']), fi.common, fields), fi.common.errors['invalid-input']);
});

test('a refusal without a field is about the field that its code is about, where the form has it', () => {
  const fields = {
    password: { 'invalid-credentials': 'Nykyinen on väärin.' },
    'new-password': { common: 'Yleinen.' },
  };
  const failure = { code: 'invalid-credentials', info: {}, count: 1 } as const;
  assert.equal(failureText(failure, fi.common, fields), 'Nykyinen on väärin.');
  assert.equal(failureField(failure, fields), 'password');
  assert.equal(failureField(failure, { code: {} }), undefined);
  assert.equal(failureText(failure, fi.common, { code: {} }), fi.common.errors['invalid-credentials']);
  const weak = { code: 'weak-password', info: { reasons: ['common'] }, count: 1 } as const;
  assert.equal(failureText(weak, fi.common, fields), 'Yleinen.');
});

test('what is about no field has words under the empty name', () => {
  const failure = { code: 'expired', info: {}, count: 1 } as const;
  assert.equal(
    failureText(failure, fi.common, { username: {}, '': { expired: 'Linkki on vanha.' } }),
    'Linkki on vanha.',
  );
});

test('no name of the language is taken for a field', () => {
  for (const field of ['constructor', '__proto__', 'toString'])
    assert.equal(failureField({ code: 'invalid-input', info: { field }, count: 1 }, {}), undefined);
});
