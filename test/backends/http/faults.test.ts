import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import type { AuthBackend, Context } from '../../../src/core/backend.ts';
import type { Step } from '../../../src/core/step.ts';
import { context, raw, refusal, ScriptedServer, type Say } from './scripted-server.ts';

const server = new ScriptedServer();
before(() => server.open());
after(() => server.close());
afterEach(() => server.take());

const password: Step = { step: 'password', goal: 'sign-in', identifier: 'erkki', remember: 0 };
const points: Record<string, (backend: AuthBackend, within: Context) => Promise<Step>> = {
  'session check': (backend, within) => backend.current(within),
  password: (backend, within) => backend.answer(password, { password: 'x' }, within),
  'reset request': (backend, within) => backend.begin('reset-password', within),
  'new password': (backend, within) =>
    backend.answer(
      { step: 'new-password', goal: 'reset-password', policy: { minLength: 15 }, needsCurrent: false },
      { newPassword: 'x' },
      within,
    ),
  logout: (backend, within) => backend.signOut(within),
};

const silence: Say = () => {};
const silenceAfterHeaders: Say = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
  response.write('{"step":');
};
const cut: Say = (response) => response.destroy();
const cutInBody: Say = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
  response.write('{', () => response.destroy());
};
const portal: Say = (response) => response.writeHead(302, { Location: '/portal' }).end();

for (const [point, call] of Object.entries(points)) {
  test(`${point}: silence is a timeout`, async () => {
    server.say = silence;
    assert.equal((await refusal(call(server.adapter({ timeout: 40 }), context))).code, 'timeout');
  });

  test(`${point}: headers, then silence, is a timeout`, async () => {
    server.say = silenceAfterHeaders;
    assert.equal((await refusal(call(server.adapter({ timeout: 40 }), context))).code, 'timeout');
  });

  test(`${point}: a connection that is cut is offline`, async () => {
    for (const say of [cut, cutInBody]) {
      server.say = say;
      assert.equal((await refusal(call(server.adapter(), context))).code, 'offline');
    }
  });

  test(`${point}: a redirect is not followed`, async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      server.say = (response) =>
        status === 302 ? portal(response) : raw(status, '', { Location: '/portal' })(response);
      assert.equal((await refusal(call(server.adapter(), context))).code, 'offline', String(status));
    }
    assert.ok(server.take().every(({ path }) => path !== '/portal'));
  });

  test(`${point}: nobody listens`, async () => {
    assert.equal((await refusal(call(server.adapter({ url: await deadUrl() }), context))).code, 'offline');
  });

  test(`${point}: called off before and during`, async () => {
    assert.equal(
      (await refusal(call(server.adapter(), { ...context, signal: AbortSignal.abort() }))).code,
      'cancelled',
    );
    assert.equal(server.take().length, 0);
    for (const say of [silence, silenceAfterHeaders]) {
      const caller = new AbortController();
      server.say = (response) => {
        say(response);
        caller.abort();
      };
      assert.equal(
        (await refusal(call(server.adapter(), { ...context, signal: caller.signal }))).code,
        'cancelled',
      );
    }
  });

  test(`${point}: works again after a fault`, async () => {
    const backend = server.adapter();
    server.say = cut;
    await refusal(call(backend, context));
    server.say = raw(200, '{"step":"signed-out","goal":"browse","can":[]}', {
      'Content-Type': 'application/json',
    });
    assert.equal((await call(backend, context)).step, 'signed-out');
  });
}

test('a fetch that throws whatever it likes is offline', async () => {
  for (const thrown of [
    new TypeError('Failed to fetch'),
    undefined,
    null,
    'no',
    new DOMException('x', 'SecurityError'),
  ]) {
    const backend = server.adapter({ fetch: () => Promise.reject(thrown) });
    const error = await refusal(backend.current(context));
    assert.equal(error.code, 'offline');
    assert.equal(error.cause, thrown);
  }
});

/** An address on loopback at which nobody listens: it was free a moment ago. */
async function deadUrl(): Promise<string> {
  const socket = createServer();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  return `http://127.0.0.1:${port}/auth/v1`;
}
