import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answerOf, context, FakeProvider, ISSUER } from './fake-provider.ts';

const here = { step: 'signed-in', goal: 'browse', user: { id: '', name: '', email: '' }, can: [] } as const;

describe('as long as somebody is logged in', () => {
  test('the provider is asked who it is now', async () => {
    const provider = new FakeProvider();
    const { backend } = await provider.loggedIn();
    provider.info = { email: 'new@example.com' };
    const step = await backend.current(context);
    assert.ok(step.step === 'signed-in');
    assert.deepEqual([step.user.id, step.user.email], ['r1', 'new@example.com']);
  });

  test('a login that is over there is over here', async () => {
    const provider = new FakeProvider();
    const { backend } = await provider.loggedIn();
    provider.instead.set('userinfo', answerOf(401));
    assert.equal((await backend.current(context)).step, 'signed-out');
    provider.instead.clear();
    assert.equal((await backend.current(context)).step, 'signed-out');
  });

  test('a provider that cannot be asked changes nothing', async () => {
    const provider = new FakeProvider();
    const { backend } = await provider.loggedIn();
    provider.instead.set('userinfo', () => Promise.reject(new TypeError('no network')));
    await assert.rejects(backend.current(context), { code: 'offline' });
    provider.instead.set('userinfo', answerOf(503));
    await assert.rejects(backend.current(context), { code: 'server' });
    provider.instead.clear();
    assert.equal((await backend.current(context)).step, 'signed-in');
  });

  test('it ends with the access token where it cannot be renewed', async () => {
    const provider = new FakeProvider();
    provider.tokens = { expires_in: 0 };
    const { backend } = await provider.loggedIn();
    assert.equal((await backend.current(context)).step, 'signed-out');
    await assert.rejects(backend.accessToken(), { code: 'forbidden' });
  });

  test('it says how long it lasts: by the refresh token where that has an end (Keycloak)', async () => {
    const provider = new FakeProvider();
    provider.tokens = { expires_in: 60, refresh_token: 'r', refresh_expires_in: 1800 };
    const { backend } = await provider.loggedIn();
    const step = await backend.current(context);
    assert.ok(step.step === 'signed-in' && step.expiresIn !== undefined && step.expiresAt !== undefined);
    assert.ok(step.expiresIn > 1790 && step.expiresIn <= 1800, String(step.expiresIn));
    assert.ok(Math.abs(Date.parse(step.expiresAt) - Date.now() - 1_800_000) < 10_000);
  });

  test('nothing is said where nobody knows (0 is without an end)', async () => {
    const provider = new FakeProvider();
    provider.tokens = { expires_in: 60, refresh_token: 'r', refresh_expires_in: 0 };
    const { backend } = await provider.loggedIn();
    const step = await backend.current(context);
    assert.ok(step.step === 'signed-in' && step.expiresIn === undefined && step.expiresAt === undefined);
  });
});

describe('a refresh token', () => {
  async function renewable(tokens: object = {}) {
    const provider = new FakeProvider();
    provider.tokens = { expires_in: 0, refresh_token: 'r1', ...tokens };
    const { backend } = await provider.loggedIn();
    provider.sent.length = 0;
    return { provider, backend };
  }

  test('a mere look does not use it while the end is known, so that a login ends that nobody uses', async () => {
    const { provider, backend } = await renewable({ refresh_expires_in: 1800 });
    assert.equal((await backend.current(context)).step, 'signed-in');
    assert.deepEqual(provider.sent, []);
  });

  test('where no end is known it tells whether somebody is still here', async () => {
    const { provider, backend } = await renewable();
    provider.tokens = { expires_in: 300, refresh_token: 'r2' };
    assert.equal((await backend.current(context)).step, 'signed-in');
    assert.equal(provider.sent[0]?.get('refresh_token'), 'r1');
    await backend.answer(here, { confirmed: true }, context);
    assert.equal(provider.sent[1]?.get('refresh_token'), 'r2');
  });

  test('one that stays good is used again', async () => {
    const { provider, backend } = await renewable();
    provider.tokens = { expires_in: 300 };
    for (const _ of [1, 2]) await backend.answer(here, { confirmed: true }, context);
    assert.deepEqual(
      provider.sent.map((body) => body.get('refresh_token')),
      ['r1', 'r1'],
    );
  });

  test('asked for by two at once it is used once', async () => {
    const { provider, backend } = await renewable();
    provider.tokens = { expires_in: 300, refresh_token: 'r2' };
    const tokens = await Promise.all([backend.accessToken(), backend.accessToken()]);
    assert.deepEqual(tokens, ['the-access-token', 'the-access-token']);
    assert.equal(provider.sent.length, 1);
  });

  test('who stopped waiting stops nobody else', async () => {
    const { provider, backend } = await renewable();
    provider.tokens = { expires_in: 300, refresh_token: 'r2' };
    const stop = new AbortController();
    const dropped = backend.accessToken(stop.signal);
    const other = backend.accessToken();
    stop.abort();
    await assert.rejects(dropped, { code: 'cancelled' });
    assert.equal(await other, 'the-access-token');
  });

  test('one that is good no more ends the login', async () => {
    const { provider, backend } = await renewable();
    provider.instead.set('token', answerOf(400, { error: 'invalid_grant' }));
    assert.equal((await backend.answer(here, { confirmed: true }, context)).step, 'signed-out');
  });

  test('new tokens of somebody else end it too', async () => {
    const { provider, backend } = await renewable();
    provider.claims = { ...provider.claims, sub: 'r2' };
    assert.equal((await backend.current(context)).step, 'signed-out');
  });

  test('an answer that comes after the log-out logs nobody in', async () => {
    const { provider, backend } = await renewable();
    provider.tokens = { expires_in: 300, refresh_token: 'r2' };
    const renewing = backend.current(context);
    await backend.signOut(context);
    assert.equal((await renewing).step, 'signed-out');
    assert.equal((await backend.current(context)).step, 'signed-out');
  });
});

describe('the log-out', () => {
  test('leads to the provider, and is done here before', async () => {
    const provider = new FakeProvider();
    const { backend } = await provider.loggedIn({ postLogoutRedirectUri: 'https://venepaikat.example.fi/' });
    const step = await backend.signOut(context);
    assert.ok(step.step === 'redirect' && step.url.startsWith(`${ISSUER}/logout?`));
    const { id_token_hint: hint, ...rest } = Object.fromEntries(new URL(step.url).searchParams);
    assert.match(hint ?? '', /^eyJ/);
    assert.deepEqual(rest, {
      client_id: 'venepaikat',
      post_logout_redirect_uri: 'https://venepaikat.example.fi/',
      ui_locales: 'sv',
    });
    assert.equal((await backend.current(context)).step, 'signed-out');
  });

  test('is done here where the provider has none', async () => {
    const provider = new FakeProvider();
    provider.metadata = { ...provider.metadata, end_session_endpoint: undefined };
    const { backend } = await provider.loggedIn();
    assert.equal((await backend.signOut(context)).step, 'signed-out');
  });

  test('of nobody asks nobody', async () => {
    const provider = new FakeProvider();
    assert.equal((await provider.open().backend.signOut(context)).step, 'signed-out');
    assert.deepEqual(provider.asked, []);
  });

  test('everywhere is more than a client can ask for, and changes nothing', async () => {
    const { backend } = await new FakeProvider().loggedIn();
    await assert.rejects(backend.signOut(context, 'everywhere'), { code: 'unsupported' });
    assert.equal((await backend.current(context)).step, 'signed-in');
  });
});
