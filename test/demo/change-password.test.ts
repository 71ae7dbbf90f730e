import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { Browser, read, verdict } from './browser.ts';
import { erkki, saga } from './fixtures.ts';

const CHANGE = '/auth/v1/change-password/new-password';
const NEW = 'aivan uusi ja pitkä';

for (const [name, create] of Object.entries(backends)) {
  describe(`change the password: ${name}`, () => {
    let backend: Backend;
    let browser: Browser;
    beforeEach(async () => {
      backend = await create();
      browser = new Browser(backend);
      await browser.logIn(erkki.email, erkki.password);
    });
    afterEach(() => backend.close());

    const change = (newPassword = NEW, current = erkki.password) =>
      browser.post(CHANGE, { newPassword, current });

    test('asks for both passwords', async () => {
      assert.deepEqual(await (await browser.post('/auth/v1/change-password', {})).json(), {
        step: 'new-password',
        goal: 'change-password',
        policy: { minLength: 15 },
        needsCurrent: true,
        identifier: erkki.email,
      });
    });

    test('the new one logs in, the old one does not; the other sessions end', async () => {
      const [other, neighbour] = [new Browser(backend), new Browser(backend)];
      await other.logIn(erkki.email, erkki.password);
      await neighbour.logIn(saga.email, saga.password);
      const before = browser.session ?? '';
      const { step, goal, user } = await read(await change());
      assert.deepEqual([step, goal, user?.email], ['signed-in', 'change-password', erkki.email]);
      assert.deepEqual(
        [await browser.who(), await other.who(), await neighbour.who()],
        [erkki.email, undefined, saga.email],
      );
      assert.notEqual(browser.session, before);
      const thief = new Browser(backend);
      thief.cookies.set('avain-session', before);
      assert.equal(await thief.who(), undefined);
      assert.equal(await verdict(await other.logIn(erkki.email, erkki.password)), '401 invalid-credentials');
      assert.equal(await verdict(await other.logIn(erkki.username ?? '', NEW)), '200 signed-in');
    });

    test('a remembered login stays remembered, for no longer than before', async () => {
      await browser.logIn(erkki.email, erkki.password, true);
      backend.clock.pass(86_400);
      const response = await change();
      assert.match(response.headers.get('Set-Cookie') ?? '', /; Max-Age=2505600; /);
    });

    test('a wrong present password is counted like a login', async () => {
      for (let tries = 0; tries < 5; tries++)
        assert.equal(await verdict(await change(NEW, 'wrong')), '401 invalid-credentials');
      assert.equal(await verdict(await change()), '429 rate-limited');
      const other = new Browser(backend);
      assert.equal(await verdict(await other.logIn(erkki.email, erkki.password)), '429 rate-limited');
      assert.equal(await browser.who(), erkki.email);
    });

    test('a missing or weak one is named by its field', async () => {
      const wrong = [
        ['', erkki.password, 'invalid-input', 'new-password'],
        ['x', erkki.password, 'weak-password', 'new-password'],
        [NEW, '', 'invalid-input', 'password'],
      ] as const;
      for (const [newPassword, current, code, field] of wrong) {
        const body = await read(await change(newPassword, current));
        assert.deepEqual([body.code, body.field], [code, field]);
      }
    });

    test('the owner is told; links to choose a password that were mailed before are void', async () => {
      await browser.post('/auth/v1/reset-password/identifier', { identifier: erkki.email });
      const [reset] = await backend.mails();
      await change();
      const [told] = await backend.mails();
      assert.equal(told?.to, erkki.email);
      assert.doesNotMatch(`${told?.subject} ${told?.text}`, /aivan uusi/);
      await browser.open(reset);
      assert.equal(await verdict(await browser.post('/auth/v1/reset-password', {})), '410 expired');
    });
  });
}
