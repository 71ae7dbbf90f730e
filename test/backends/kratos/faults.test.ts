import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kratos } from '../../../src/backends/kratos/kratos.ts';
import type { ErrorCode } from '../../../src/core/errors.ts';
import { context, refusal, Scripted } from './scripted.ts';

const answering = (response: Response) =>
  kratos({ url: 'https://asiointi.example.fi', fetch: async () => response.clone() });

const json = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'application/json' } });

test('what nobody understands is a fault of the server', async () => {
  const wrong: readonly Response[] = [
    json(''),
    json('{"id": "'),
    json('[null, {"user": 7}]'),
    json('null'),
    json('{"id": "a", "identity": 7}'),
    json('{"id": "a", "ui": {"nodes": 7}}'),
    json('{}', 418),
    json('{"error": {"id": 7}}', 502),
    new Response('<!doctype html><title>Welcome</title>', { headers: { 'content-type': 'text/html' } }),
    new Response(null, { status: 204 }),
  ];
  for (const response of wrong) {
    const backend = answering(response);
    for (const call of [
      backend.current(context),
      backend.begin('sign-in', context),
      backend.begin('account', context),
    ])
      assert.equal((await refusal(call)).code, 'server', `${response.status}`);
  }
});

test('nodes that a newer server adds are passed over', async () => {
  const nodes = [
    7,
    { type: 'division' },
    { group: 'default', attributes: { name: 'csrf_token', value: 'x' } },
  ];
  const flow = { id: 'f', ui: { nodes, messages: [{ id: 'text' }] } };
  const step = await answering(Response.json(flow)).begin('sign-in', context);
  assert.equal(step.step, 'identifier');
});

test('a limit that a proxy sets is told with its wait', async () => {
  const backend = answering(json('', 429));
  const { code, info } = await refusal(backend.current(context));
  assert.deepEqual([code, info.retryAfter], ['rate-limited', 30]);
  const headers = { 'retry-after': '7' };
  const told = await refusal(answering(new Response('', { status: 429, headers })).current(context));
  assert.equal(told.info.retryAfter, 7);
});

test('statuses have codes', async () => {
  const codes: readonly (readonly [number, ErrorCode])[] = [
    [403, 'forbidden'],
    [404, 'expired'],
    [410, 'expired'],
    [422, 'server'],
  ];
  for (const [status, code] of codes) {
    const backend = answering(json('{"error": {"reason": "no"}}', status));
    assert.equal((await refusal(backend.current(context))).code, code, `${status}`);
  }
});

test('the language goes along, and a dead network is offline', async () => {
  const server = new Scripted({ 'GET /sessions/whoami': 'whoami-nobody' });
  await server.backend.current(context);
  const { headers } = server.requests[0] ?? { headers: new Headers() };
  assert.equal(headers.get('accept'), 'application/json');
  assert.equal(headers.get('accept-language'), 'sv');
  const dead = kratos({ url: '/', fetch: async () => Promise.reject(new TypeError('fetch failed')) });
  assert.equal((await refusal(dead.current(context))).code, 'offline');
});

test('an answer that belongs to another step is not sent', async () => {
  const server = new Scripted({ 'GET /self-service/login/browser': 'login' });
  const step = await server.begin('sign-in');
  assert.equal((await refusal(server.answer(step, { saved: true }))).code, 'server');
  const stray = { step: 'confirm', goal: 'register' } as const;
  assert.equal((await refusal(server.answer(stray, { confirmed: true }))).code, 'server');
});

test('what somebody put into Object.prototype is not sent', async () => {
  const fields = ['resend', 'other', 'back', 'identifier', 'to', 'flow', 'error', 'mailed'] as const;
  const everything = Object.getPrototypeOf({}) as Record<string, unknown>;
  for (const name of fields) everything[name] = 'evil';
  try {
    const server = new Scripted({
      'GET /self-service/login/browser': 'login',
      'POST /self-service/login': 'login-wrong',
    });
    const step = await server.answer(await server.begin('sign-in'), { identifier: 'erkki@example.com' });
    await refusal(server.answer(step, { password: 'x' }));
    assert.deepEqual(Object.keys(server.sent), ['csrf_token', 'method', 'identifier', 'password']);
  } finally {
    for (const name of fields) Reflect.deleteProperty(everything, name);
  }
});
