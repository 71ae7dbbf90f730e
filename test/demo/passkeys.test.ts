import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { selfSigned } from '../../demo/server/tls.ts';
import { Authenticator, type Ceremony } from '../../conformance/authenticator.ts';
import { type Backend, backends } from './backends.ts';
import { Browser, read, trace, verdict } from './browser.ts';
import { addPasskey, setUpTotp } from './factors.ts';
import { erkki, saga } from './fixtures.ts';

const BEGIN = '/auth/v1/add-passkey';
const NEW = `${BEGIN}/new-passkey`;
const LOG_IN = '/auth/v1/sign-in/passkey';

for (const [name, createBackend] of Object.entries(backends)) {
  describe(`passkeys: ${name}`, () => {
    let backend: Backend;
    let owner: Browser;
    beforeEach(async () => {
      backend = await createBackend();
      owner = new Browser(backend);
      await owner.logIn(erkki.email, erkki.password);
    });
    afterEach(() => backend.close());

    const optionsFor = async (browser: Browser) =>
      (await read(await browser.get('/auth/v1/session'))).signIn?.passkey;
    const logIn = async (passkey: Authenticator, ceremony?: Ceremony, browser = new Browser(backend)) =>
      browser.post(LOG_IN, { assertion: passkey.get(await optionsFor(browser), ceremony) });
    const account = async (who = owner) => read(await who.post('/auth/v1/account', {}));

    test('who opens a page gets options that name nobody, and that are new every time', async () => {
      const options = (await optionsFor(new Browser(backend))) as Record<string, unknown>;
      const { challenge, timeout, ...rest } = options;
      assert.equal(typeof timeout, 'number');
      assert.deepEqual(rest, { rpId: 'localhost', userVerification: 'preferred' });
      const other = (await optionsFor(new Browser(backend))) as Record<string, unknown>;
      assert.notEqual(other['challenge'], challenge);
      const begun = await read(await new Browser(backend).post('/auth/v1/sign-in', {}));
      assert.deepEqual([begun.step, typeof begun.passkey], ['identifier', 'object']);
    });

    test('one is created, has a name, and logs in without anything being typed', async () => {
      owner.agent =
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36';
      const { step, goal, options } = await read(await owner.post(BEGIN, {}));
      assert.deepEqual([step, goal], ['new-passkey', 'add-passkey']);
      const { rp, user, attestation, excludeCredentials, authenticatorSelection } = options as Record<
        string,
        unknown
      >;
      assert.deepEqual(rp, { name: 'Saarilahti', id: 'localhost' });
      assert.deepEqual(
        { ...(user as object), id: '' },
        { id: '', name: erkki.email, displayName: erkki.name },
      );
      assert.deepEqual([attestation, excludeCredentials], ['none', []]);
      assert.deepEqual(authenticatorSelection, {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'preferred',
      });
      const passkey = new Authenticator();
      const added = await read(await owner.post(NEW, { newPasskey: passkey.create(options) }));
      assert.deepEqual(
        added.passkeys?.map(({ id, name: called }) => [id, called]),
        [[passkey.id, 'Chrome, Linux']],
      );
      assert.match((await backend.mails())[0]?.subject ?? '', /lisätty pääsyavain/);

      const browser = new Browser(backend);
      const answer = await logIn(passkey, {}, browser);
      assert.equal(await verdict(answer), '200 signed-in');
      assert.doesNotMatch(answer.headers.get('Set-Cookie') ?? '', /Max-Age/);
      assert.equal(await browser.who(), erkki.email);
      assert.ok((await account()).passkeys?.[0]?.used);
    });

    test('the person names it, in one line of text', async () => {
      await addPasskey(owner, ` Työ\u0000puhelin\n<b> `);
      await addPasskey(owner, 'x'.repeat(500));
      const names = (await account()).passkeys?.map(({ name: called }) => called).toSorted();
      assert.deepEqual(names, ['Työ puhelin <b>', 'x'.repeat(60)]);
    });

    test('an authenticator that holds one is not asked for another', async () => {
      const { id } = await addPasskey(owner);
      const { options } = await read(await owner.post(BEGIN, {}));
      const { excludeCredentials } = options as { excludeCredentials: { id: string }[] };
      assert.deepEqual(
        excludeCredentials.map((one) => one.id),
        [id],
      );
    });

    test('whatever is wrong, the answer is the same', async () => {
      const passkey = await addPasskey(owner);
      const removed = await addPasskey(owner);
      await owner.post('/auth/v1/account/account', { removePasskey: removed.id });
      const foreign = new Browser(backend, 'https://asiointi.example.fi');
      const wrong: Record<string, () => Promise<Response>> = {
        'nobody knows it': () => logIn(new Authenticator()),
        removed: () => logIn(removed),
        forged: () => logIn(passkey, { forged: true }),
        'from a foreign page': () => logIn(passkey, { origin: 'https://evil.example' }),
        'of another account': () => logIn(passkey, { userHandle: 'AAAA' }),
        'with a user handle of nonsense': () => logIn(passkey, { userHandle: '!' }),
        'with an old counter': () => logIn(passkey, { counter: 0 }),
        'for another site': async () =>
          foreign.post(LOG_IN, { assertion: passkey.get(await optionsFor(foreign)) }),
        'of nothing': () => new Browser(backend).post(LOG_IN, { assertion: {} }),
        'of no object': () => new Browser(backend).post(LOG_IN, { assertion: 'x' }),
        'of nonsense': () =>
          new Browser(backend).post(LOG_IN, {
            assertion: { id: passkey.id, response: { clientDataJSON: '!' } },
          }),
        'with a made-up challenge': async () =>
          new Browser(backend).post(LOG_IN, {
            assertion: passkey.get({ challenge: 'AAAA', rpId: 'localhost' }),
          }),
      };
      const seen = await trace(await new Browser(backend).post(LOG_IN, {}));
      assert.equal((seen as { status: number }).status, 401);
      for (const [what, attempt] of Object.entries(wrong))
        assert.deepEqual(await trace(await attempt()), seen, what);
      assert.equal(await verdict(await logIn(passkey, { counter: 99 })), '200 signed-in');
    });

    test('an answer counts once, also from an authenticator that does not count', async () => {
      const passkey = await addPasskey(owner, '', { counter: 0 });
      const browser = new Browser(backend);
      const assertion = passkey.get(await optionsFor(browser), { counter: 0 });
      const replies = await Promise.all([1, 2].map(() => new Browser(backend).post(LOG_IN, { assertion })));
      assert.deepEqual((await Promise.all(replies.map(verdict))).toSorted(), [
        '200 signed-in',
        '401 invalid-credentials',
      ]);
    });

    test('options are good for an hour, and no login uses those for a new passkey', async () => {
      const passkey = await addPasskey(owner);
      const browser = new Browser(backend);
      const old = await optionsFor(browser);
      backend.clock.pass(3600);
      const late = await browser.post(LOG_IN, { assertion: passkey.get(old) });
      assert.equal(await verdict(late), '401 invalid-credentials');
      await owner.logIn(erkki.email, erkki.password);
      const { options } = await read(await owner.post(BEGIN, {}));
      const mixed = passkey.get({ ...(options as object), rpId: 'localhost' });
      assert.equal(
        await verdict(await browser.post(LOG_IN, { assertion: mixed })),
        '401 invalid-credentials',
      );
    });

    test('one that verified its holder needs no code; one that did not does', async () => {
      const passkey = await addPasskey(owner);
      const app = await setUpTotp(backend, owner);
      assert.equal(await verdict(await logIn(passkey)), '200 signed-in');
      const browser = new Browser(backend);
      const step = await read(await logIn(passkey, { verified: false }, browser));
      assert.deepEqual([step.step, step.via], ['code', 'totp']);
      const { state } = step;
      const answer = await browser.post('/auth/v1/sign-in/code', { code: app.code(), state });
      assert.equal(await verdict(answer), '200 signed-in');
    });

    test('one that verified its holder counts like a password; one that did not does not', async () => {
      const passkey = await addPasskey(owner);
      const begin = async (ceremony: Ceremony) => {
        const browser = new Browser(backend);
        await logIn(passkey, ceremony, browser);
        assert.equal(await browser.who(), erkki.email);
        return (await read(await browser.post(BEGIN, {}))).step;
      };
      assert.equal(await begin({ verified: true }), 'new-passkey');
      assert.equal(await begin({ verified: false }), 'password');
    });

    test('a passkey is created for the account, the place and the challenge it was asked for', async () => {
      const { options } = await read(await owner.post(BEGIN, {}));
      const neighbour = new Browser(backend);
      await neighbour.logIn(saga.email, saga.password);
      const passkey = new Authenticator();
      const refused: Record<string, Response> = {
        'for another account': await neighbour.post(NEW, { newPasskey: passkey.create(options) }),
        'from a foreign page': await owner.post(NEW, {
          newPasskey: passkey.create(options, { origin: 'https://evil.example' }),
        }),
        'without a challenge of ours': await owner.post(NEW, {
          newPasskey: passkey.create({ ...(options as object), challenge: 'AAAA' }),
        }),
        'of nothing': await owner.post(NEW, {}),
      };
      for (const [what, response] of Object.entries(refused))
        assert.equal(await verdict(response), '422 invalid-input', what);
      const newPasskey = passkey.create(options);
      assert.equal(await verdict(await owner.post(NEW, { newPasskey })), '200 account');
      assert.equal(await verdict(await owner.post(NEW, { newPasskey })), '422 invalid-input');
      const again = await read(await neighbour.post(BEGIN, {}));
      const taken = await neighbour.post(NEW, { newPasskey: passkey.create(again.options) });
      assert.equal(await verdict(taken), '422 invalid-input');
      assert.equal((await account()).passkeys?.length, 1);
      assert.equal((await account(neighbour)).passkeys?.length, 0);
    });

    test('nobody is asked to vouch for one: it may vouch for itself, and no certificate is looked at', async () => {
      const add = async (vouchedBy: Ceremony['vouchedBy']) => {
        const { options } = await read(await owner.post(BEGIN, {}));
        const newPasskey = new Authenticator().create(options, vouchedBy ? { vouchedBy } : {});
        return verdict(await owner.post(NEW, { newPasskey }));
      };
      assert.equal(await add('itself'), '200 account');
      assert.equal(await add(await selfSigned()), '422 invalid-input');
    });

    test('how an authenticator is reached is text, whatever else is said of it', async () => {
      for (const transports of [7, { usb: true }, ['usb', 7, null]]) {
        const { options } = await read(await owner.post(BEGIN, {}));
        const newPasskey = new Authenticator().create(options, { transports });
        assert.equal(await verdict(await owner.post(NEW, { newPasskey })), '200 account');
      }
      const { options } = await read(await owner.post(BEGIN, {}));
      const { excludeCredentials } = options as { excludeCredentials: { transports: unknown }[] };
      const known = excludeCredentials.map(({ transports }) => JSON.stringify(transports));
      assert.deepEqual(known.toSorted(), ['["usb"]', '[]', '[]']);
    });

    test('"this was not me" leaves none that somebody else may hold', async () => {
      const passkey = await addPasskey(owner);
      const body = { newPassword: 'aivan uusi ja pitkä', current: erkki.password };
      await owner.post('/auth/v1/change-password/new-password', body);
      const [mail] = await backend.mails();
      const real = new Browser(backend);
      await real.open(mail);
      assert.equal((await read(await real.post('/auth/v1/reset-password', {}))).step, 'confirm');
      assert.equal(await verdict(await logIn(passkey)), '200 signed-in');
      const step = await read(await real.post('/auth/v1/reset-password/confirm', { confirmed: true }));
      assert.equal(step.step, 'new-password');
      assert.equal(await verdict(await logIn(passkey)), '401 invalid-credentials');
    });

    test('one that was removed is gone, and another account cannot remove it', async () => {
      const passkey = await addPasskey(owner);
      const neighbour = new Browser(backend);
      await neighbour.logIn(saga.email, saga.password);
      await neighbour.post('/auth/v1/account/account', { removePasskey: passkey.id });
      assert.equal((await account()).passkeys?.length, 1);
      const begun = await read(await owner.post('/auth/v1/remove-passkey', {}));
      assert.deepEqual([begun.step, begun.goal], ['account', 'remove-passkey']);
      const answer = await read(
        await owner.post('/auth/v1/remove-passkey/account', { removePasskey: passkey.id }),
      );
      assert.deepEqual([answer.step, answer.passkeys], ['account', []]);
      assert.match((await backend.mails())[0]?.subject ?? '', /poistettu pääsyavain/);
    });
  });
}
