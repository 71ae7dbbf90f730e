import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { IdentifierStep, SignedOutStep } from '../../src/core/step.ts';
import { type Backend, backends } from './backends.ts';
import { Browser, read, trace, verdict } from './browser.ts';
import { erkki, saga } from './fixtures.ts';

for (const [name, create] of Object.entries(backends)) {
  describe(`log in and out: ${name}`, () => {
    let backend: Backend;
    before(async () => {
      backend = await create();
    });
    after(() => backend.close());

    test('nobody is an answer that says what is on offer', async () => {
      const response = await new Browser(backend).get('/auth/v1/session');
      assert.equal(response.status, 200);
      const { signIn, ...step } = (await response.json()) as SignedOutStep;
      const can = ['sign-in', 'reset-password', 'register'];
      assert.deepEqual(step, { step: 'signed-out', goal: 'browse', can });
      assert.deepEqual([signIn?.accepts, signIn?.remember], [['email', 'username'], 30]);
    });

    test('the first step towards logging in is the same for everybody', async () => {
      const response = await new Browser(backend).post('/auth/v1/sign-in', {});
      const { passkey: _, ...step } = (await response.json()) as IdentifierStep;
      assert.deepEqual(step, { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'] });
    });

    for (const identifier of [
      erkki.email,
      erkki.email.toUpperCase(),
      ` ${erkki.email}\u200B `,
      erkki.username ?? '',
    ]) {
      test(`logs in as ${JSON.stringify(identifier)}`, async () => {
        const browser = new Browser(backend);
        const body = await read(await browser.logIn(identifier, erkki.password));
        assert.equal(body.step, 'signed-in');
        assert.equal(body.user?.email, erkki.email);
        assert.equal(await browser.who(), erkki.email);
      });
    }

    test('a wrong password and an unknown person get the same reply, to the letter', async () => {
      const wrong = await new Browser(backend).logIn(saga.email, 'not the password');
      const unknown = await new Browser(backend).logIn('nobody@example.com', 'not the password');
      const unknownUsername = await new Browser(backend).logIn('nobody', 'not the password');
      assert.equal(wrong.status, 401);
      const seen = await trace(wrong);
      assert.deepEqual(await trace(unknown), seen);
      assert.deepEqual(await trace(unknownUsername), seen);
    });

    test('a password is taken as it was typed', async () => {
      const typed = saga.password;
      const near = [` ${typed}`, `${typed} `, typed.toUpperCase(), `${typed}\0`, typed.normalize('NFD')];
      const clock = backend.clock;
      for (const password of near) {
        assert.equal(
          await verdict(await new Browser(backend).logIn(saga.email, password)),
          '401 invalid-credentials',
        );
        clock.pass(900);
      }
      assert.equal(
        await verdict(await new Browser(backend).logIn(saga.email, saga.password)),
        '200 signed-in',
      );
    });

    test('a password of 15 000 characters is a wrong one, no fault', async () => {
      const long = await new Browser(backend).logIn('long@example.com', 'x'.repeat(15_000));
      assert.equal(await verdict(long), '401 invalid-credentials');
    });

    test('an empty field is named', async () => {
      const browser = new Browser(backend);
      const cases = [
        [{ identifier: ' \u200B', password: 'x' }, 'username'],
        [{ password: 'x' }, 'username'],
        [{ identifier: erkki.email, password: '' }, 'password'],
        [{ identifier: erkki.email }, 'password'],
        [{ identifier: erkki.email, password: 15 }, 'password'],
      ] as const;
      for (const [body, field] of cases) {
        const response = await browser.post('/auth/v1/sign-in/password', body);
        assert.equal(response.status, 422);
        const { code, field: named } = await read(response);
        assert.deepEqual([code, named], ['invalid-input', field]);
      }
    });

    test('without remember-me the cookie ends with the browser, the session after 12 hours', async () => {
      const browser = new Browser(backend);
      const response = await browser.logIn(erkki.email, erkki.password);
      assert.match(
        response.headers.get('Set-Cookie') ?? '',
        /^avain-session=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      assert.equal(Date.parse((await read(response)).expiresAt ?? ''), backend.clock.now() + 12 * 3600_000);
      backend.clock.pass(12 * 3600 - 1);
      assert.equal(await browser.who(), erkki.email);
      backend.clock.pass(1);
      assert.equal(await browser.who(), undefined);
    });

    test('with remember-me both last 30 days', async () => {
      const browser = new Browser(backend);
      const response = await browser.logIn(erkki.email, erkki.password, true);
      assert.match(
        response.headers.get('Set-Cookie') ?? '',
        /; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
      );
      backend.clock.pass(30 * 86_400 - 1);
      assert.equal(await browser.who(), erkki.email);
      backend.clock.pass(1);
      assert.equal(await browser.who(), undefined);
    });

    test('on a secure origin the cookie is __Host-avain and Secure', async () => {
      const browser = new Browser(backend, 'https://asiointi.example.fi');
      const response = await browser.logIn(erkki.email, erkki.password);
      const cookie = response.headers.get('Set-Cookie') ?? '';
      assert.match(cookie, /^__Host-avain=[\w-]{40,}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      assert.equal(await browser.who(), erkki.email);
    });

    test('a login gives a new session and ends the one before it', async () => {
      const browser = new Browser(backend);
      await browser.logIn(erkki.email, erkki.password);
      const first = browser.session ?? '';
      await browser.logIn(saga.email, saga.password);
      assert.notEqual(browser.session, first);
      assert.equal(await browser.who(), saga.email);
      const thief = new Browser(backend);
      thief.cookies.set('avain-session', first);
      assert.equal(await thief.who(), undefined);
    });

    test('a session value that somebody planted is never used', async () => {
      const browser = new Browser(backend);
      browser.cookies.set('avain-session', 'planted-by-somebody-else');
      await browser.logIn(erkki.email, erkki.password);
      assert.notEqual(browser.session, 'planted-by-somebody-else');
      const attacker = new Browser(backend);
      attacker.cookies.set('avain-session', 'planted-by-somebody-else');
      assert.equal(await attacker.who(), undefined);
    });

    test('a failed login leaves the session that was there', async () => {
      const browser = new Browser(backend);
      await browser.logIn(erkki.email, erkki.password);
      await browser.logIn('nobody-at-all@example.com', 'wrong');
      assert.equal(await browser.who(), erkki.email);
    });

    test('logging out ends this session, on the server too', async () => {
      const [browser, other] = [new Browser(backend), new Browser(backend)];
      await browser.logIn(erkki.email, erkki.password);
      await other.logIn(erkki.email, erkki.password);
      const value = browser.session ?? '';
      const response = await browser.logOut();
      assert.equal(await verdict(response), '200 signed-out');
      assert.equal(browser.session, undefined);
      browser.cookies.set('avain-session', value);
      assert.equal(await browser.who(), undefined);
      assert.equal(await other.who(), erkki.email);
    });

    test('logging out everywhere ends the sessions of this account and of no other', async () => {
      const [browser, other, neighbour] = [new Browser(backend), new Browser(backend), new Browser(backend)];
      await browser.logIn(erkki.email, erkki.password);
      await other.logIn(erkki.email, erkki.password);
      await neighbour.logIn(saga.email, saga.password);
      assert.equal(await verdict(await browser.logOut('?scope=everywhere')), '200 signed-out');
      assert.equal(await other.who(), undefined);
      assert.equal(await neighbour.who(), saga.email);
    });

    test('logging out when nobody is logged in is no error, an unknown scope is', async () => {
      assert.equal(await verdict(await new Browser(backend).logOut()), '200 signed-out');
      assert.equal(await verdict(await new Browser(backend).logOut('?scope=elsewhere')), '422 invalid-input');
    });
  });
}
