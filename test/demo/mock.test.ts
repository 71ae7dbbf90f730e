import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setupServer } from 'msw/node';
import { createMock } from '../../demo/mocks/handlers.ts';
import { checked } from '../../conformance/contract.ts';
import { type Body, linkIn, read, verdict } from './browser.ts';
import { erkki, TestClock } from './fixtures.ts';

describe('the mock behind fetch', () => {
  const clock = new TestClock();
  const mock = createMock({ clock });
  const server = setupServer(...mock.handlers);
  const send = checked((request: Request) => fetch(request));
  const url = (path: string) => `https://asiointi.example.fi/auth/v1/${path}`;
  const session = async (): Promise<Body> => read(await send(new Request(url('session'))));
  const logIn = (password: string) => {
    const headers = { 'Auth-Request': '1', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ identifier: erkki.email, password });
    return send(new Request(url('sign-in/password'), { method: 'POST', headers, body }));
  };

  before(() => server.listen());
  beforeEach(() => mock.reset());
  after(() => server.close());

  test('logs in and out by the rules of the server, without a cookie', async () => {
    assert.equal((await session()).step, 'signed-out');
    const response = await logIn(erkki.password);
    assert.deepEqual(response.headers.getSetCookie(), []);
    assert.equal((await session()).user?.email, erkki.email);
    await send(new Request(url('session'), { method: 'DELETE', headers: { 'Auth-Request': '1' } }));
    assert.equal((await session()).step, 'signed-out');
  });

  test('limits as the server does, keeps the mail, and forgets both at a reset', async () => {
    for (let tries = 0; tries < 5; tries++)
      assert.equal(await verdict(await logIn('wrong')), '401 invalid-credentials');
    assert.equal(await verdict(await logIn(erkki.password)), '429 rate-limited');
    assert.deepEqual(
      (await mock.mails()).map(({ to }) => to),
      [erkki.email],
    );
    mock.reset();
    assert.deepEqual(await mock.mails(), []);
    assert.equal(await verdict(await logIn(erkki.password)), '200 signed-in');
  });

  test('a mailed link resets a password, all of it in this memory', async () => {
    const post = (path: string, body: object) => {
      const headers = { 'Auth-Request': '1', 'Content-Type': 'application/json' };
      return send(new Request(url(path), { method: 'POST', headers, body: JSON.stringify(body) }));
    };
    await post('reset-password/identifier', { identifier: erkki.email });
    const link = linkIn((await mock.mails()).at(-1));
    const opened = await send(new Request(link, { redirect: 'manual' }));
    assert.deepEqual([opened.status, opened.headers.get('Location')], [303, '/kirjaudu/uusi-salasana']);
    assert.equal(await verdict(await post('reset-password', {})), '200 new-password');
    const newPassword = 'aivan uusi ja pitkä';
    assert.equal(await verdict(await post('reset-password/new-password', { newPassword })), '200 password');
    assert.equal(await verdict(await logIn(newPassword)), '200 signed-in');
    mock.reset();
    assert.equal(await verdict(await logIn(erkki.password)), '200 signed-in');
  });

  test('a reset ends the session', async () => {
    await logIn(erkki.password);
    mock.reset();
    assert.equal((await session()).step, 'signed-out');
  });

  test('refuses what the server refuses', async () => {
    const bare = await send(new Request(url('sign-in/password'), { method: 'POST', body: '{}' }));
    assert.equal(await verdict(bare), '403 forbidden');
    assert.equal(
      await verdict(await send(new Request(url('form/sign-out'), { method: 'POST' }))),
      '404 unsupported',
    );
  });
});
