import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromVerbs, type Outcome, type VerbContext, type Verbs } from '../../../src/adapters/from-verbs.ts';
import type { AuthBackend, Context } from '../../../src/core/backend.ts';
import { AuthError } from '../../../src/core/errors.ts';
import type { Goal } from '../../../src/core/goal.ts';
import type { Step } from '../../../src/core/step.ts';

const context: Context = { locale: 'sv', returnTo: '/asetukset' };
const user = { id: 'u1', name: 'Erkki', email: 'erkki@example.com' };
const done = async (): Promise<Outcome> => {};
const nobody: Verbs = { me: async () => undefined, signIn: done, signOut: done };
const somebody: Verbs = { ...nobody, me: async () => user };
const plain = (value: unknown): unknown => structuredClone(value);

async function refusal(call: Promise<Step>): Promise<AuthError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof AuthError) return outcome;
  throw new Error('not an AuthError', { cause: outcome });
}

const passwordStep = async (backend: AuthBackend, identifier = ' erkki@example.com'): Promise<Step> =>
  backend.answer(await backend.begin('sign-in', context), { identifier }, context);

test('who is here, and what can be done', async () => {
  assert.deepEqual(plain(await fromVerbs(nobody).current(context)), {
    step: 'signed-out',
    goal: 'browse',
    can: ['sign-in'],
    signIn: { accepts: ['email'], remember: 0 },
  });
  const me = async () => null;
  assert.equal((await fromVerbs({ ...nobody, me }).current(context)).step, 'signed-out');
  assert.deepEqual(plain(await fromVerbs(somebody).current(context)), {
    step: 'signed-in',
    goal: 'browse',
    user,
    can: [],
  });
});

test('a goal whose verbs are absent is neither offered nor begun', async () => {
  const offers: readonly (readonly [Partial<Verbs>, readonly Goal[], readonly Goal[]])[] = [
    [{ requestReset: done }, ['sign-in'], []],
    [{ requestReset: done, resetPassword: done }, ['sign-in', 'reset-password'], []],
    [{ register: done }, ['sign-in', 'register'], []],
    [{ changeEmail: done, changePassword: done }, ['sign-in'], ['change-email', 'change-password']],
  ];
  for (const [verbs, outside, inside] of offers) {
    const before = await fromVerbs({ ...nobody, ...verbs }).current(context);
    const after = await fromVerbs({ ...somebody, ...verbs }).current(context);
    assert.deepEqual(['can' in before && before.can, 'can' in after && after.can], [outside, inside]);
  }
  for (const goal of ['reset-password', 'register', 'change-email', 'account', 'add-passkey'] as const)
    assert.equal((await refusal(fromVerbs(somebody).begin(goal, context))).code, 'unsupported', goal);
});

test('nothing is asked before the password is given', async () => {
  const refuse = async (): Promise<never> => assert.fail('asked too early');
  const backend = fromVerbs({ me: refuse, signIn: refuse, signOut: refuse }, { remember: 30 });
  for (const identifier of ['erkki@example.com', 'ei.ketaan@example.com']) {
    assert.deepEqual(await passwordStep(backend, identifier), {
      step: 'password',
      goal: 'sign-in',
      identifier,
      remember: 30,
    });
  }
});

test('a login gives what was typed, and asks who came of it', async () => {
  const given: unknown[] = [];
  const signIn: Verbs['signIn'] = async (credentials) => void given.push(credentials);
  const backend = fromVerbs({ ...somebody, signIn });
  const step = await backend.answer(await passwordStep(backend), { password: 'p' }, context);
  assert.deepEqual([step.step, step.goal], ['signed-in', 'sign-in']);
  await backend.answer(await passwordStep(backend), { password: 'p', remember: true }, context);
  const credentials = { identifier: 'erkki@example.com', password: 'p' };
  assert.deepEqual(given, [
    { ...credentials, remember: false },
    { ...credentials, remember: true },
  ]);
});

