import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Answer } from '../../../src/core/answer.ts';
import type { AuthBackend } from '../../../src/core/backend.ts';
import { goals } from '../../../src/core/goal.ts';
import type { Step } from '../../../src/core/step.ts';
import { context, json, ScriptedServer } from './scripted-server.ts';
import './unref-timers.ts';

const server = new ScriptedServer();
before(() => server.open());
after(() => server.close());
afterEach(() => server.take());

const base = { goal: 'sign-in' } as const;
const password: Step = { ...base, step: 'password', identifier: 'erkki', remember: 30 };
const get = { accept: 'application/json', 'accept-language': 'sv' };
const unsafe = { ...get, 'auth-request': '1' };
const post = { ...unsafe, 'content-type': 'application/json' };

type Call = (backend: AuthBackend) => Promise<Step>;
type Row = readonly [
  name: string,
  call: Call,
  request: string,
  headers: Record<string, string>,
  body?: unknown,
];

const answering =
  (step: Step, answer: Answer): Call =>
  (backend) =>
    backend.answer(step, answer, context);

const rows: readonly Row[] = [
  ['who is here', (backend) => backend.current(context), 'GET /session', get],
  ['log out', (backend) => backend.signOut(context), 'DELETE /session?scope=here', unsafe],
  [
    'log out everywhere',
    (backend) => backend.signOut(context, 'everywhere'),
    'DELETE /session?scope=everywhere',
    unsafe,
  ],
  ...goals
    .filter((goal) => goal !== 'sign-in')
    .map((goal): Row => [
      `begin ${goal}`,
      (backend) => backend.begin(goal, context),
      `POST /${goal}`,
      post,
      {},
    ]),
  [
    'begin with a token and a way back',
    (backend) => backend.begin('reset-password', { ...context, returnTo: '/omat' }, 'tok'),
    'POST /reset-password',
    post,
    { token: 'tok', returnTo: '/omat' },
  ],
  [
    'a password carries the identifier',
    answering(password, { password: ' ä🚋"\\ ', remember: true }),
    'POST /sign-in/password',
    post,
    { password: ' ä🚋"\\ ', remember: true, identifier: 'erkki' },
  ],
  [
    'a code carries the state of its step, and no more of it',
    answering(
      { ...base, step: 'code', via: 'email', to: 'e•••@example.com', trust: true, state: 's1' },
      { code: '123456' },
    ),
    'POST /sign-in/code',
    post,
    { code: '123456', state: 's1' },
  ],
  [
    'back within another goal is a question to the server',
    answering({ goal: 'register', step: 'mail-sent' }, { back: true }),
    'POST /register/mail-sent',
    post,
    { back: true },
  ],
  [
    'an identifier for another goal is sent',
    answering(
      { goal: 'reset-password', step: 'identifier', accepts: ['email'] },
      { identifier: 'e@example.com' },
    ),
    'POST /reset-password/identifier',
    post,
    { identifier: 'e@example.com' },
  ],
  [
    'I am still here',
    answering(
      { goal: 'browse', step: 'signed-in', user: { id: '1', name: '', email: 'e' }, can: [] },
      { confirmed: true },
    ),
    'POST /session',
    post,
    { confirmed: true },
  ],
];

for (const [name, call, request, headers, body] of rows) {
  test(`one request: ${name}`, async () => {
    await call(server.adapter());
    const sent = server.take();
    assert.equal(sent.length, 1);
    const one = sent.at(0)!;
    assert.equal(`${one.method} ${one.path.replace('/auth/v1', '')}`, request);
    for (const [key, value] of Object.entries(headers)) assert.equal(one.headers[key], value, key);
    assert.equal(one.headers['auth-request'], headers['auth-request']);
    assert.equal(one.headers['content-type'], headers['content-type']);
    assert.deepEqual(one.body ? JSON.parse(one.body) : undefined, body);
  });
}

test('a slash at the end of the address changes nothing', async () => {
  await server.adapter({ url: `${server.url}/` }).current(context);
  assert.equal(server.take()[0]?.path, '/auth/v1/session');
});

test('nothing is sent before the password', async () => {
  const backend = server.adapter();
  const identifier = await backend.begin('sign-in', context);
  const step = await backend.answer(identifier, { identifier: 'erkki' }, context);
  await backend.answer(step, { back: true }, context);
  assert.equal(server.take().length, 0);
});

test('a refused call is not sent again', async () => {
  for (const status of [401, 403, 408, 425, 429, 500, 503]) {
    server.say = json(status, {}, { 'Retry-After': '0' });
    await assert.rejects(server.adapter().answer(password, { password: 'x' }, context));
    assert.equal(server.take().length, 1, String(status));
  }
  server.say = (response) => response.destroy();
  await assert.rejects(server.adapter().answer(password, { password: 'x' }, context));
  assert.equal(server.take().length, 1, 'a connection that was cut');
});

test('cookies go along, redirects and caches do not', async () => {
  const inits: RequestInit[] = [];
  const recording: typeof fetch = async (_url, init) => {
    inits.push(init as RequestInit);
    return Response.json({ step: 'signed-out', goal: 'browse', can: [] });
  };
  const backend = server.adapter({ fetch: recording });
  await backend.current(context);
  await backend.answer(password, { password: 'x' }, context);
  await backend.signOut(context);
  assert.equal(inits.length, 3);
  for (const { credentials, redirect, cache } of inits) {
    assert.deepEqual(
      { credentials, redirect, cache },
      { credentials: 'include', redirect: 'error', cache: 'no-store' },
    );
  }
});
