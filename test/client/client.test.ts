import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerAdapter } from '../../src/client/adapters.ts';
import { clientFor, createClient } from '../../src/client/client.ts';
import { FakeBackend } from '../helpers/fake-backend.ts';

registerAdapter('fake', () => new FakeBackend());
registerAdapter('fake-too', () => new FakeBackend());

test('the same address and adapter share one client', () => {
  const one = clientFor('https://auth.example/v1', 'fake');
  assert.equal(clientFor('https://auth.example/v1', 'fake'), one);
  assert.equal(clientFor('https://AUTH.example:443/x/../v1', 'fake'), one);
  for (const [url, adapter] of [
    ['https://auth.example/v2', 'fake'],
    ['https://other.example/v1', 'fake'],
    ['https://auth.example/v1', 'fake-too'],
  ] as const) {
    assert.notEqual(clientFor(url, adapter), one, `${adapter} ${url}`);
  }
});

test('flows of a client are their own, its session is one', async () => {
  const { flow, session } = createClient({ backend: new FakeBackend() });
  const [one, other] = [flow(), flow()];
  await one.begin('sign-in', { locale: 'fi', returnTo: '' });
  assert.deepEqual([one.state.status, other.state.status], ['ready', 'idle']);
  assert.equal((await session.ready).status, 'signed-out');
});

test('works where there is no page', async () => {
  const { session } = createClient({ backend: new FakeBackend() });
  await session.signOut();
  assert.equal(session.state.status, 'signed-out');
});
