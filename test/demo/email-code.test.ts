import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { type Body, Browser, read, trace, verdict } from './browser.ts';
import { setUpTotp } from './factors.ts';
import { erkki, saga } from './fixtures.ts';

const ASK = '/auth/v1/sign-in/password';
const CODE = '/auth/v1/sign-in/code';

for (const [name, create] of Object.entries(backends)) {
  describe(`a code by e-mail: ${name}`, () => {
    let backend: Backend;
    let browser: Browser;
    beforeEach(async () => {
      backend = await create();
      browser = new Browser(backend);
    });
    afterEach(() => backend.close());

    const ask = (identifier: string, who = browser) => who.post(ASK, { other: 'email-code', identifier });
    /** Another mail may be on its way at the same time. */
    const mailed = async () => {
      const codes = (await backend.mails()).map(({ text }) => /^\d{6}$/m.exec(text)?.[0]);
      return codes.find(Boolean) ?? 'no code';
    };
    const give = (code: string, state: string | undefined, who = browser) => who.post(CODE, { code, state });
    /** What a reply says, but for the state, which is as random as it is long. */
    const plain = async (response: Response) => {
      const { body, ...rest } = (await trace(response)) as { body: string };
      const { state, next, ...step } = JSON.parse(body) as Body;
      return { ...rest, step, state: typeof state, next: next?.step };
    };

    test('is offered beside the password', async () => {
      const { signIn } = await read(await browser.get('/auth/v1/session'));
      assert.deepEqual(signIn?.others, [{ id: 'email-code', kind: 'code' }]);
    });

    for (const identifier of [erkki.email, ` ${erkki.email.toUpperCase()}`, erkki.username ?? '']) {
      test(`logs in ${JSON.stringify(identifier)} without the password`, async () => {
        const { state, ...step } = await read(await ask(identifier));
        assert.deepEqual(step, {
          step: 'code',
          goal: 'sign-in',
          via: 'email',
          to: identifier.trim(),
          resend: 60,
          trust: false,
          others: [{ id: 'password', kind: 'password' }],
        });
        const [mail, ...more] = await backend.mails();
        assert.deepEqual([mail?.to, mail?.locale, more.length], [erkki.email, 'fi', 0]);
        const code = await mailed();
        assert.equal(
          await verdict(await give(`${code.slice(0, 3)} ${code.slice(3)}`, state)),
          '200 signed-in',
        );
        assert.equal(await browser.who(), erkki.email);
      });
    }

    test('somebody unknown is asked for the same, and gets the same answers', async () => {
      const known = await ask(saga.email);
      const unknown = await ask('nobody@example.com', new Browser(backend));
      const [one, other] = [await plain(known.clone()), await plain(unknown.clone())];
      assert.deepEqual(
        { ...other, step: { ...other.step, to: '' } },
        { ...one, step: { ...one.step, to: '' } },
      );
      const states = [(await read(known)).state, (await read(unknown)).state];
      assert.equal((await backend.mails()).length, 1);
      for (let tries = 0; tries < 7; tries++) {
        const [first, second] = [await give('000000', states[0]), await give('000000', states[1])];
        assert.deepEqual(await plain(second), await plain(first), `try ${tries}`);
      }
    });

    test('a code counts once', async () => {
      const { state } = await read(await ask(erkki.email));
      const code = await mailed();
      assert.equal(await verdict(await give(code, state)), '200 signed-in');
      assert.equal(await verdict(await give(code, state, new Browser(backend))), '410 expired');
    });

    test('a code is worth nothing without the step it was asked for', async () => {
      await ask(erkki.email);
      const code = await mailed();
      assert.equal(await verdict(await give(code, undefined)), '410 expired');
      const thief = new Browser(backend);
      const { state } = await read(await ask(saga.email, thief));
      assert.equal(await verdict(await give(code, state, thief)), '422 invalid-code');
    });

    test('after ten minutes the code is over, and the address is kept', async () => {
      const { state } = await read(await ask(erkki.email));
      backend.clock.pass(600);
      const late = await give(await mailed(), state);
      const { code, next } = await read(late);
      assert.deepEqual(
        [late.status, code, next?.step, next?.hint],
        [410, 'expired', 'identifier', erkki.email],
      );
    });

    test('after five wrong codes the right one does not count', async () => {
      const { state } = await read(await ask(erkki.email));
      const code = await mailed();
      const wrong = code === '000000' ? '111111' : '000000';
      for (let tries = 0; tries < 5; tries++)
        assert.equal(await verdict(await give(wrong, state)), '422 invalid-code');
      assert.equal(await verdict(await give(code, state)), '410 expired');
    });

    test('another code may be asked for after a minute, and voids the one before', async () => {
      const { state } = await read(await ask(erkki.email));
      const first = await mailed();
      const soon = await browser.post(CODE, { resend: true, state });
      assert.deepEqual([soon.status, soon.headers.get('Retry-After')], [429, '60']);
      backend.clock.pass(60);
      const again = await read(await browser.post(CODE, { resend: true, state }));
      assert.deepEqual([again.step, again.to], ['code', erkki.email]);
      assert.equal(await verdict(await give(first, state)), '410 expired');
      assert.equal(await verdict(await give(await mailed(), again.state)), '200 signed-in');
    });

    test('a code from the app is still asked for, where one is set up', async () => {
      const owner = new Browser(backend);
      await owner.logIn(erkki.email, erkki.password);
      const app = await setUpTotp(backend, owner);
      const { state } = await read(await ask(erkki.email));
      const second = await read(await give(await mailed(), state));
      assert.deepEqual([second.step, second.via], ['code', 'totp']);
      assert.equal(browser.session, undefined);
      assert.equal(await verdict(await give(app.code(), second.state)), '200 signed-in');
    });

    test('is no password: what matters asks for one, also after a code from the app', async () => {
      const { state } = await read(await ask(erkki.email));
      await give(await mailed(), state);
      for (const goal of ['add-passkey', 'set-up-totp', 'delete-account']) {
        const asked = await read(await browser.post(`/auth/v1/${goal}`, {}));
        assert.deepEqual([asked.step, asked.why], ['password', 'sensitive'], goal);
      }
      const owner = new Browser(backend);
      await owner.logIn(erkki.email, erkki.password);
      const app = await setUpTotp(backend, owner);
      backend.clock.pass(60);
      const again = await read(await ask(erkki.email));
      const second = await read(await give(await mailed(), again.state));
      assert.equal(await verdict(await give(app.code(), second.state)), '200 signed-in');
      assert.equal((await read(await browser.post('/auth/v1/delete-account', {}))).step, 'password');
    });

    for (const [what, path, body] of [
      ['password', 'change-password/new-password', { newPassword: 'aivan uusi ja pitkä' }],
      ['address', 'change-email/new-email', { newEmail: 'uusi@example.com' }],
    ] as const) {
      test(`a code from before a change of the ${what} is a wrong one`, async () => {
        const owner = new Browser(backend);
        await owner.logIn(erkki.email, erkki.password);
        const { state } = await read(await ask(erkki.username ?? ''));
        const code = await mailed();
        const present = { current: erkki.password, currentPassword: erkki.password };
        await owner.post(`/auth/v1/${path}`, { ...body, ...present });
        await owner.open((await backend.mails())[0]);
        if (what === 'address')
          assert.equal(
            await verdict(await owner.post('/auth/v1/change-email/confirm', { confirmed: true })),
            '200 signed-in',
          );
        for (let tries = 0; tries < 5; tries++)
          assert.equal(await verdict(await give(code, state)), '422 invalid-code');
        assert.equal(await verdict(await give(code, state)), '410 expired');
        assert.equal(browser.session, undefined);
      });
    }

    test('nobody is remembered by a code', async () => {
      const other = 'email-code';
      const { state } = await read(
        await browser.post(ASK, { other, identifier: erkki.email, remember: true }),
      );
      const entered = await give(await mailed(), state);
      assert.doesNotMatch(entered.headers.get('Set-Cookie') ?? '', /Max-Age/);
      assert.equal(await browser.who(), erkki.email);
    });

    test('one may go back, or to the password after all', async () => {
      const { state } = await read(await ask(erkki.email));
      const back = await read(await browser.post(CODE, { back: true, state }));
      assert.deepEqual([back.step, back.hint], ['identifier', erkki.email]);
      const password = await read(await browser.post(CODE, { other: 'password', state }));
      assert.deepEqual([password.step, password.identifier], ['password', erkki.email]);
    });

    test('an empty field is named', async () => {
      const nobody = await read(await ask(' '));
      assert.deepEqual([nobody.code, nobody.field], ['invalid-input', 'username']);
      const { state } = await read(await ask(erkki.email));
      const empty = await read(await give('', state));
      assert.deepEqual([empty.code, empty.field], ['invalid-input', 'code']);
    });
  });

  describe(`a code by e-mail, and no mail relay: ${name}`, () => {
    test('the answer is the same for everybody, and says when to try again', async () => {
      const backend = await create({ mailless: true });
      const ask = (identifier: string) => new Browser(backend).post(ASK, { other: 'email-code', identifier });
      const known = await ask(erkki.email);
      assert.deepEqual([known.status, known.headers.has('Retry-After')], [503, true]);
      const seen = await trace(known);
      assert.match((seen as { body: string }).body, /"mail-delivery-failed"/);
      assert.deepEqual(await trace(await ask('nobody@example.com')), seen);
      await backend.close();
    });
  });
}
