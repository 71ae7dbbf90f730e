import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http } from '../../../src/backends/http/http.ts';
import type { AuthBackend } from '../../../src/core/backend.ts';
import type { SignInOptions, Step } from '../../../src/core/step.ts';
import { context } from './scripted-server.ts';
import './unref-timers.ts';

const signIn: SignInOptions = {
  accepts: ['email'],
  remember: 30,
  domains: [{ domain: 'Kaupunki.example.fi', url: 'https://op.example/login' }],
  passkey: { challenge: 'AAAA' },
};
const offer = { step: 'signed-out', goal: 'browse', can: ['sign-in'], signIn };
const local = { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'] };
const reply = (body: unknown): Response => Response.json(body);

/** An adapter that already knows what the server offers. */
async function informed(body: unknown = offer): Promise<AuthBackend> {
  const backend = http({ url: '/auth/v1', fetch: async () => reply(body) });
  await backend.current(context);
  return backend;
}
const answer = async (backend: AuthBackend, identifier: string): Promise<Step> =>
  backend.answer(await backend.begin('sign-in', context), { identifier }, context);
/** Lets everything that can happen by itself happen; no time passes. */
const turns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('the form does not wait: before anything is known it takes every identifier', async () => {
  assert.deepEqual(
    await http({ url: '/auth/v1', fetch: () => new Promise(() => {}) }).begin('sign-in', context),
    local,
  );
});

test('what the session says about the first step is used', async () => {
  const backend = await informed();
  assert.deepEqual(structuredClone(await backend.begin('sign-in', context)), {
    ...local,
    accepts: ['email'],
    passkey: { challenge: 'AAAA' },
  });
  const known = await informed({ ...offer, signIn: undefined });
  assert.deepEqual(structuredClone(await known.begin('sign-in', context)), local);
});

test('the mail domain alone leads elsewhere', async () => {
  const backend = await informed();
  const redirect = { step: 'redirect', goal: 'sign-in', url: 'https://op.example/login' };
  for (const identifier of ['erkki@kaupunki.example.fi', ' ERKKI@KAUPUNKI.EXAMPLE.FI\u200B']) {
    assert.deepEqual(structuredClone(await answer(backend, identifier)), redirect, identifier);
  }
  for (const identifier of [
    'erkki@example.com',
    'erkki@ala.kaupunki.example.fi',
    'erkki@kaupunki.example.fi.evil.example',
    'a@kaupunki.example.fi@b.fi',
    'kaupunki.example.fi',
  ]) {
    assert.deepEqual(await answer(backend, identifier), {
      step: 'password',
      goal: 'sign-in',
      identifier,
      remember: 30,
    });
  }
});

test('a rule without a domain leads nobody elsewhere', async () => {
  const backend = await informed({
    ...offer,
    signIn: { ...signIn, domains: [{ domain: '', url: 'https://op.example/' }] },
  });
  assert.equal((await answer(backend, 'eesimerkki')).step, 'password');
});

test('back gives the identifier again', async () => {
  const backend = await informed();
  const step = await answer(backend, ' erkki@example.com ');
  const again = await backend.answer(step, { back: true }, context);
  assert.deepEqual(structuredClone(again), {
    ...local,
    accepts: ['email'],
    hint: 'erkki@example.com',
    passkey: { challenge: 'AAAA' },
  });
});

test('a newer offer replaces the older one, also at logout', async () => {
  const bodies: unknown[] = [offer, { ...offer, signIn: { accepts: ['username'], remember: 0 } }];
  const backend = http({ url: '/auth/v1', fetch: async () => reply(bodies.shift()) });
  await backend.current(context);
  await backend.signOut(context);
  assert.deepEqual(await answer(backend, 'e@kaupunki.example.fi'), {
    step: 'password',
    goal: 'sign-in',
    identifier: 'e@kaupunki.example.fi',
    remember: 0,
  });
});

test('an identifier waits for the session that is being asked', async () => {
  let arrive: (response: Response) => void = () => {};
  const backend = http({ url: '/auth/v1', fetch: () => new Promise((resolve) => (arrive = resolve)) });
  const asking = backend.current(context);
  const answering = answer(backend, 'erkki@kaupunki.example.fi');
  await turns();
  arrive(reply(offer));
  await asking;
  assert.equal((await answering).step, 'redirect');
});

test('it waits for two seconds and no longer', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const backend = http({ url: '/auth/v1', fetch: () => new Promise(() => {}) });
  void backend.current(context).catch(() => {});
  let step: Step | undefined;
  const answering = answer(backend, 'erkki@kaupunki.example.fi').then((next) => (step = next));
  await turns();
  t.mock.timers.tick(1_999);
  await turns();
  assert.equal(step, undefined);
  t.mock.timers.tick(1);
  assert.deepEqual(await answering, {
    step: 'password',
    goal: 'sign-in',
    identifier: 'erkki@kaupunki.example.fi',
    remember: 0,
  });
});

test('a session that could not be asked is not waited for', async () => {
  const backend = http({ url: '/auth/v1', fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  await backend.current(context).catch(() => {});
  assert.equal((await answer(backend, 'erkki')).step, 'password');
});

test('other ways than the password are named beside it', async () => {
  const others = [{ id: 'email-code', kind: 'code' }];
  const backend = await informed({ ...offer, signIn: { ...signIn, others } });
  const step = await answer(backend, 'erkki@example.com');
  assert.deepEqual(structuredClone(step), {
    step: 'password',
    goal: 'sign-in',
    identifier: 'erkki@example.com',
    remember: 30,
    others,
  });
});

test('the server hears that somebody goes back from a code, since it waits for one', async () => {
  const asked: string[] = [];
  const fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
    asked.push(`${init?.method} ${String(url)} ${String(init?.body)}`);
    return reply(local);
  };
  const step: Step = { step: 'code', goal: 'sign-in', via: 'totp', trust: false, state: 's' };
  const back = await http({ url: '/auth/v1', fetch }).answer(step, { back: true }, context);
  assert.deepEqual(structuredClone(back), local);
  assert.deepEqual(asked, ['POST /auth/v1/sign-in/code {"back":true,"state":"s"}']);
});

test('a passkey beside the identifier goes to the passkey step', async () => {
  const asked: string[] = [];
  const fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
    asked.push(`${init?.method} ${String(url)} ${String(init?.body)}`);
    return reply(offer);
  };
  const backend = http({ url: '/auth/v1', fetch });
  const step = await backend.begin('sign-in', context);
  await backend.answer(step, { assertion: { id: 'AQ' } }, context);
  assert.deepEqual(asked, ['POST /auth/v1/sign-in/passkey {"assertion":{"id":"AQ"}}']);
});