test('a wrong password is a code word that is returned, or an AuthError that is thrown', async () => {
  const returned: Verbs['signIn'] = async () => 'invalid-credentials';
  const thrown: Verbs['signIn'] = async () => {
    throw new AuthError('rate-limited', { retryAfter: 60 });
  };
  for (const [signIn, code, retryAfter] of [
    [returned, 'invalid-credentials', undefined],
    [thrown, 'rate-limited', 60],
  ] as const) {
    const backend = fromVerbs({ ...nobody, signIn });
    const error = await refusal(backend.answer(await passwordStep(backend), { password: 'x' }, context));
    assert.deepEqual([error.code, error.info.retryAfter], [code, retryAfter]);
  }
});

test('whatever else a verb rejects with, or says, is a fault of the service', async () => {
  const odd = [
    async () => Promise.reject(new TypeError('Failed to fetch')),
    async () => Promise.reject(new Error('invalid-credentials')),
    async () => Promise.reject(),
    async () => 'wrong password',
    () => {
      throw new Error('before it was a promise');
    },
  ] as unknown as readonly Verbs['signIn'][];
  for (const signIn of odd) {
    const backend = fromVerbs({ ...nobody, signIn });
    const step = await passwordStep(backend);
    assert.equal((await refusal(backend.answer(step, { password: 'x' }, context))).code, 'server');
  }
  const backend = fromVerbs(nobody);
  const lost = await refusal(backend.answer(await passwordStep(backend), { password: 'x' }, context));
  assert.deepEqual([lost.code, lost.info.detail], ['server', 'signIn went well, but me() knows nobody']);
});

test('back leads to the beginning, with the identifier that was typed', async () => {
  const backend = fromVerbs({ ...nobody, requestReset: done, resetPassword: done });
  const step = await backend.answer(await passwordStep(backend), { back: true }, context);
  assert.deepEqual(step, {
    step: 'identifier',
    goal: 'sign-in',
    accepts: ['email'],
    hint: 'erkki@example.com',
  });
  const choose = await backend.begin('reset-password', context, 't');
  assert.equal((await backend.answer(choose, { back: true }, context)).step, 'identifier');
});

test('a reset: the same for everybody, then the token of the link with the new password', async () => {
  const given: unknown[] = [];
  const note = async (said: unknown): Promise<Outcome> => void given.push(said);
  const expired = async (): Promise<Outcome> => 'expired';
  const backend = fromVerbs({ ...nobody, requestReset: note, resetPassword: note });
  const first = await backend.begin('reset-password', context);
  const sent = await backend.answer(first, { identifier: ' a@example.com' }, context);
  assert.deepEqual(sent, { step: 'mail-sent', goal: 'reset-password', to: 'a@example.com', resend: 60 });
  await backend.answer(sent, { resend: true }, context);
  const step = await backend.begin('reset-password', context, 't1');
  const after = await backend.answer(step, { newPassword: 'n' }, context);
  assert.deepEqual([after.step, after.goal], ['identifier', 'sign-in']);
  assert.deepEqual(given, [
    { email: 'a@example.com' },
    { email: 'a@example.com' },
    { token: 't1', newPassword: 'n' },
  ]);
  const late = fromVerbs({ ...nobody, requestReset: done, resetPassword: expired });
  assert.equal((await refusal(late.answer(step, { newPassword: 'n' }, context))).code, 'expired');
});

const newAccount = { name: 'Uuno', email: 'a@example.com ', newPassword: 'n' };

test('a registration is proved by mail where there is a verb for that', async () => {
  const given: unknown[] = [];
  const note = async (said: unknown): Promise<Outcome> => void given.push(said);
  const direct = fromVerbs({ ...somebody, register: note });
  const form = await direct.begin('register', context);
  assert.equal((await direct.answer(form, { newAccount }, context)).step, 'signed-in');
  const mailed = fromVerbs({ ...nobody, register: note, confirmAccount: note });
  assert.deepEqual(await mailed.answer(form, { newAccount }, context), {
    step: 'mail-sent',
    goal: 'register',
    to: 'a@example.com',
  });
  const confirm = await mailed.begin('register', context, 't1');
  assert.equal(given.length, 2, 'opening the page changes nothing');
  assert.equal((await mailed.answer(confirm, { confirmed: true }, context)).step, 'identifier');
  assert.deepEqual(given.slice(1), [{ ...newAccount, email: 'a@example.com' }, { token: 't1' }]);
  const { code } = await refusal(direct.answer(confirm, { confirmed: true }, context));
  assert.equal(code, 'unsupported');
});

