import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { residents } from '../../../demo/rules/residents.ts';
import { type App, createApp } from '../../../demo/server/app.ts';
import { http } from '../../../src/backends/http/http.ts';
import type { AuthBackend } from '../../../src/core/backend.ts';
import type { Step } from '../../../src/core/step.ts';
import { context, refusal } from './scripted-server.ts';
import './unref-timers.ts';

const ORIGIN = 'http://localhost:8080';
const erkki = residents.at(0)!;
let app: App;
let clock = Date.UTC(2026, 10, 22, 12);
before(async () => {
  app = await createApp({
    dataDir: ':memory:',
    clock: { now: () => clock },
    residents: residents.slice(0, 2),
  });
});
after(() => app.close());

/** The adapter in a browser of its own, which keeps cookies and says where a call comes from. */
function visitor(address = '192.0.2.1'): AuthBackend {
  const cookies = new Map<string, string>();
  const fetch = async (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(String(url), { ...init, credentials: 'include' });
    request.headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    request.headers.set('Origin', ORIGIN);
    request.headers.set('Sec-Fetch-Site', 'same-origin');
    const response = await app.fetch(request, { address });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (cookie.includes('; Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return http({ url: `${ORIGIN}/auth/v1`, fetch });
}

async function logIn(backend: AuthBackend, identifier: string, password: string): Promise<Step> {
  const first = await backend.begin('sign-in', context);
  const second = await backend.answer(first, { identifier }, context);
  return backend.answer(second, { password, remember: false }, context);
}
const who = async (backend: AuthBackend): Promise<string> => {
  const step = await backend.current(context);
  return step.step === 'signed-in' ? step.user.email : step.step;
};

test('log in, be known, log out', async () => {
  const backend = visitor();
  assert.equal(await who(backend), 'signed-out');
  const step = await logIn(backend, erkki.email, erkki.password);
  assert.ok(step.step === 'signed-in');
  assert.deepEqual(
    [step.user.name, step.user.email, step.user.username],
    [erkki.name, erkki.email, erkki.username],
  );
  assert.equal(await who(backend), erkki.email);
  assert.equal((await backend.signOut(context)).step, 'signed-out');
  assert.equal(await who(backend), 'signed-out');
});

test('the old user name logs in as well, and days to remember are on offer', async () => {
  const backend = visitor();
  await backend.current(context);
  const password = await backend.answer(
    await backend.begin('sign-in', context),
    { identifier: erkki.username! },
    context,
  );
  const { others: _, ...asked } = password;
  assert.deepEqual(asked, {
    step: 'password',
    goal: 'sign-in',
    identifier: erkki.username,
    remember: 30,
  });
  const step = await backend.answer(password, { password: erkki.password, remember: true }, context);
  assert.equal(step.step, 'signed-in');
});

test('logging out everywhere ends the other session', async () => {
  const [here, there] = [visitor(), visitor()];
  for (const one of [here, there]) await logIn(one, erkki.email, erkki.password);
  await here.signOut(context, 'everywhere');
  assert.equal(await who(there), 'signed-out');
});

test('a wrong password and somebody unknown are the same error', async () => {
  const wrong = await refusal(logIn(visitor(), erkki.email, 'väärä'));
  const unknown = await refusal(logIn(visitor(), 'nobody@example.com', 'väärä'));
  assert.equal(wrong.code, 'invalid-credentials');
  assert.deepEqual({ ...unknown, stack: '' }, { ...wrong, stack: '' });
  const step = await logIn(visitor(), erkki.email, erkki.password);
  assert.equal(step.step, 'signed-in', 'and the right one still does');
});

test('too many tries are limited for a time that is said, and then no more', async () => {
  const backend = visitor('192.0.2.9');
  let error = await refusal(logIn(backend, 'limited@example.com', 'väärä'));
  for (let round = 0; round < 50 && error.code === 'invalid-credentials'; round += 1) {
    error = await refusal(logIn(backend, 'limited@example.com', 'väärä'));
  }
  assert.equal(error.code, 'rate-limited');
  assert.ok(error.info.retryAfter! >= 1 && error.info.retryAfter! <= 900);
  clock += error.info.retryAfter! * 1000;
  assert.equal((await refusal(logIn(backend, 'limited@example.com', 'väärä'))).code, 'invalid-credentials');
});

test('a step that is not there is unsupported, a goal for somebody else forbidden', async () => {
  const odd: Step = { step: 'passkey', goal: 'register', options: {} };
  assert.equal((await refusal(visitor().answer(odd, { assertion: {} }, context))).code, 'unsupported');
  const { code, info } = await refusal(visitor().begin('change-password', context));
  assert.deepEqual([code, info.next?.step], ['forbidden', 'signed-out']);
});

test('somebody who is still here gets a later end', async () => {
  const backend = visitor();
  const step = await logIn(backend, erkki.email, erkki.password);
  clock += 3_600_000;
  const later = await backend.answer(step, { confirmed: true }, context);
  assert.ok(step.step === 'signed-in' && later.step === 'signed-in');
  assert.equal(Date.parse(later.expiresAt!) - Date.parse(step.expiresAt!), 3_600_000);
});
