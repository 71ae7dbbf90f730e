import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Browser } from '../../../conformance/browser.ts';
import { cases } from '../../../conformance/cases/index.ts';
import { run } from '../../../conformance/run.ts';
import type { Network, Subject } from '../../../conformance/subject.ts';
import { accountsFrom, cannot, noMails, visitor } from '../../../servers/oidc-provider/subject.ts';
import { PageDouble } from '../../../servers/page-double.ts';
import { bff } from '../../../src/backends/oidc/bff.ts';
import { bffFromAddress } from '../../../src/backends/oidc/bff-options.ts';
import { BffServer } from './bff-server.ts';
import { erkki, openProvider, type Provider } from './stand.ts';

const context = { locale: 'sv', returnTo: '' };
const BACK = 'the address that the browser comes back by is the server’s own; no script ever sees it';

let server: BffServer;
let provider: Provider;
before(async () => {
  server = await BffServer.open();
  provider = await openProvider(server.origin);
  await server.meet(provider.url, provider.secret);
});
after(async () => {
  server.close();
  await provider.end();
});

const here = (): string => `${server.origin}/sivu`;

function open(browser = new Browser(server.origin), page = new PageDouble(here()), timeout?: number) {
  const options = bffFromAddress('/bff?preset=bff&provider=suomi_fi:Suomi.fi', here());
  const backend = bff({ ...options, fetch: browser.fetch, page, ...(timeout && { timeout }) });
  return { ...visitor(browser, backend, here()), browser, page, backend };
}

function subject(): Subject {
  return {
    name: 'backend for frontend',
    version: provider.version,
    page: server.origin,
    visit: ({ timeout } = {}) => open(undefined, undefined, timeout),
    ...accountsFrom(provider.add),
    mails: noMails,
    cannot: { ...cannot, 'redirect-replay': BACK, 'redirect-forged': BACK },
  };
}

describe('a backend for frontend on oidc-provider', () => {
  // Its login asks nothing of the network by script: that is for the next test.
  test('passes the suite, as far as it is about logins', async () => {
    const results = await run(subject(), { cases: cases.filter(({ about }) => about !== 'adapter') });
    const told = results.map(({ id, outcome }) => ({ id, ...outcome }));
    assert.deepEqual(
      told.filter(({ result }) => result === 'breach'),
      [],
    );
    const passed = told.filter(({ result }) => result === 'passed').map(({ id }) => id);
    for (const id of ['login', 'login-wrong', 'redirect-cancel', 'redirect-hint', 'login-two'])
      assert.ok(passed.includes(id), `${id}: ${JSON.stringify(told.find((one) => one.id === id))}`);
  });

  test('a bad network is told apart from nobody', async () => {
    const { backend, browser } = open(undefined, undefined, 300);
    const codes = { down: 'offline', silent: 'timeout', html: 'server', garbage: 'server', empty: 'server' };
    for (const [network, code] of Object.entries({ ...codes, 'other-shape': 'server' })) {
      browser.network = network as Network;
      await assert.rejects(backend.current(context), { code }, network);
      await assert.rejects(backend.signOut(context), { code }, network);
    }
  });

  test('where to go is told once, after coming back', async () => {
    const { browser, page, backend, goThrough } = open();
    const first = await backend.begin('sign-in', context);
    const wanted = { ...context, returnTo: '/asetukset' };
    const step = await backend.answer(first, { identifier: erkki.email }, wanted);
    assert.ok(step.step === 'redirect');
    const back = open(browser, page.next((await goThrough?.(step.url, { account: erkki })) ?? ''));
    const arrived = await back.backend.current(context);
    assert.partialDeepStrictEqual(arrived, { step: 'signed-in', goal: 'sign-in', returnTo: '/asetukset' });
    assert.ok(arrived.step === 'signed-in' && arrived.expiresIn === 3600);
    assert.equal('returnTo' in (await back.backend.current(context)), false);
  });

  test('a login that failed comes back with the form, and a clean address', async () => {
    const { browser, page, backend, goThrough } = open();
    const step = await backend.answer(
      await backend.begin('sign-in', context),
      { other: 'suomi_fi' },
      context,
    );
    assert.ok(step.step === 'redirect');
    assert.equal(new URL(step.url).searchParams.get('provider'), 'suomi_fi');
    const address = (await goThrough?.(step.url, { account: erkki, cancel: true })) ?? '';
    assert.match(address, /error=access_denied/);
    const back = open(browser, page.next(address));
    assert.equal((await back.backend.current(context)).step, 'signed-out');
    assert.equal((await back.backend.begin('sign-in', context)).step, 'identifier');
    assert.equal(back.page.location.href, here());
  });

  test('a request without its header is refused', async () => {
    const { browser } = open();
    assert.equal((await browser.fetch('/bff/user')).status, 403);
    assert.equal((await browser.fetch('/bff/logout', { method: 'POST' })).status, 403);
  });

  test('no token has been told to a script', () => {
    assert.ok(server.told.length > 5);
    for (const body of server.told) assert.doesNotMatch(body, /eyJ|token|secret/);
  });
});