test('a new address and a new password ask for the present password, and for somebody', async () => {
  const given: unknown[] = [];
  const note = async (said: unknown): Promise<Outcome> => void given.push(said);
  const verbs = { changeEmail: note, confirmEmail: note, changePassword: note };
  const backend = fromVerbs({ ...somebody, ...verbs }, { minLength: 12 });
  const email = await backend.begin('change-email', context);
  assert.deepEqual(email, {
    step: 'new-email',
    goal: 'change-email',
    current: user.email,
    needsCurrent: true,
  });
  const sent = await backend.answer(email, { newEmail: 'b@example.com', currentPassword: 'p' }, context);
  assert.equal(sent.step, 'mail-sent');
  const confirm = await backend.begin('change-email', context, 't1');
  assert.equal((await backend.answer(confirm, { confirmed: true }, context)).step, 'signed-in');
  const password = await backend.begin('change-password', context);
  assert.deepEqual(password.step === 'new-password' && password.policy, { minLength: 12 });
  await backend.answer(password, { newPassword: 'n', current: 'p' }, context);
  assert.deepEqual(given, [
    { newEmail: 'b@example.com', currentPassword: 'p' },
    { token: 't1' },
    { newPassword: 'n', current: 'p' },
  ]);
  for (const goal of ['change-email', 'change-password'] as const) {
    const { code, info } = await refusal(fromVerbs({ ...nobody, ...verbs }).begin(goal, context));
    assert.deepEqual([code, info.next?.step], ['forbidden', 'signed-out']);
  }
});

test('a log-out says how far it goes', async () => {
  const given: unknown[] = [];
  const signOut: Verbs['signOut'] = async (said) => void given.push(said);
  const backend = fromVerbs({ ...nobody, signOut });
  assert.equal((await backend.signOut(context)).step, 'signed-out');
  await backend.signOut(context, 'everywhere');
  assert.deepEqual(given, [{ scope: 'here' }, { scope: 'everywhere' }]);
});

test('"I am still here" asks who is here', async () => {
  const backend = fromVerbs(somebody);
  const step = await backend.current(context);
  assert.equal((await backend.answer(step, { confirmed: true }, context)).step, 'signed-in');
});

test('a verb is given the language and a signal; one that does not heed it is left behind', async () => {
  const seen: VerbContext[] = [];
  const me: Verbs['me'] = (within) => {
    seen.push(within);
    return new Promise(() => {});
  };
  const late = await refusal(fromVerbs({ ...nobody, me }, { timeout: 20 }).current(context));
  assert.equal(late.code, 'timeout');
  const { signal, ...rest } = seen[0]!;
  assert.deepEqual([plain(rest), signal.aborted], [context, true]);
  const stop = new AbortController();
  const call = refusal(fromVerbs({ ...nobody, me }).current({ ...context, signal: stop.signal }));
  stop.abort();
  assert.equal((await call).code, 'cancelled');
  assert.equal(seen[1]?.signal.aborted, true);
  const before = { ...context, signal: AbortSignal.abort() };
  assert.equal((await refusal(fromVerbs({ ...nobody, me }).current(before))).code, 'cancelled');
  assert.equal(seen.length, 2, 'what is stopped before it began is not begun');
});

test('verbs may be methods', async () => {
  class Legacy implements Verbs {
    readonly #user = user;
    me = async () => this.#user;
    async signIn(): Promise<Outcome> {
      return this.#user ? 'invalid-credentials' : undefined;
    }
    async signOut(): Promise<Outcome> {}
  }
  const backend = fromVerbs(new Legacy());
  const error = await refusal(backend.answer(await passwordStep(backend), { password: 'x' }, context));
  assert.equal(error.code, 'invalid-credentials');
});
