import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { errorCodes } from '../../src/core/errors.ts';
import { goals } from '../../src/core/goal.ts';
import type { Step, StepKind } from '../../src/core/step.ts';
import { problem } from '../../demo/rules/problem.ts';
import { checked, checkReply, contract, contractFile, satisfies } from '../../conformance/contract.ts';

const user = { id: '1', name: 'Erkki Esimerkki', email: 'esimerkki.erkki@example.com' };
const created = '2026-11-22T12:00:00.000Z';

/** One of every kind; a kind that the core has and this table has not does not compile. */
const steps: { readonly [Kind in StepKind]: Extract<Step, { step: Kind }> } = {
  'signed-out': {
    step: 'signed-out',
    goal: 'browse',
    can: ['sign-in'],
    signIn: {
      accepts: ['email'],
      remember: 0,
      domains: [{ domain: 'example.fi', url: 'https://example.fi/' }],
      passkey: {},
      others: [{ id: 'email-code', kind: 'code' }],
    },
  },
  'signed-in': {
    step: 'signed-in',
    goal: 'sign-in',
    user: { ...user, username: 'e' },
    can: [],
    expiresAt: created,
  },
  identifier: { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'], hint: 'e', passkey: {} },
  password: {
    step: 'password',
    goal: 'change-email',
    identifier: 'e',
    remember: 0,
    why: 'sensitive',
    state: 'opaque',
  },
  code: { step: 'code', goal: 'sign-in', via: 'totp', to: 'e', resend: 30, trust: true },
  passkey: {
    step: 'passkey',
    goal: 'sign-in',
    options: { challenge: 'x' },
    others: [{ id: 'suomi', kind: 'provider', label: 'Suomi.fi' }],
  },
  'new-account': { step: 'new-account', goal: 'register', policy: { minLength: 15 }, email: 'e' },
  'new-password': {
    step: 'new-password',
    goal: 'reset-password',
    policy: { minLength: 15 },
    needsCurrent: false,
    identifier: 'e',
  },
  'new-email': { step: 'new-email', goal: 'change-email', current: 'e', needsCurrent: true },
  'mail-sent': { step: 'mail-sent', goal: 'reset-password', to: 'e', resend: 60 },
  'new-passkey': { step: 'new-passkey', goal: 'add-passkey', options: {} },
  'new-totp': {
    step: 'new-totp',
    goal: 'set-up-totp',
    secret: 'JBSWY3DP',
    url: 'otpauth://totp/Avain:e?secret=JBSWY3DP',
  },
  'recovery-codes': { step: 'recovery-codes', goal: 'set-up-totp', codes: ['a'] },
  account: {
    step: 'account',
    goal: 'account',
    user,
    can: [...goals],
    passkeys: [{ id: '1', name: 'phone', created, used: created }],
    totp: false,
    sessions: [{ id: '1', device: 'Firefox, Linux', created, seen: created, here: true }],
  },
  confirm: { step: 'confirm', goal: 'register', about: 'e' },
  redirect: { step: 'redirect', goal: 'sign-in', url: 'https://example.fi/' },
};

describe('the contract file', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    assert.deepEqual(await validator.validate(fileURLToPath(contractFile)), { valid: true });
    assert.equal(validator.version, '3.1');
  });

  test('needs no YAML beyond version 1.2', () => {
    assert.doesNotMatch(readFileSync(contractFile, 'utf8'), /<<:|[&*][a-z]+\n/);
  });

  test('has the goals, codes and steps of the core, in the same order', () => {
    const { Goal, ErrorCode, StepKind: kinds, Step: union } = contract.components.schemas;
    assert.deepEqual(Goal?.enum, goals);
    assert.deepEqual(ErrorCode?.enum, errorCodes);
    assert.deepEqual(kinds?.enum, Object.keys(steps));
    assert.equal(union?.oneOf?.length, Object.keys(steps).length);
  });
});

