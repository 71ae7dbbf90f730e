import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuthError } from '../../../src/core/errors.ts';
import { answerOf, context, FakeProvider, ISSUER, leave, PAGE } from './fake-provider.ts';

describe('on the way back', () => {
  test('the code is traded with the proof key, at the address that was asked for', async () => {
    const provider = new FakeProvider();
    await provider.loggedIn();
    const [sent] = provider.sent;
    assert.equal(sent?.get('grant_type'), 'authorization_code');
    assert.equal(sent?.get('redirect_uri'), PAGE);
    assert.equal(sent?.get('client_id'), 'venepaikat');
    assert.match(sent?.get('code_verifier') ?? '', /^[\w-]{43}$/);
    assert.equal(sent?.has('client_secret'), false);
  });

  test('claims say who it is, with no more requests than that takes', async () => {
    const provider = new FakeProvider();
    const opened = provider.open();
    const step = await opened.backend.begin('sign-in', context, provider.back(await leave(opened)));
    assert.ok(step.step === 'signed-in');
    assert.deepEqual({ ...step.user }, { id: 'r1', name: 'Erkki Esimerkki', email: 'e@example.com' });
    assert.deepEqual(provider.asked, ['openid-configuration', 'token']);
  });

  test('what the ID token leaves out is asked for', async () => {
    const provider = new FakeProvider();
    provider.claims = { sub: 'r1' };
    provider.info = { given_name: 'Erkki', family_name: 'Esimerkki', email: 'e@example.com' };
    const opened = provider.open();
    const step = await opened.backend.begin('sign-in', context, provider.back(await leave(opened)));
    assert.ok(step.step === 'signed-in');
    assert.equal(step.user.name, 'Erkki Esimerkki');
    assert.equal(provider.asked.at(-1), 'userinfo');
  });

  test('claims about somebody else are not taken', async () => {
    const provider = new FakeProvider();
    provider.claims = { sub: 'r1' };
    provider.info = { sub: 'r2', email: 'other@example.com' };
    const opened = provider.open();
    const back = provider.back(await leave(opened));
    await assert.rejects(opened.backend.begin('sign-in', context, back), { code: 'server' });
  });

  test('an address is of use once', async () => {
    const provider = new FakeProvider();
    const opened = provider.open();
    const back = provider.back(await leave(opened));
    await opened.backend.begin('sign-in', context, back);
    await assert.rejects(opened.backend.begin('sign-in', context, back), { code: 'expired' });
    assert.equal(provider.asked.filter((name) => name === 'token').length, 1);
  });

  for (const [what, change] of [
    ['a state that nobody asked for', { code: 'c1', state: 'made-up' }],
    ['no state', { code: 'c1', state: '' }],
    ['the issuer of another provider', { code: 'c1', iss: 'https://evil.example' }],
    ['no issuer, where there should be one', { code: 'c1', iss: '' }],
  ] as const) {
    test(`${what} is refused, and the code goes nowhere`, async () => {
      const provider = new FakeProvider();
      const opened = provider.open();
      const back = provider.back(await leave(opened), change);
      await assert.rejects(opened.backend.begin('sign-in', context, back), (error: AuthError) =>
        ['expired', 'server'].includes(error.code),
      );
      assert.equal(provider.asked.includes('token'), false);
    });
  }

  for (const [what, claims] of [
    ['another nonce', { nonce: 'made-up' }],
    ['another client', { aud: 'somebody' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['long ago', { exp: 1000 }],
  ] as const) {
    test(`an ID token for ${what} is refused`, async () => {
      const provider = new FakeProvider();
      provider.claims = { ...provider.claims, ...claims };
      const opened = provider.open();
      const back = provider.back(await leave(opened));
      await assert.rejects(opened.backend.begin('sign-in', context, back), { code: 'server' });
      assert.equal((await opened.backend.current(context)).step, 'signed-out');
    });
  }

  for (const hours of [-30, 30]) {
    test(`the clock of the device may be ${hours} hours from the provider’s`, async () => {
      const provider = new FakeProvider();
      provider.ahead = hours * 3600;
      await provider.loggedIn();
    });
  }

  for (const [error, code] of [
    ['access_denied', 'cancelled'],
    ['login_required', 'expired'],
    ['server_error', 'server'],
    ['temporarily_unavailable', 'server'],
    ['constructor', 'server'],
  ] as const) {
    test(`the error ${error} is ${code}, with the form to go on from`, async () => {
      const provider = new FakeProvider();
      const opened = provider.open();
      const back = provider.back(await leave(opened), { error });
      const refused = (call: Promise<unknown>) =>
        assert.rejects(call, (thrown: AuthError) => {
          assert.deepEqual([thrown.code, thrown.info.next?.step], [code, 'identifier']);
          return true;
        });
      await refused(opened.backend.begin('sign-in', context, back));
    });
  }

  for (const [status, body, code] of [
    [400, { error: 'invalid_grant' }, 'expired'],
    [400, { error: 'invalid_client' }, 'server'],
    [503, {}, 'server'],
    [200, { access_token: 'a' }, 'server'],
  ] as const) {
    test(`a token endpoint that says ${status} ${JSON.stringify(body)} is ${code}`, async () => {
      const provider = new FakeProvider();
      const opened = provider.open();
      const back = provider.back(await leave(opened));
      provider.instead.set('token', answerOf(status, body));
      await assert.rejects(opened.backend.begin('sign-in', context, back), { code });
    });
  }

  test('a limit says how long to wait', async () => {
    const provider = new FakeProvider();
    const opened = provider.open();
    const back = provider.back(await leave(opened));
    provider.instead.set('token', answerOf(429, {}, { 'retry-after': '42' }));
    await assert.rejects(opened.backend.begin('sign-in', context, back), (error: AuthError) => {
      assert.deepEqual([error.code, error.info.retryAfter], ['rate-limited', 42]);
      return true;
    });
  });

  test('an error has no token on it', async () => {
    const provider = new FakeProvider();
    provider.claims = { ...provider.claims, nonce: 'made-up' };
    const opened = provider.open();
    const back = provider.back(await leave(opened));
    await assert.rejects(opened.backend.begin('sign-in', context, back), (error: AuthError) => {
      assert.equal(error.cause, undefined);
      assert.doesNotMatch(JSON.stringify(error.info), /the-access-token|eyJ/);
      return true;
    });
  });

  test('an address of another client on the same page is left alone', async () => {
    const provider = new FakeProvider();
    const { backend, page } = provider.open();
    page.location.href = `${PAGE}?code=theirs&state=theirs`;
    await backend.current(context);
    assert.equal(page.location.href, `${PAGE}?code=theirs&state=theirs`);
    page.location.href = `${PAGE}?kieli=sv&code=c1&state=old&iss=${encodeURIComponent(ISSUER)}`;
    await backend.current(context);
    assert.equal(page.location.href, `${PAGE}?kieli=sv`);
  });
});
