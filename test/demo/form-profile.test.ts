import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { defaults, seal } from 'iron-webcrypto';
import { type Backend, backends } from './backends.ts';
import { Browser, verdict } from './browser.ts';
import { erkki, saga } from './fixtures.ts';

/** After which no try is remembered, so that every test starts anew. */
const TWO_DAYS = 2 * 86_400;

/** Return addresses that lead, or might lead, to somebody else. */
const EVIL = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\t//evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  'https:///evil.example',
  'http://localhost:8080@evil.example/',
];

/** Everything that a form can be posted to. */
const FORMS = [
  'sign-in/identifier',
  'sign-in/password',
  'sign-in/code',
  'reset-password/identifier',
  'reset-password/mail-sent',
  'reset-password/new-password',
  'reset-password/confirm',
  'register/new-account',
  'register/mail-sent',
  'register/confirm',
  'register/new-password',
  'change-email/confirm',
  'change-password/new-password',
];

/** Where a post leads. */
function way(response: Response): string {
  return `${response.status} ${response.headers.get('Location')}`;
}

for (const [name, create] of Object.entries(backends)) {
  describe(`form profile: ${name}`, () => {
    let backend: Backend;
    let browser: Browser;
    before(async () => {
      backend = await create();
    });
    beforeEach(() => {
      backend.clock.pass(TWO_DAYS);
      browser = new Browser(backend);
    });
    after(() => backend.close());

    const identify = (username: string, more = {}) =>
      browser.submit('sign-in/identifier', { username, ...more });
    const enter = (password: string, more = {}) => browser.submit('sign-in/password', { password, ...more });

    test('two forms, one after the other, log in', async () => {
      assert.equal(way(await identify(` ${erkki.email} `)), '303 /kirjaudu/salasana');
      const { step, failure } = await browser.page('/kirjaudu/salasana');
      assert.deepEqual(step, {
        step: 'password',
        goal: 'sign-in',
        identifier: erkki.email,
        remember: 30,
        others: [{ id: 'email-code', kind: 'code' }],
      });
      assert.equal(failure, undefined);
      const response = await enter(erkki.password);
      assert.equal(way(response), '303 /');
      assert.doesNotMatch(
        response.headers.getSetCookie().find((one) => one.startsWith('avain-session=')) ?? '',
        /Max-Age/,
      );
      assert.equal(await browser.who(), erkki.email);
      assert.deepEqual([...browser.cookies.keys()], ['avain-session']);
    });

    test('remember=on keeps the login for 30 days', async () => {
      await identify(erkki.email);
      const response = await enter(erkki.password, { remember: 'on' });
      assert.match(response.headers.get('Set-Cookie') ?? '', /avain-session=[^;]+; Max-Age=2592000/);
    });

    test('the identifier of the first form wins over a posted one', async () => {
      await identify(erkki.email);
      await enter(erkki.password, { username: saga.email });
      assert.equal(await browser.who(), erkki.email);
    });

    test('one form with both fields logs in, also after another try', async () => {
      assert.equal(way(await enter(erkki.password, { username: erkki.email })), '303 /');
      await identify(erkki.email);
      assert.equal(way(await enter(saga.password, { username: saga.email, 'one-page': '1' })), '303 /');
      assert.equal(await browser.who(), saga.email);
    });

    test('a wrong password leads back to its page, which says so; nothing is in an address', async () => {
      for (const person of [erkki.email, 'nobody@example.com']) {
        await identify(person);
        assert.equal(way(await enter('wrong')), '303 /kirjaudu/salasana');
        const { step, failure } = await browser.page('/kirjaudu/salasana');
        assert.deepEqual(failure, { code: 'invalid-credentials', info: {} });
        assert.equal(step.step === 'password' && step.identifier, person);
      }
      assert.equal(browser.session, undefined);
    });

    test('a failure is shown on the page it belongs to, and is gone after the next post', async () => {
      await identify(erkki.email);
      await enter('wrong');
      const first = await browser.page('/kirjaudu');
      assert.equal(first.failure, undefined);
      assert.deepEqual(first.step.step === 'identifier' && first.step.hint, erkki.email);
      await identify(erkki.email);
      assert.equal((await browser.page('/kirjaudu/salasana')).failure, undefined);
    });

    test('an empty field leads back to the page that has it', async () => {
      assert.equal(way(await identify(' ')), '303 /kirjaudu');
      const first = await browser.page('/kirjaudu');
      assert.deepEqual(first.failure, { code: 'invalid-input', info: { field: 'username' } });
      await identify(erkki.email);
      assert.equal(way(await enter('')), '303 /kirjaudu/salasana');
      const second = await browser.page('/kirjaudu/salasana');
      assert.deepEqual(second.failure, { code: 'invalid-input', info: { field: 'password' } });
      assert.equal(way(await enter('x', { 'one-page': '1', username: '' })), '303 /kirjaudu');
    });

    test('while a wait lasts the page knows until when, and then forgets it', async () => {
      await identify(erkki.email);
      for (let tries = 0; tries < 6; tries++) await enter('wrong');
      const retryAt = backend.clock.now() + 30_000;
      const { failure } = await browser.page('/kirjaudu/salasana');
      assert.deepEqual(failure, { code: 'rate-limited', info: { retryAfter: 30 }, retryAt });
      backend.clock.pass(30);
      assert.equal((await browser.page('/kirjaudu/salasana')).failure, undefined);
      assert.equal(way(await enter(erkki.password)), '303 /');
    });

    test('after ten minutes the person starts again and is told why', async () => {
      await identify(erkki.email);
      backend.clock.pass(599);
      assert.equal((await browser.page('/kirjaudu/salasana')).step.step, 'password');
      backend.clock.pass(2);
      assert.equal((await browser.page('/kirjaudu/salasana')).step.step, 'identifier');
      assert.equal(way(await enter(erkki.password)), '303 /kirjaudu');
      assert.equal((await browser.page('/kirjaudu')).failure?.code, 'expired');
    });

    test('logging out by the widgets forgets it, a refused call does not', async () => {
      await identify(erkki.email);
      await browser.send('DELETE', '/auth/v1/session', {});
      assert.equal(browser.cookies.has('avain-flow'), true);
      await browser.logOut();
      assert.equal(browser.cookies.has('avain-flow'), false);
    });

    test('the cookie between the posts can be neither read nor made', async () => {
      await identify(erkki.email);
      const sealed = browser.cookies.get('avain-flow') ?? '';
      assert.match(sealed, /^Fe26\.2\*/);
      assert.doesNotMatch(sealed + Buffer.from(sealed, 'base64').toString(), /erkki/i);
      const parts = sealed.split('*');
      browser.cookies.set(
        'avain-flow',
        parts.with(4, (parts[4] ?? '').split('').toReversed().join('')).join('*'),
      );
      assert.equal((await browser.page('/kirjaudu/salasana')).step.step, 'identifier');
      const foreign = await seal({ identifier: 'x', returnTo: '//evil.example' }, 'x'.repeat(32), defaults);
      browser.cookies.set('avain-flow', foreign);
      assert.equal((await browser.page('/kirjaudu/salasana')).step.step, 'identifier');
    });

    test('a return address of this origin is followed, from the query through both posts', async () => {
      const { returnTo } = await browser.page('/kirjaudu?return-to=%2Fomat-asiat%3Fa%3D1%23b');
      assert.equal(returnTo, '/omat-asiat?a=1#b');
      await identify(erkki.email, { 'return-to': returnTo });
      await enter('wrong');
      assert.equal((await browser.page('/kirjaudu/salasana')).returnTo, returnTo);
      assert.equal(way(await enter(erkki.password)), '303 /omat-asiat?a=1#b');
    });

    test('a return address elsewhere is not followed, whichever form brings it', async () => {
      for (const evil of EVIL) {
        assert.equal(
          (await browser.page(`/kirjaudu?return-to=${encodeURIComponent(evil)}`)).returnTo,
          '',
          evil,
        );
        await identify(erkki.email, { 'return-to': evil });
        assert.equal((await browser.page('/kirjaudu/salasana')).returnTo, '', evil);
      }
      assert.equal(way(await enter(erkki.password, { 'return-to': 'https://evil.example/' })), '303 /');
    });

    test('an identifier that no cookie could hold counts as none', async () => {
      assert.equal(way(await identify('x'.repeat(501))), '303 /kirjaudu');
    });

    test('a form logs out', async () => {
      await browser.logIn(erkki.email, erkki.password);
      assert.equal(way(await browser.submit('sign-out', {})), '303 /');
      assert.equal(browser.session, undefined);
    });

    const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const HERE = 'http://localhost:8080';
    const posts: readonly [string, Record<string, string>, string][] = [
      ['from nowhere', FORM, '403 forbidden'],
      ['with Origin: null', { ...FORM, Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, '403 forbidden'],
      ['from another origin', { ...FORM, Origin: 'https://evil.example' }, '403 forbidden'],
      ['from another site', { ...FORM, Origin: HERE, 'Sec-Fetch-Site': 'cross-site' }, '403 forbidden'],
      ['from a sibling domain', { ...FORM, Origin: HERE, 'Sec-Fetch-Site': 'same-site' }, '403 forbidden'],
      ['typed into the address bar', { ...FORM, 'Sec-Fetch-Site': 'none' }, '403 forbidden'],
      ['as text', { 'Content-Type': 'text/plain', Origin: HERE }, '415 forbidden'],
      ['as JSON', { 'Content-Type': 'application/json', Origin: HERE }, '415 forbidden'],
    ];
    for (const [what, headers, expected] of posts) {
      test(`a post ${what} is refused`, async () => {
        const fields = new URLSearchParams({ username: erkki.email, password: erkki.password }).toString();
        for (const path of [...FORMS, 'sign-out']) {
          assert.equal(
            await verdict(await browser.send('POST', `/auth/v1/form/${path}`, headers, fields)),
            expected,
          );
        }
        assert.equal(browser.cookies.size, 0);
      });
    }

    for (const headers of [{ Origin: HERE }, { 'Sec-Fetch-Site': 'same-origin' }]) {
      test(`${Object.keys(headers).join()} alone vouches for a post`, async () => {
        const body = new URLSearchParams({ username: erkki.email }).toString();
        const response = await browser.send(
          'POST',
          '/auth/v1/form/sign-in/identifier',
          { ...FORM, ...headers },
          body,
        );
        assert.equal(way(response), '303 /kirjaudu/salasana');
      });
    }

    test('what has no form that works without a script is unsupported', async () => {
      for (const path of [
        'sign-in/passkey',
        'sign-in/new-account',
        'account/account',
        'set-up-totp/new-totp',
        'constructor/identifier',
        'reset-password/constructor',
        'nowhere/identifier',
      ]) {
        assert.equal(await verdict(await browser.submit(path, {})), '404 unsupported', path);
      }
    });

    test('other methods are told the right one', async () => {
      for (const path of ['sign-in/password', 'reset-password/mail-sent', 'register/confirm', 'sign-out']) {
        const response = await browser.get(`/auth/v1/form/${path}`);
        assert.equal(response.headers.get('Allow'), 'POST');
        assert.equal(await verdict(response), '405 unsupported');
      }
    });

    test('a post larger than 16 kB is refused', async () => {
      const response = await browser.submit('register/new-account', { name: 'x'.repeat(16 * 1024) });
      assert.equal(await verdict(response), '413 invalid-input');
    });
  });
}
