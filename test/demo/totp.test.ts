import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { Browser, read, verdict } from './browser.ts';
import { type CodeApp, codeApp, setUpTotp } from './factors.ts';
import { erkki, saga } from './fixtures.ts';

const BEGIN = '/auth/v1/set-up-totp';
const CODE = '/auth/v1/sign-in/code';

for (const [name, create] of Object.entries(backends)) {
  describe(`time-based codes: ${name}`, () => {
    let backend: Backend;
    let owner: Browser;
    beforeEach(async () => {
      backend = await create();
      owner = new Browser(backend);
      await owner.logIn(erkki.email, erkki.password);
    });
    afterEach(() => backend.close());

    const account = async () => read(await owner.post('/auth/v1/account', {}));
    /** A browser that has given the password and is asked for the code. */
    const halfway = async (remember = false) => {
      const browser = new Browser(backend);
      const step = await read(await browser.logIn(erkki.email, erkki.password, remember));
      const { state } = step;
      const give = (code: string) => browser.post(CODE, { code, state });
      return { browser, step, state, give };
    };

    test('are set up with a first code, and recovery codes are shown', async () => {
      const step = await read(await owner.post(BEGIN, {}));
      assert.equal(step.step, 'new-totp');
      const url = new URL(step.url ?? '');
      assert.equal(url.protocol, 'otpauth:');
      assert.equal(decodeURIComponent(url.pathname), `/Saarilahti:${erkki.email}`);
      assert.deepEqual(
        [url.searchParams.get('secret'), url.searchParams.get('issuer')],
        [step.secret, 'Saarilahti'],
      );
      const { state, secret = '' } = step;
      assert.doesNotMatch(`${state}`, new RegExp(secret));

      const wrong = await owner.post(`${BEGIN}/new-totp`, { totpCode: '000000', state });
      assert.equal(await verdict(wrong), '422 invalid-code');
      assert.equal((await account()).totp, false);
      const totpCode = codeApp(backend, secret).code();
      const spaced = `${totpCode.slice(0, 3)} ${totpCode.slice(3)}`;
      const { step: shown, codes = [] } = await read(
        await owner.post(`${BEGIN}/new-totp`, { totpCode: spaced, state }),
      );
      assert.equal(shown, 'recovery-codes');
      assert.equal(new Set(codes).size, 10);
      for (const code of codes) assert.match(code, /^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
      const saved = await read(await owner.post(`${BEGIN}/recovery-codes`, { saved: true }));
      assert.deepEqual([saved.step, saved.goal, saved.totp], ['account', 'account', true]);
      assert.match((await backend.mails())[0]?.subject ?? '', /otettu käyttöön kertakoodit/);
    });

    test('are then asked for after the password, which alone opens no session', async () => {
      const app = await setUpTotp(backend, owner);
      const { browser, step, give } = await halfway();
      const { state, ...shown } = step;
      assert.deepEqual(shown, {
        step: 'code',
        goal: 'sign-in',
        via: 'totp',
        trust: false,
        others: [{ id: 'recovery-code', kind: 'recovery-code' }],
      });
      assert.equal(typeof state, 'string');
      assert.equal(browser.session, undefined);
      assert.equal(await browser.who(), undefined);
      assert.equal(await verdict(await give(app.code())), '200 signed-in');
      assert.equal(await browser.who(), erkki.email);
      assert.equal(browser.cookies.get('avain-pending'), undefined);
    });

    test('a login that waits for the code survives a reload, for ten minutes', async () => {
      const app = await setUpTotp(backend, owner);
      const { browser } = await halfway(true);
      const pending = await read(await browser.get('/auth/v1/session'));
      assert.deepEqual([pending.step, pending.goal, pending.via], ['code', 'sign-in', 'totp']);
      backend.clock.pass(599);
      const answer = await browser.post(CODE, { code: app.code(), state: pending.state });
      assert.match(answer.headers.get('Set-Cookie') ?? '', /./);
      assert.match(answer.headers.getSetCookie().join('\n'), /avain-session=[^\n]*Max-Age=2592000/);

      const late = await halfway();
      backend.clock.pass(601);
      assert.equal((await read(await late.browser.get('/auth/v1/session'))).step, 'signed-out');
      const expired = await late.give(app.code());
      const { code, next } = await read(expired);
      assert.deepEqual([expired.status, code, next?.step], [410, 'expired', 'identifier']);
    });

    test('the cookie alone is enough to go on, and no other browser can', async () => {
      const app = await setUpTotp(backend, owner);
      const { browser } = await halfway();
      assert.equal(await verdict(await new Browser(backend).post(CODE, { code: app.code() })), '410 expired');
      assert.equal(await verdict(await browser.post(CODE, { code: app.code() })), '200 signed-in');
    });

    test('a code counts once, and so do all before it', async () => {
      const app = await setUpTotp(backend, owner);
      const code = app.code();
      assert.equal(await verdict(await (await halfway()).give(code)), '200 signed-in');
      const again = await halfway();
      assert.equal(await verdict(await again.give(code)), '422 invalid-code');
      assert.equal(await verdict(await again.give(app.code(-1))), '422 invalid-code');
      backend.clock.pass(30);
      assert.equal(await verdict(await again.give(app.code())), '200 signed-in');
    });

    test('the code of the set-up does not log in', async () => {
      const app = await setUpTotp(backend, owner);
      assert.equal(await verdict(await (await halfway()).give(app.code(-1))), '422 invalid-code');
    });

    test('one period early or late is right, two are not', async () => {
      const app = await setUpTotp(backend, owner);
      backend.clock.pass(300);
      const { give } = await halfway();
      assert.equal(await verdict(await give(app.code(-2))), '422 invalid-code');
      assert.equal(await verdict(await give(app.code(2))), '422 invalid-code');
      assert.equal(await verdict(await give(app.code(-1))), '200 signed-in');
      assert.equal(await verdict(await (await halfway()).give(app.code(1))), '200 signed-in');
    });

    test('a code is used by one of two who give it at the same time', async () => {
      const app = await setUpTotp(backend, owner);
      const logins = [await halfway(), await halfway()];
      const verdicts = await Promise.all(logins.map(async ({ give }) => verdict(await give(app.code()))));
      assert.deepEqual(verdicts.toSorted(), ['200 signed-in', '422 invalid-code']);
    });

    test('after five wrong codes the login is over, and the next one waits', async () => {
      const app = await setUpTotp(backend, owner);
      const { give } = await halfway();
      for (let tries = 0; tries < 5; tries++)
        assert.equal(await verdict(await give('000000')), '422 invalid-code');
      assert.equal(await verdict(await give(app.code())), '410 expired');
      const next = await halfway();
      const refused = await next.give(app.code());
      assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '30']);
      backend.clock.pass(30);
      assert.equal(await verdict(await next.give(app.code())), '200 signed-in');
    });

    test('a hundred guesses at once get no further than five in a row', async () => {
      await setUpTotp(backend, owner);
      const { give } = await halfway();
      const replies = await Promise.all(Array.from({ length: 40 }, () => give('000000')));
      assert.equal(replies.filter(({ status }) => status === 422).length, 5);
    });

    test('a recovery code logs in instead, however it is typed, and only once', async () => {
      const app = await setUpTotp(backend, owner);
      const { browser, state } = await halfway();
      const other = await read(await browser.post(CODE, { other: 'recovery-code', state }));
      assert.deepEqual(
        [other.step, other.via, other.others],
        ['code', 'recovery-code', [{ id: 'totp', kind: 'code' }]],
      );
      const [first = '', second = ''] = app.recovery;
      const give = (code: string) => browser.post(CODE, { code, state: other.state });
      assert.equal(await verdict(await give(app.code())), '422 invalid-code');
      assert.equal(await verdict(await give(` ${first.toUpperCase().replace('-', ' ')}`)), '200 signed-in');

      const again = await halfway();
      const { state: paper } = await read(
        await again.browser.post(CODE, { other: 'recovery-code', state: again.state }),
      );
      assert.equal(
        await verdict(await again.browser.post(CODE, { code: first, state: paper })),
        '422 invalid-code',
      );
      const back = await read(await again.browser.post(CODE, { other: 'totp', state: paper }));
      assert.equal(back.via, 'totp');
      assert.equal(
        await verdict(await again.browser.post(CODE, { code: second, state: paper })),
        '200 signed-in',
      );
    });

    test('who goes back is asked who they are, and nothing waits any more', async () => {
      await setUpTotp(backend, owner);
      const { browser, state } = await halfway();
      const back = await read(await browser.post(CODE, { back: true, state }));
      assert.deepEqual([back.step, back.hint], ['identifier', erkki.email]);
      assert.equal((await read(await browser.get('/auth/v1/session'))).step, 'signed-out');
    });

    test('an empty code is named', async () => {
      await setUpTotp(backend, owner);
      const { give } = await halfway();
      const { code, field } = await read(await give(' '));
      assert.deepEqual([code, field], ['invalid-input', 'code']);
    });

    test('a form without a step for the code lets nobody past it', async () => {
      await setUpTotp(backend, owner);
      const browser = new Browser(backend);
      await browser.submit('sign-in/identifier', { username: erkki.email });
      await browser.submit('sign-in/password', { password: erkki.password });
      assert.equal(await browser.who(), undefined);
    });

    test('are turned off after a question, and then the password is enough', async () => {
      await setUpTotp(backend, owner);
      const { step, goal, state } = await read(await owner.post(BEGIN, {}));
      assert.deepEqual([step, goal], ['confirm', 'set-up-totp']);
      assert.equal(await verdict(await owner.post(`${BEGIN}/confirm`, { confirmed: true })), '410 expired');
      const kept = await read(await owner.post(`${BEGIN}/confirm`, { back: true, state }));
      assert.deepEqual([kept.step, kept.totp], ['account', true]);
      const off = await read(await owner.post(`${BEGIN}/confirm`, { confirmed: true, state }));
      assert.deepEqual([off.step, off.totp], ['account', false]);
      assert.equal((await halfway()).step.step, 'signed-in');
      const subjects = (await backend.mails()).map(({ subject }) => subject);
      assert.ok(
        subjects.some((subject) => /poistettu kertakoodit/.test(subject)),
        subjects.join(),
      );
    });

    test('a login that waits for its code does not outlive the password', async () => {
      const app = await setUpTotp(backend, owner);
      const { give } = await halfway();
      const body = { newPassword: 'aivan uusi ja pitkä', current: erkki.password };
      await owner.post('/auth/v1/change-password/new-password', body);
      assert.equal(await verdict(await give(app.code())), '410 expired');
    });

    test('what one account was sent is of no use to another', async () => {
      const neighbour = new Browser(backend);
      await neighbour.logIn(saga.email, saga.password);
      const { secret = '', state } = await read(await owner.post(BEGIN, {}));
      const totpCode = codeApp(backend, secret).code();
      const stolen = await neighbour.post(`${BEGIN}/new-totp`, { totpCode, state });
      assert.equal(await verdict(stolen), '410 expired');
      const app: CodeApp = await setUpTotp(backend, neighbour);
      assert.equal(await verdict(await (await halfway()).give(app.code())), '410 expired');
    });

    test('nobody who is not logged in sets them up', async () => {
      for (const path of [BEGIN, `${BEGIN}/new-totp`, `${BEGIN}/confirm`])
        assert.equal(
          await verdict(await new Browser(backend).post(path, { confirmed: true })),
          '403 forbidden',
        );
    });
  });
}
