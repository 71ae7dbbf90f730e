import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PageDouble } from '../../../servers/page-double.ts';
import { keycloak } from '../../../src/backends/oidc/presets.ts';
import { context, FakeProvider, ISSUER, leave, PAGE } from './fake-provider.ts';

const query = (url: string): Record<string, string> => Object.fromEntries(new URL(url).searchParams);
const suomiFi = { id: 'suomi_fi', label: 'Suomi.fi' };

describe('on the way to the provider', () => {
  test('nothing is sent before somebody has said who they are', async () => {
    const provider = new FakeProvider();
    const { backend } = provider.open();
    await backend.current(context);
    await backend.begin('sign-in', context);
    assert.deepEqual(provider.asked, []);
  });

  test('the request has a proof key, and what was typed as a hint', async () => {
    const provider = new FakeProvider();
    const { url } = await leave(provider.open());
    assert.ok(url.startsWith(`${ISSUER}/auth?`));
    const { state, nonce, code_challenge: challenge, ...rest } = query(url);
    assert.deepEqual(rest, {
      client_id: 'venepaikat',
      response_type: 'code',
      redirect_uri: PAGE,
      scope: 'openid profile email',
      login_hint: 'e@example.com',
      ui_locales: 'sv',
      code_challenge_method: 'S256',
    });
    for (const secret of [state, nonce, challenge]) assert.match(secret ?? '', /^[\w-]{43}$/);
    assert.equal(new Set([state, nonce, challenge]).size, 3);
  });

  test('no two are alike', async () => {
    const opened = new FakeProvider().open();
    const [one, two] = [query((await leave(opened)).url), query((await leave(opened)).url)];
    for (const name of ['state', 'nonce', 'code_challenge']) assert.notEqual(one[name], two[name]);
  });

  test('the discovery document is asked for once, and again after a failure', async () => {
    const provider = new FakeProvider();
    const opened = provider.open();
    provider.instead.set('openid-configuration', () => Promise.reject(new TypeError('no network')));
    await assert.rejects(leave(opened), { code: 'offline' });
    provider.instead.clear();
    await leave(opened);
    await leave(opened);
    assert.deepEqual(provider.asked, ['openid-configuration', 'openid-configuration']);
  });

  test('providers are ways on from the identifier', async () => {
    const { backend } = new FakeProvider().open({ providers: [suomiFi], preset: keycloak });
    const step = await backend.begin('sign-in', context);
    assert.deepEqual(step.others, [{ id: 'suomi_fi', kind: 'provider', label: 'Suomi.fi' }]);
    const away = await backend.answer(step, { other: 'suomi_fi' }, context);
    assert.ok(away.step === 'redirect');
    const { kc_idp_hint: hint, login_hint: typed } = query(away.url);
    assert.deepEqual([hint, typed], ['suomi_fi', undefined]);
    await assert.rejects(backend.answer(step, { other: 'somebody' }, context), { code: 'unsupported' });
  });

  test('parameters of the page go along, but change none of ours', async () => {
    const parameters = {
      acr_values: 'loa3',
      state: 'fixed',
      code_challenge_method: 'plain',
      scope: 'openid',
    };
    const given = query((await leave(new FakeProvider().open({ parameters }))).url);
    assert.equal(given['acr_values'], 'loa3');
    assert.equal(given['scope'], 'openid');
    assert.equal(given['code_challenge_method'], 'S256');
    assert.notEqual(given['state'], 'fixed');
  });

  for (const unsafe of [
    'javascript:alert(1)',
    'http://id.example.fi/auth',
    '/auth',
    'http://localhost:80@evil.fi/',
  ]) {
    test(`a page is never sent to ${unsafe}`, async () => {
      const provider = new FakeProvider();
      provider.metadata = { ...provider.metadata, authorization_endpoint: unsafe };
      await assert.rejects(leave(provider.open()), { code: 'server' });
    });
  }

  test('plain http is for loopback alone', async () => {
    await assert.rejects(leave(new FakeProvider().open({ issuer: 'http://id.example.fi/realms/city' })), {
      code: 'server',
    });
    const provider = new FakeProvider();
    const issuer = 'http://localhost:8180';
    provider.metadata = { ...provider.metadata, issuer, authorization_endpoint: `${issuer}/auth` };
    assert.ok((await leave(provider.open({ issuer }))).url.startsWith(`${issuer}/auth?`));
  });

  test('a document that names another issuer is not believed', async () => {
    const provider = new FakeProvider();
    provider.metadata = { ...provider.metadata, issuer: 'https://evil.example' };
    await assert.rejects(leave(provider.open()), { code: 'server' });
  });

  test('cookies stay at home', async () => {
    const provider = new FakeProvider();
    const modes: (string | undefined)[] = [];
    const fetch: typeof globalThis.fetch = (url, init) => (
      modes.push(init?.credentials),
      provider.fetch(url, init)
    );
    await leave(provider.open({ fetch }));
    assert.deepEqual(modes, ['omit']);
  });
});

describe('what the tab keeps', () => {
  test('one note, without a token or a person, until it is used', async () => {
    const provider = new FakeProvider();
    const opened = provider.open();
    const step = await leave(opened, { locale: 'sv', returnTo: '/omat' });
    const { sessionStorage } = opened.page;
    assert.equal(sessionStorage.length, 1);
    const kept = sessionStorage.getItem(sessionStorage.key(0) ?? '') ?? '';
    assert.doesNotMatch(kept, /e@example\.com|token/);
    assert.deepEqual(Object.keys(JSON.parse(kept) as object).toSorted(), [
      'address',
      'goal',
      'made',
      'nonce',
      'redirectUri',
      'returnTo',
      'state',
      'verifier',
    ]);
    await opened.backend.begin('sign-in', context, provider.back(step));
    assert.equal(sessionStorage.length, 0);
  });

  test('notes that nobody came back for go after an hour', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
    const opened = new FakeProvider().open();
    await leave(opened);
    await leave(opened);
    assert.equal(opened.page.sessionStorage.length, 2);
    t.mock.timers.tick(3_600_001);
    await leave(opened);
    assert.equal(opened.page.sessionStorage.length, 1);
  });

  test('without a storage nobody is sent away, since nobody could come back', async () => {
    const page = new PageDouble(PAGE);
    Object.defineProperty(page, 'sessionStorage', {
      get: () => {
        throw new Error('refused');
      },
    });
    const provider = new FakeProvider();
    const opened = provider.open({ silent: true }, page);
    assert.equal((await opened.backend.current(context)).step, 'signed-out');
    assert.deepEqual(provider.asked, []);
    await assert.rejects(leave(opened), { code: 'unsupported' });
  });
});