describe('a step in the contract', () => {
  for (const [kind, step] of Object.entries(steps)) {
    test(`${kind}: everything that the core knows passes, more or less does not`, () => {
      assert.ok(satisfies('Step', step));
      assert.equal(satisfies('Step', { ...step, token: 'x' }), false);
      assert.equal(satisfies('Step', { ...step, goal: 'nonsense' }), false);
      assert.equal(satisfies('Step', { goal: step.goal }), false);
    });
  }

  test('every member that the core requires is required', () => {
    const optional = 'about others state signIn expiresAt hint passkey why to resend email identifier'.split(
      ' ',
    );
    for (const step of Object.values(steps)) {
      for (const member of Object.keys(step)) {
        const without = Object.fromEntries(Object.entries(step).filter(([name]) => name !== member));
        const mayGo = optional.includes(member) && !(step.step === 'password' && member === 'identifier');
        assert.equal(satisfies('Step', without), mayGo, `${step.step} without ${member}`);
      }
    }
  });

  test('an unknown step is no step', () => {
    assert.equal(satisfies('Step', { step: 'dance', goal: 'browse' }), false);
  });
});

describe('the check of live replies', () => {
  const url = 'http://localhost/auth/v1/session';
  const headers = {
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language, Cookie',
    'X-Content-Type-Options': 'nosniff',
    'Content-Type': 'application/json',
  };
  const signedOut = { step: 'signed-out', goal: 'browse', can: [] };
  const reply = (body: unknown, more: Record<string, string> = {}, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { ...headers, ...more } });

  test('lets a right reply through, with its body still to be read', async () => {
    const response = await checked(async () => reply(signedOut))(new Request(url));
    assert.deepEqual(await response.json(), signedOut);
  });

  const cookie = '__Host-avain=value-of-it; Path=/; HttpOnly; Secure; SameSite=Lax';
  const problemType = { 'Content-Type': 'application/problem+json' };
  const tooMany = { type: 'urn:x', title: 'x', status: 429, code: 'rate-limited' };
  const broken: readonly [string, string, Response][] = [
    ['an unknown member', 'GET', reply({ ...signedOut, token: 'x' })],
    ['a missing member', 'GET', reply({ step: 'signed-out', goal: 'browse' })],
    ['a header that allows storing', 'GET', reply(signedOut, { 'Cache-Control': 'max-age=5' })],
    ['another type', 'GET', reply(signedOut, { 'Content-Type': 'text/html' })],
    ['a success that is none', 'GET', reply(signedOut, {}, 201)],
    ['an unknown code', 'GET', reply({ ...tooMany, status: 500, code: 'unknown-user' }, problemType, 500)],
    ['another status inside', 'GET', reply({ ...tooMany, code: 'server' }, problemType, 500)],
    [
      'a cookie that scripts can read',
      'GET',
      reply(signedOut, { 'Set-Cookie': cookie.replace(' HttpOnly;', '') }),
    ],
    [
      'a __Host- cookie without Secure',
      'GET',
      reply(signedOut, { 'Set-Cookie': cookie.replace(' Secure;', '') }),
    ],
    ['a cookie of another name', 'GET', reply(signedOut, { 'Set-Cookie': cookie.replace('avain', 'other') })],
    ['a session in the body', 'GET', reply({ ...signedOut, state: 'value-of-it' }, { 'Set-Cookie': cookie })],
    ['a method that is not in the contract', 'PATCH', reply(signedOut)],
  ];
  for (const [what, method, response] of broken) {
    test(`refuses ${what}`, () => assert.rejects(checkReply(method, url, response), assert.AssertionError));
  }

  test('refuses a wait without Retry-After', async () => {
    const answer = 'http://localhost/auth/v1/sign-in/password';
    await checkReply('POST', answer, reply(tooMany, { ...problemType, 'Retry-After': '30' }, 429));
    await assert.rejects(
      checkReply('POST', answer, reply(tooMany, problemType, 429)),
      /Retry-After is missing/,
    );
    await assert.rejects(
      checkReply('POST', answer, reply(tooMany, { ...problemType, 'Retry-After': '0' }, 429)),
    );
  });

  test('refuses a form reply that leaves the origin without a scheme', async () => {
    const form = 'http://localhost/auth/v1/form/sign-in/password';
    const leave = (Location: string) =>
      new Response(null, { status: 303, headers: { ...headers, Location } });
    await checkReply('POST', form, leave('/kirjaudu'));
    await assert.rejects(checkReply('POST', form, leave('//evil.example')), assert.AssertionError);
  });
});

test('what went wrong inside stays inside', async () => {
  const response = problem(new Error('SELECT * FROM secrets'));
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /secrets/);
});
