import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BRIEF_CLIENT } from '../../../servers/oidc-provider/configuration.ts';
import { AuthError } from '../../../src/core/errors.ts';
import type { RedirectStep, SignedInStep, Step } from '../../../src/core/step.ts';
import { erkki, openProvider, Person, type Opened, type Provider } from './stand.ts';

const PAGE = 'http://localhost:9';
const context = { locale: 'sv', returnTo: '' };

let provider: Provider;
before(async () => {
  provider = await openProvider(PAGE);
});
after(() => provider.end());

const person = (): Person => new Person(provider.url, PAGE);

async function leave({ backend }: Opened, returnTo = ''): Promise<RedirectStep> {
  const first = await backend.begin('sign-in', { ...context, returnTo });
  return as('redirect', await backend.answer(first, { identifier: erkki.email }, { ...context, returnTo }));
}

function as<Kind extends Step['step']>(kind: Kind, step: Step): Extract<Step, { step: Kind }> {
  assert.equal(step.step, kind);
  return step as Extract<Step, { step: Kind }>;
}

/** As the page of a browser does it: away, and back into a new document of the same tab. */
async function logIn(who: Person, options = {}, returnTo = ''): Promise<Opened & { step: SignedInStep }> {
  const left = who.open('/', options);
  const { url } = await leave(left, returnTo);
  const back = who.open(await who.goThrough(url), options, left.page);
  return { ...back, step: as('signed-in', await back.backend.current(context)) };
}

describe('oidc-provider: coming back into a page', () => {
  test('current() logs in by the address, and cleans it at once', async () => {
    const who = person();
    const left = who.open('/?kieli=sv#osa');
    const { url } = await leave(left, '/asetukset');
    const back = who.open(await who.goThrough(url), {}, left.page);
    assert.match(back.page.location.href, /code=/);
    const asked = back.backend.current(context);
    assert.equal(back.page.location.href, `${PAGE}/?kieli=sv#osa`);
    const step = as('signed-in', await asked);
    const { name, email, username } = erkki;
    assert.partialDeepStrictEqual(step, {
      goal: 'sign-in',
      returnTo: '/asetukset',
      user: { name, email, username },
    });
    assert.equal(back.page.sessionStorage.length, 0);
  });

  test('where to go is told once', async () => {
    const { backend } = await logIn(person(), {}, '/asetukset');
    assert.equal('returnTo' in (await backend.current(context)), false);
  });

  test('who asked and stopped waiting has not been told', async () => {
    const who = person();
    const left = who.open('/');
    const { url } = await leave(left, '/asetukset');
    const { backend } = who.open(await who.goThrough(url), {}, left.page);
    const stop = new AbortController();
    const dropped = backend.current({ ...context, signal: stop.signal });
    stop.abort();
    await assert.rejects(dropped, { code: 'cancelled' });
    assert.equal(as('signed-in', await backend.current(context)).returnTo, '/asetukset');
  });

  test('the login form waits for it, and does not come after it', async () => {
    const who = person();
    const left = who.open('/');
    const { url } = await leave(left);
    const { backend } = who.open(await who.goThrough(url), {}, left.page);
    as('signed-in', await backend.begin('sign-in', context));
  });

  test('who turned back finds the form', async () => {
    const who = person();
    const left = who.open('/', { silent: true });
    const { url } = await leave(left);
    const back = who.open(await who.goThrough(url, { cancel: true }), { silent: true }, left.page);
    as('signed-out', await back.backend.current(context));
    as('identifier', await back.backend.begin('sign-in', context));
    assert.equal(back.page.location.href, `${PAGE}/`);
  });

  test('an answer that cannot be redeemed is said with the form', async () => {
    const who = person();
    const left = who.open('/');
    const address = new URL(await who.goThrough((await leave(left)).url));
    address.searchParams.set('code', 'made-up');
    const { backend } = who.open(address.href, {}, left.page);
    as('signed-out', await backend.current(context));
    const refused = await backend.begin('sign-in', context).catch((error: unknown) => error as AuthError);
    assert.ok(refused instanceof AuthError);
    assert.equal(refused.code, 'expired');
    assert.equal(refused.info.next?.step, 'identifier');
    as('identifier', await backend.begin('sign-in', context));
  });

  test('an answer of another issuer is refused (RFC 9207)', async () => {
    const who = person();
    const left = who.open('/');
    const address = new URL(await who.goThrough((await leave(left)).url));
    address.searchParams.set('iss', 'https://evil.example');
    await assert.rejects(left.backend.begin('sign-in', context, address.href), { code: 'server' });
    as('signed-out', await left.backend.current(context));
  });

  test('what nobody waits for is expired, and leaves the address too', async () => {
    const who = person();
    const address = await who.goThrough((await leave(who.open('/'))).url);
    const other = who.open(address);
    as('signed-out', await other.backend.current(context));
    assert.equal(other.page.location.href, `${PAGE}/`);
    await assert.rejects(other.backend.begin('sign-in', context), { code: 'expired' });
  });
});

