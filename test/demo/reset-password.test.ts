import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { type Body, Browser, linkIn, read, trace, verdict } from './browser.ts';
import { erkki, saga } from './fixtures.ts';

const ASK = '/auth/v1/reset-password/identifier';
const CHOOSE = '/auth/v1/reset-password/new-password';
const SENT = '/auth/v1/reset-password/mail-sent';
const NEW = 'aivan uusi ja pitkä';
const MINUTE = 60;

for (const [name, create] of Object.entries(backends)) {
  describe(`reset the password: ${name}`, () => {
    let backend: Backend;
    let browser: Browser;
    beforeEach(async () => {
      backend = await create();
      browser = new Browser(backend);
    });
    afterEach(() => backend.close());

    const begin = (who = browser) => who.post('/auth/v1/reset-password', {});
    const ask = (identifier: string, who = browser) => who.post(ASK, { identifier });
    const choose = (newPassword: string, who = browser) => who.post(CHOOSE, { newPassword });
    /** Asks for a link and opens it. */
    const openLink = async (who = browser) => {
      await ask(erkki.email, who);
      const [mail] = await backend.mails();
      return who.open(mail);
    };
    const logsIn = async (password: string) =>
      verdict(await new Browser(backend).logIn(erkki.email, password));

    test('asks for the address first', async () => {
      assert.deepEqual(await (await begin()).json(), {
        step: 'identifier',
        goal: 'reset-password',
        accepts: ['email'],
      });
    });

    test('by a link, from the address to the login with the new password', async () => {
      const asked = await ask(` ${erkki.email.toUpperCase()} `);
      assert.equal(asked.status, 202);
      const { state, ...sent } = await read(asked);
      const to = erkki.email.toUpperCase();
      assert.deepEqual(sent, { step: 'mail-sent', goal: 'reset-password', to, resend: 60 });
      assert.doesNotMatch(`${state}`, /erkki/i);

      const [mail, ...more] = await backend.mails();
      assert.deepEqual([mail?.to, mail?.locale, more.length], [erkki.email, 'fi', 0]);
      assert.match(
        linkIn(mail),
        /^http:\/\/localhost:8080\/auth\/v1\/mail\/reset-password\?token=[\w-]{43}$/,
      );
      const opened = await browser.open(mail);
      assert.deepEqual([opened.status, opened.headers.get('Location')], [303, '/kirjaudu/uusi-salasana']);

      const step = await read(await begin());
      assert.deepEqual(step, {
        step: 'new-password',
        goal: 'reset-password',
        policy: { minLength: 15 },
        needsCurrent: false,
        identifier: erkki.email,
      });
      const chosen = await choose(NEW);
      assert.deepEqual(await read(chosen), {
        step: 'password',
        goal: 'sign-in',
        identifier: erkki.email,
        remember: 30,
      });
      assert.equal(await browser.who(), undefined);
      assert.equal(browser.cookies.size, 0);
      assert.equal(await logsIn(NEW), '200 signed-in');
      assert.equal(await logsIn(erkki.password), '401 invalid-credentials');
    });

    test('the new password counts to the letter, and may be of any characters and any length', async () => {
      for (const password of ['               ', '🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟🐟', 'å'.repeat(2048)]) {
        backend.clock.pass(15 * MINUTE);
        await openLink();
        assert.equal(await verdict(await choose(password)), '200 password');
        assert.equal(await logsIn(`${password} `), '401 invalid-credentials');
        assert.equal(await logsIn(password), '200 signed-in');
      }
    });

    test('known or not: the same answer, and no mail to somebody unknown', async () => {
      const shape = async (response: Response) => {
        const seen = (await trace(response)) as { body: string };
        const { state = '', ...body } = JSON.parse(seen.body) as Body;
        return { ...seen, body: { ...body, to: '' }, length: state.length };
      };
      const known = await shape(await ask(erkki.email));
      const unknown = await shape(await ask('@example.com'.padStart(erkki.email.length, 'x')));
      assert.deepEqual(unknown, known);
      assert.deepEqual(
        (await backend.mails()).map(({ to }) => to),
        [erkki.email],
      );
    });

    test('what is no address is refused', async () => {
      for (const identifier of [
        '',
        'eesimerkki',
        'a@b',
        'a@example.com,b@example.com',
        'a\n@example.com',
        5,
      ]) {
        const response = await browser.post(ASK, { identifier });
        const { code, field } = await read(response);
        assert.deepEqual([response.status, code, field], [422, 'invalid-input', 'username']);
      }
      assert.deepEqual(await backend.mails(), []);
    });

    test('a link works once', async () => {
      await openLink();
      const link = linkIn((await backend.mails())[0]);
      await choose(NEW);
      await browser.open({ text: link });
      const again = await begin();
      assert.equal(again.status, 410);
      const { code, next } = await read(again);
      assert.equal(code, 'expired');
      assert.deepEqual(next, {
        step: 'identifier',
        goal: 'reset-password',
        accepts: ['email'],
        hint: erkki.email,
      });
      assert.equal(browser.cookies.size, 0);
      assert.equal(await verdict(await begin()), '200 identifier');
      assert.equal(await verdict(await choose('toinen uusi salasana')), '410 expired');
    });

    test('of two that use a link at the same moment one gets it', async () => {
      await openLink();
      const other = new Browser(backend);
      await other.open((await backend.mails())[0]);
      const replies = await Promise.all([choose(NEW), choose('toinen uusi salasana', other)]);
      assert.deepEqual(
        replies.map(({ status }) => status).toSorted((a, b) => a - b),
        [200, 410],
      );
    });

    test('a link ends after 30 minutes, also when it was opened before', async () => {
      await openLink();
      backend.clock.pass(30 * MINUTE - 1);
      assert.equal(await verdict(await begin()), '200 new-password');
      backend.clock.pass(1);
      assert.equal(await verdict(await choose(NEW)), '410 expired');
      await browser.open((await backend.mails())[0]);
      assert.equal((await read(await begin())).next?.hint, erkki.email);
      assert.equal(await logsIn(erkki.password), '200 signed-in');
    });

    test('a new link makes the one before it void', async () => {
      await ask(erkki.email);
      const [first] = await backend.mails();
      backend.clock.pass(MINUTE);
      await ask(erkki.email);
      await backend.mails();
      await browser.open(first);
      assert.equal(await verdict(await begin()), '410 expired');
    });

    test('a made-up token is told no more than an old one', async () => {
      await browser.open({ text: 'http://localhost:8080/auth/v1/mail/reset-password?token=made-up' });
      const { code, next } = await read(await begin());
      assert.deepEqual([code, next?.step, next?.hint], ['expired', 'identifier', undefined]);
    });

    test('without an opened link no password is chosen', async () => {
      assert.equal(await verdict(await choose(NEW)), '410 expired');
    });

    test('a password that is too weak leaves the link unused', async () => {
      await openLink();
      const weak: readonly [string, string, string[] | undefined][] = [
        ['', 'invalid-input', undefined],
        ['x'.repeat(14), 'weak-password', ['too-short']],
        ['x'.repeat(4097), 'invalid-input', ['too-long']],
        ['SalasanaSalasana1!', 'weak-password', ['common']],
        ['Erkki Esimerkki 1971', 'weak-password', ['personal']],
        [erkki.email, 'weak-password', ['personal']],
      ];
      for (const [password, code, reasons] of weak) {
        const response = await choose(password);
        const body = await read(response);
        assert.deepEqual(
          [response.status, body.code, body.field, body.reasons],
          [422, code, 'new-password', reasons],
          password,
        );
      }
      assert.equal(await verdict(await choose(NEW)), '200 password');
    });

    test('every session of the account ends, and no other', async () => {
      const [own, neighbour] = [new Browser(backend), new Browser(backend)];
      await own.logIn(erkki.email, erkki.password);
      await browser.logIn(erkki.email, erkki.password);
      await neighbour.logIn(saga.email, saga.password);
      await openLink();
      await choose(NEW);
      assert.deepEqual([await own.who(), await browser.who()], [undefined, undefined]);
      assert.equal(browser.session, undefined);
      assert.equal(await neighbour.who(), saga.email);
    });

    test('who locked themselves out by wrong tries is let in with the new password', async () => {
      for (let tries = 0; tries < 6; tries++) await new Browser(backend).logIn(erkki.email, 'wrong');
      await new Browser(backend).logIn(erkki.username ?? '', 'wrong');
      await openLink();
      await choose(NEW);
      assert.equal(await logsIn(NEW), '200 signed-in');
    });

    test('the owner is told that the password has changed', async () => {
      await openLink();
      await choose(NEW);
      const [mail] = await backend.mails();
      assert.equal(mail?.to, erkki.email);
      assert.match(mail?.subject ?? '', /salasana/i);
      assert.doesNotMatch(mail?.text ?? '', /aivan uusi/);
    });

    test('the same mail again after a minute, not before', async () => {
      const { state } = await read(await ask(erkki.email));
      backend.clock.pass(59);
      const early = await browser.post(SENT, { state, resend: true });
      assert.deepEqual([early.status, early.headers.get('Retry-After')], [429, '1']);
      backend.clock.pass(1);
      const again = await browser.post(SENT, { state, resend: true });
      assert.deepEqual([again.status, (await read(again)).to], [202, erkki.email]);
      assert.equal((await backend.mails()).length, 2);
    });

    test('one step back, with the address in the field', async () => {
      const { state } = await read(await ask('sagga@example.com'));
      const back = await read(await browser.post(SENT, { state, back: true }));
      assert.deepEqual([back.step, back.hint], ['identifier', 'sagga@example.com']);
    });

    test('a state of another goal, of another server or too old is none', async () => {
      const { state } = await read(await ask(erkki.email));
      const { state: foreign } = await read(
        await browser.post('/auth/v1/register/new-account', {
          newAccount: { name: 'N', email: 'n@example.com', newPassword: NEW },
        }),
      );
      backend.clock.pass(30 * MINUTE);
      for (const wrong of [state, foreign, 'Fe26.2**', undefined, 5]) {
        const response = await browser.post(SENT, { state: wrong, resend: true });
        const { code, next } = await read(response);
        assert.deepEqual([response.status, code, next?.step], [410, 'expired', 'identifier']);
      }
    });

    test('asking again and again waits a minute, later a quarter of an hour, known or not', async () => {
      for (const who of [erkki.email, 'nobody@example.com']) {
        const waits: (string | null)[] = [];
        for (let mails = 0; mails < 7; mails++) {
          assert.equal((await ask(who)).status, 202);
          const early = await ask(` ${who.toUpperCase()}`);
          waits.push(early.headers.get('Retry-After'));
          backend.clock.pass(Number(waits.at(-1)));
        }
        assert.deepEqual(waits, ['60', '60', '60', '60', '900', '900', '900']);
      }
    });

    test('one network asks for fifty mails in a quarter of an hour', async () => {
      for (let person = 0; person < 50; person++)
        assert.equal((await ask(`p${person}@example.com`)).status, 202);
      assert.equal((await ask('one-more@example.com')).status, 429);
      assert.equal(
        (await ask('one-more@example.com', new Browser(backend, undefined, '198.51.100.7'))).status,
        202,
      );
    });

    test('who goes back instead of choosing leaves no link behind', async () => {
      await openLink();
      assert.equal(await verdict(await browser.post(CHOOSE, { back: true })), '200 identifier');
      assert.equal(await verdict(await begin()), '200 identifier');
    });
  });

  test(`without a mail relay everybody gets the same refusal: ${name}`, async () => {
    const backend = await create({ mailless: true });
    const ask = (identifier: string) => new Browser(backend).post(ASK, { identifier });
    const known = await ask(erkki.email);
    assert.deepEqual([known.status, known.headers.get('Retry-After')], [503, '30']);
    const seen = await trace(known);
    assert.deepEqual(await trace(await ask('nobody@example.com')), seen);
    assert.match(JSON.stringify(seen), /mail-delivery-failed/);
    await backend.close();
  });
}
