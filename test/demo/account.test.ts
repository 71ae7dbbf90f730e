import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { Browser, read, verdict } from './browser.ts';
import { addPasskey, setUpTotp } from './factors.ts';
import { erkki, saga } from './fixtures.ts';

const ACCOUNT = '/auth/v1/account';
const MINUTES = 60;
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

for (const [name, create] of Object.entries(backends)) {
  describe(`the account: ${name}`, () => {
    let backend: Backend;
    let owner: Browser;
    beforeEach(async () => {
      backend = await create();
      owner = await loggedIn();
    });
    afterEach(() => backend.close());

    async function loggedIn(agent = '', person = erkki): Promise<Browser> {
      const browser = new Browser(backend);
      browser.agent = agent;
      await browser.logIn(person.email, person.password);
      return browser;
    }
    const look = async (who = owner) => read(await who.post(ACCOUNT, {}));
    const answer = (body: object, who = owner) => who.post(`${ACCOUNT}/account`, body);
    const idOf = async (who: Browser) => (await look(who)).sessions?.find(({ here }) => here)?.id;

    test('at a glance', async () => {
      const elsewhere = await loggedIn(FIREFOX);
      backend.clock.pass(6 * MINUTES);
      await elsewhere.who();
      const { user, sessions, can, ...rest } = await look();
      assert.equal(user?.email, erkki.email);
      assert.deepEqual(rest, { step: 'account', goal: 'account', passkeys: [], totp: false });
      assert.deepEqual(
        sessions?.map(({ device, here }) => [device, here]),
        [
          ['?', true],
          ['Firefox, Windows', false],
        ],
      );
      assert.ok(!JSON.stringify(sessions).includes(`${elsewhere.session}`));
      const wanted = [
        'change-email',
        'change-password',
        'add-passkey',
        'set-up-totp',
        'end-session',
        'delete-account',
      ];
      for (const goal of wanted) assert.ok(can?.includes(goal), goal);
    });

    test('is for who is logged in', async () => {
      const goals = [
        'account',
        'end-session',
        'add-passkey',
        'remove-passkey',
        'set-up-totp',
        'delete-account',
      ];
      for (const goal of goals) {
        const response = await new Browser(backend).post(`/auth/v1/${goal}`, {});
        const { code, next } = await read(response);
        assert.deepEqual([response.status, code, next?.step], [403, 'forbidden', 'signed-out'], goal);
      }
      assert.equal(
        await verdict(await answer({ endSession: 'others' }, new Browser(backend))),
        '403 forbidden',
      );
    });

    test('a session elsewhere is ended, and only that one', async () => {
      const [lost, kept] = [await loggedIn(), await loggedIn()];
      const answered = await read(await answer({ endSession: await idOf(lost) }));
      assert.equal(answered.sessions?.length, 2);
      assert.equal(await lost.who(), undefined);
      assert.equal(await kept.who(), erkki.email);
      assert.equal(await owner.who(), erkki.email);
    });

    test('all others are ended at once', async () => {
      const [one, other, neighbour] = [await loggedIn(), await loggedIn(), await loggedIn('', saga)];
      const answered = await read(await owner.post('/auth/v1/end-session/account', { endSession: 'others' }));
      assert.deepEqual(
        answered.sessions?.map(({ here }) => here),
        [true],
      );
      assert.deepEqual([await one.who(), await other.who()], [undefined, undefined]);
      assert.deepEqual([await owner.who(), await neighbour.who()], [erkki.email, saga.email]);
    });

    test('to end the session here is to log out', async () => {
      assert.equal(await verdict(await answer({ endSession: await idOf(owner) })), '200 signed-out');
      assert.equal(await owner.who(), undefined);
    });

    test('nobody ends the session of another account', async () => {
      const neighbour = await loggedIn('', saga);
      assert.equal(await verdict(await answer({ endSession: await idOf(neighbour) })), '200 account');
      assert.equal(await neighbour.who(), saga.email);
    });

    test('an answer that asks for nothing is refused', async () => {
      assert.equal(await verdict(await answer({})), '422 invalid-input');
    });

    test('ten minutes after the password it is asked again before what matters', async () => {
      const { id } = await addPasskey(owner);
      backend.clock.pass(10 * MINUTES - 1);
      assert.equal((await read(await owner.post('/auth/v1/add-passkey', {}))).step, 'new-passkey');
      backend.clock.pass(1);
      for (const goal of ['add-passkey', 'set-up-totp', 'delete-account']) {
        const { state, ...step } = await read(await owner.post(`/auth/v1/${goal}`, {}));
        assert.equal(typeof state, 'string');
        const asked = { step: 'password', goal, identifier: erkki.email, remember: 0, why: 'sensitive' };
        assert.deepEqual(step, asked);
      }
      const before = owner.session ?? '';
      const { goal, state } = await read(await answer({ removePasskey: id }));
      assert.equal(goal, 'remove-passkey');
      const prove = (password: string) => owner.post('/auth/v1/remove-passkey/password', { password, state });
      assert.equal(await verdict(await prove('wrong')), '401 invalid-credentials');
      assert.equal((await look()).passkeys?.length, 1);
      const done = await read(await prove(erkki.password));
      assert.deepEqual([done.step, done.passkeys], ['account', []]);

      assert.notEqual(owner.session, before);
      const thief = new Browser(backend);
      thief.cookies.set('avain-session', before);
      assert.equal(await thief.who(), undefined);
      assert.equal(await owner.who(), erkki.email);
      assert.equal((await read(await owner.post('/auth/v1/add-passkey', {}))).step, 'new-passkey');
    });

    test('the password is asked again as often as at a login, and the same account waits', async () => {
      backend.clock.pass(10 * MINUTES);
      const { state } = await read(await owner.post('/auth/v1/delete-account', {}));
      const prove = (password: string) => owner.post('/auth/v1/delete-account/password', { password, state });
      for (let tries = 0; tries < 5; tries++)
        assert.equal(await verdict(await prove('wrong')), '401 invalid-credentials');
      assert.equal((await prove(erkki.password)).status, 429);
      assert.equal((await new Browser(backend).logIn(erkki.email, erkki.password)).status, 429);
    });

    test('the question for the password is no answer to the one that comes after it', async () => {
      await setUpTotp(backend, owner);
      backend.clock.pass(10 * MINUTES);
      for (const goal of ['set-up-totp', 'delete-account']) {
        const { step, state } = await read(await owner.post(`/auth/v1/${goal}`, {}));
        assert.equal(step, 'password');
        const skipped = await owner.post(`/auth/v1/${goal}/confirm`, { confirmed: true, state });
        assert.equal(await verdict(skipped), '410 expired', goal);
      }
      const { user, totp } = await look();
      assert.deepEqual([user?.email, totp], [erkki.email, true]);
    });

    test('a question that was put to one account is not answered by another', async () => {
      backend.clock.pass(10 * MINUTES);
      const { state } = await read(await owner.post('/auth/v1/delete-account', {}));
      const neighbour = await loggedIn('', saga);
      const answered = await neighbour.post('/auth/v1/delete-account/password', {
        password: saga.password,
        state,
      });
      const { code, next } = await read(answered);
      assert.deepEqual([code, next?.step], ['expired', 'account']);
    });

    test('is deleted after a question: nothing of it is left to log in with', async () => {
      const passkey = await addPasskey(owner);
      const elsewhere = await loggedIn();
      await setUpTotp(backend, owner);
      const path = '/auth/v1/delete-account';
      const { step, about, state } = await read(await owner.post(path, {}));
      assert.deepEqual([step, about], ['confirm', erkki.email]);
      assert.equal(await verdict(await owner.post(`${path}/confirm`, { state })), '422 invalid-input');
      assert.equal(await verdict(await owner.post(`${path}/confirm`, { confirmed: true })), '410 expired');
      assert.equal(await verdict(await owner.post(`${path}/confirm`, { back: true, state })), '200 account');
      assert.equal(await owner.who(), erkki.email);

      const { options } = await read(await owner.post('/auth/v1/add-passkey', {}));
      assert.ok(options);
      const gone = await owner.post(`${path}/confirm`, { confirmed: true, state });
      assert.equal(await verdict(gone), '200 signed-out');
      assert.deepEqual([await owner.who(), await elsewhere.who()], [undefined, undefined]);
      const [mail] = await backend.mails();
      assert.deepEqual([mail?.to, mail?.subject], [erkki.email, 'Tilisi on poistettu']);
      assert.equal(
        await verdict(await new Browser(backend).logIn(erkki.email, erkki.password)),
        '401 invalid-credentials',
      );
      const browser = new Browser(backend);
      const { signIn } = await read(await browser.get('/auth/v1/session'));
      const assertion = passkey.get(signIn?.passkey);
      assert.equal(
        await verdict(await browser.post('/auth/v1/sign-in/passkey', { assertion })),
        '401 invalid-credentials',
      );
    });

    test('a link from before the end of the account tells nobody whose it was', async () => {
      const stranger = new Browser(backend);
      await stranger.post('/auth/v1/reset-password/identifier', { identifier: erkki.email });
      const [mail] = await backend.mails();
      const { state } = await read(await owner.post('/auth/v1/delete-account', {}));
      await owner.post('/auth/v1/delete-account/confirm', { confirmed: true, state });
      await stranger.open(mail);
      const { code, next } = await read(await stranger.post('/auth/v1/reset-password', {}));
      assert.deepEqual([code, next?.step, next?.hint], ['expired', 'identifier', undefined]);
    });

    test('a login that waits for its code ends with the account', async () => {
      const app = await setUpTotp(backend, owner);
      const waiting = new Browser(backend);
      const { state: pending } = await read(await waiting.logIn(erkki.email, erkki.password));
      const { state } = await read(await owner.post('/auth/v1/delete-account', {}));
      await owner.post('/auth/v1/delete-account/confirm', { confirmed: true, state });
      const late = await waiting.post('/auth/v1/sign-in/code', { code: app.code(), state: pending });
      assert.equal(await verdict(late), '410 expired');
    });
  });
}