describe('oidc-provider: who is here, silently', () => {
  const silent = { silent: true };

  test('a second document is logged in without a question, and so is a third', async () => {
    const who = person();
    let { page } = await logIn(who, silent);
    for (const path of ['/asetukset', '/tunnus']) {
      const next = who.open(path, silent, page);
      const { url } = as('redirect', await next.backend.current(context));
      assert.equal(new URL(url).searchParams.get('prompt'), 'none');
      const back = who.open(await who.goThrough(url), silent, next.page);
      const step = as('signed-in', await back.backend.current(context));
      assert.equal('returnTo' in step, false);
      ({ page } = back);
    }
  });

  test('nobody is asked for twice', async () => {
    const who = person();
    const first = who.open('/', silent);
    const { url } = as('redirect', await first.backend.current(context));
    const back = who.open(await who.goThrough(url), silent, first.page);
    as('signed-out', await back.backend.current(context));
    as('signed-out', await back.backend.current(context));
    as('identifier', await back.backend.begin('sign-in', context));
    as('signed-out', await who.open('/asetukset', silent, back.page).backend.current(context));
  });

  test('a dead provider is not asked for twice, and nobody hears of it', async () => {
    const who = person();
    who.browser.network = 'down';
    const first = who.open('/', silent);
    as('signed-out', await first.backend.current(context));
    who.browser.network = 'up';
    as('signed-out', await who.open('/', silent, first.page).backend.current(context));
  });

  test('who has just logged out is not asked for', async () => {
    const who = person();
    const { backend, page } = await logIn(who, silent);
    as('redirect', await backend.signOut(context));
    as('signed-out', await backend.current(context));
    as('signed-out', await who.open('/', silent, page).backend.current(context));
  });

  test('a page with a query is not asked for, since its query would not come back', async () => {
    as('signed-out', await person().open('/?hakemus=5', silent).backend.current(context));
  });
});

describe('oidc-provider: as long as it lasts', () => {
  test('a login without a refresh token ends with its access token', async () => {
    const { step, backend } = await logIn(person(), { clientId: BRIEF_CLIENT });
    assert.ok(step.expiresIn && step.expiresIn > 590 && step.expiresIn <= 600);
    await assert.rejects(backend.answer(step, { confirmed: true }, context), { code: 'unsupported' });
  });

  test('with one it can be renewed, and the token of before is not used again', async () => {
    const { step, backend } = await logIn(person());
    assert.equal(step.expiresIn, undefined);
    const old = await backend.accessToken();
    as('signed-in', await backend.answer(step, { confirmed: true }, context));
    assert.notEqual(await backend.accessToken(), old);
    as('signed-in', await backend.answer(step, { confirmed: true }, context));
  });

  test('two renewals at once are one', async () => {
    const { step, backend } = await logIn(person());
    const renew = (): Promise<Step> => backend.answer(step, { confirmed: true }, context);
    for (const renewed of await Promise.all([renew(), renew()])) as('signed-in', renewed);
    as('signed-in', await renew());
  });

  test('who has logged out elsewhere is not here any more', async () => {
    const who = person();
    const one = await logIn(who);
    const other = await logIn(who);
    const { url } = as('redirect', await other.backend.signOut(context));
    await confirmLogOut(who, url);
    as('signed-out', await one.backend.current(context));
    await assert.rejects(one.backend.accessToken(), { code: 'forbidden' });
  });

  test('the log-out ends on the page that asked for it', async () => {
    const who = person();
    const { backend } = await logIn(who);
    const { url } = as('redirect', await backend.signOut(context));
    assert.equal(await confirmLogOut(who, url), `${PAGE}/`);
  });
});

/** Presses the button of the provider's page. */
async function confirmLogOut({ browser }: Person, url: string): Promise<string> {
  const shown = await browser.go(url);
  const [, action = ''] = /action="([^"]*)"/.exec(shown.html) ?? [];
  const [, xsrf = ''] = /name="xsrf" value="([^"]*)"/.exec(shown.html) ?? [];
  assert.match(shown.html, /Vill du logga ut\?/);
  browser.stopAt = `${PAGE}/`;
  return (await browser.go(action, new URLSearchParams({ xsrf, logout: 'yes' }))).url;
}
