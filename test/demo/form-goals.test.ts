import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { Browser } from './browser.ts';
import { setUpTotp } from './factors.ts';
import { erkki, saga } from './fixtures.ts';

const NEW = 'aivan uusi ja pitkä';
const LENGTH_LIMIT = 4096;

/** Where a post leads. */
function way(response: Response): string {
  return `${response.status} ${response.headers.get('Location')}`;
}

for (const [name, create] of Object.entries(backends)) {
  describe(`forms of every goal: ${name}`, () => {
    let backend: Backend;
    let browser: Browser;
    beforeEach(async () => {
      backend = await create();
      browser = new Browser(backend);
    });
    afterEach(() => backend.close());

    const post = async (path: string, fields: Record<string, string> = {}, who = browser) =>
      way(await who.submit(path, fields));
    const mail = async (to = erkki.email) => (await backend.mails()).find((one) => one.to === to);
    const askReset = (username = erkki.email, who = browser) =>
      post('reset-password/identifier', { username }, who);
    const openReset = async () => {
      await askReset();
      return way(await browser.open(await mail()));
    };
    const maija = { name: 'Maija Mallikas', email: 'maija@example.com', 'new-password': NEW };

    describe('a forgotten password', () => {
      test('from the address over the mail to the login, told what has been reached', async () => {
        assert.equal((await browser.page('/kirjaudu/unohtui')).step.step, 'identifier');
        assert.equal(await askReset(` ${erkki.email} `), '303 /kirjaudu/unohtui');
        const sent = (await browser.page('/kirjaudu/unohtui')).step;
        assert.deepEqual([sent.step, 'to' in sent && sent.to], ['mail-sent', erkki.email]);

        assert.equal(way(await browser.open(await mail())), '303 /kirjaudu/uusi-salasana');
        const { step } = await browser.page('/kirjaudu/uusi-salasana');
        assert.deepEqual(step, {
          step: 'new-password',
          goal: 'reset-password',
          policy: { minLength: 15 },
          needsCurrent: false,
          identifier: erkki.email,
        });
        const chosen = await post('reset-password/new-password', { 'new-password': NEW });
        assert.equal(chosen, '303 /kirjaudu/salasana');
        const login = await browser.page('/kirjaudu/salasana');
        assert.deepEqual(
          [login.step.step, 'identifier' in login.step && login.step.identifier, login.reached],
          ['password', erkki.email, 'reset-password'],
        );
        assert.equal(browser.session, undefined);
        assert.equal(await post('sign-in/password', { password: NEW }), '303 /');
        assert.equal(await browser.who(), erkki.email);
      });

      test('the page of the link changes nothing, however often it is opened', async () => {
        await openReset();
        for (let visit = 0; visit < 3; visit++) await browser.page('/kirjaudu/uusi-salasana');
        await browser.send('HEAD', '/kirjaudu/uusi-salasana', {});
        assert.equal(
          await post('reset-password/new-password', { 'new-password': NEW }),
          '303 /kirjaudu/salasana',
        );
      });

      test('a password that is missing, short or common is told on the same page', async () => {
        const tries: readonly [string, string, string][] = [
          ['', 'invalid-input', 'missing'],
          ['lyhyt', 'weak-password', 'too-short'],
          ['salasana1234567', 'weak-password', 'common'],
          ['Erkki Esimerkki', 'weak-password', 'personal'],
        ];
        await openReset();
        for (const [password, code, reason] of tries) {
          assert.equal(
            await post('reset-password/new-password', { 'new-password': password }),
            '303 /kirjaudu/uusi-salasana',
          );
          const { step, failure } = await browser.page('/kirjaudu/uusi-salasana');
          assert.deepEqual(failure, { code, info: { field: 'new-password', reasons: [reason] } });
          assert.equal('identifier' in step && step.identifier, erkki.email);
        }
      });

      test('a link that is used, old or made up leads to the first form, with the address where it is known', async () => {
        await openReset();
        await post('reset-password/new-password', { 'new-password': NEW });
        const used = await mail();
        const reset = (await backend.mails()).findLast(({ text }) => text.includes('reset-password'));
        await browser.open(reset ?? used);
        const { step, failure } = await browser.page('/kirjaudu/uusi-salasana');
        assert.deepEqual(step, {
          step: 'identifier',
          goal: 'reset-password',
          accepts: ['email'],
          hint: erkki.email,
        });
        assert.deepEqual(failure, { code: 'expired', info: {} });

        await browser.open({ text: 'http://localhost:8080/auth/v1/mail/reset-password?token=abc' });
        const madeUp = await browser.page('/kirjaudu/uusi-salasana');
        assert.deepEqual([madeUp.step.step, madeUp.failure?.code], ['identifier', 'expired']);
      });

      test('a link that ends while the page is open says so, and keeps the address', async () => {
        await openReset();
        await browser.page('/kirjaudu/uusi-salasana');
        backend.clock.pass(29 * 60 + 59);
        await browser.page('/kirjaudu/uusi-salasana');
        backend.clock.pass(2);
        assert.equal(
          await post('reset-password/new-password', { 'new-password': NEW }),
          '303 /kirjaudu/unohtui',
        );
        assert.equal((await browser.page('/kirjaudu/unohtui')).failure?.code, 'expired');
      });

      test('another link begins anew, whatever the page said before', async () => {
        await openReset();
        await post('reset-password/new-password', { 'new-password': 'lyhyt' });
        await askReset(saga.email, new Browser(backend));
        await browser.open(await mail(saga.email));
        const { step, failure } = await browser.page('/kirjaudu/uusi-salasana');
        assert.equal('identifier' in step && step.identifier, saga.email);
        assert.equal(failure, undefined);
      });

      test('known or not: the same way, the same page, cookies of the same size', async () => {
        const unknown = '@example.com'.padStart(erkki.email.length, 'x');
        const seen = [];
        for (const username of [erkki.email, unknown]) {
          const who = new Browser(backend);
          const first = await askReset(username, who);
          const { step, ...page } = await who.page('/kirjaudu/unohtui');
          seen.push({
            first,
            page: { ...page, typed: Object.keys(page.typed ?? {}) },
            members: Object.keys(step),
            cookies: [...who.cookies].map(([cookie, value]) => [cookie, value.length]),
          });
        }
        assert.deepEqual(seen[0], seen[1]);
        assert.equal(await mail(unknown), undefined);
      });

      test('what is no address is told with the words still there', async () => {
        for (const [typed, reason] of [
          ['', 'missing'],
          ['eesimerkki', 'not-an-email'],
        ] as const) {
          assert.equal(await askReset(typed), '303 /kirjaudu/unohtui');
          const { step, failure } = await browser.page('/kirjaudu/unohtui');
          assert.deepEqual(failure, {
            code: 'invalid-input',
            info: { field: 'username', reasons: [reason] },
          });
          assert.equal('hint' in step ? step.hint : '', typed);
        }
      });

      test('another mail after a minute, and not before', async () => {
        await askReset();
        const again = () => post('reset-password/mail-sent', { do: 'resend' });
        assert.equal(await again(), '303 /kirjaudu/unohtui');
        const early = await browser.page('/kirjaudu/unohtui');
        assert.deepEqual([early.step.step, early.failure?.code], ['mail-sent', 'rate-limited']);
        assert.equal(early.failure?.retryAt, backend.clock.now() + 60_000);
        backend.clock.pass(60);
        await again();
        const late = await browser.page('/kirjaudu/unohtui');
        assert.deepEqual([late.step.step, late.failure, late.resent], ['mail-sent', undefined, true]);
        assert.equal((await backend.mails()).length, 2);
      });

      test('the form alone may bring the state, when the cookie has gone', async () => {
        await askReset();
        const { step } = await browser.page('/kirjaudu/unohtui');
        backend.clock.pass(11 * 60);
        const state = String(step.state);
        assert.equal(
          await post('reset-password/mail-sent', { do: 'resend', state }),
          '303 /kirjaudu/unohtui',
        );
        assert.equal((await browser.page('/kirjaudu/unohtui')).step.step, 'mail-sent');
        backend.clock.pass(11 * 60);
        await post('reset-password/mail-sent', { do: 'resend' });
        assert.equal((await browser.page('/kirjaudu/unohtui')).failure?.code, 'expired');
      });

      test('another address by the link back, or by a button', async () => {
        await askReset();
        const { step } = await browser.page('/kirjaudu/unohtui?alusta');
        assert.deepEqual([step.step, 'hint' in step && step.hint], ['identifier', erkki.email]);
        await post('reset-password/mail-sent', { do: 'back' });
        assert.equal((await browser.page('/kirjaudu/unohtui')).step.step, 'identifier');
      });

      test('"this was not me" leads on to a new password', async () => {
        await openReset();
        await post('reset-password/new-password', { 'new-password': NEW });
        const changed = await mail();
        assert.equal(way(await browser.open(changed)), '303 /kirjaudu/uusi-salasana');
        const { step } = await browser.page('/kirjaudu/uusi-salasana');
        assert.deepEqual([step.step, 'about' in step && step.about], ['confirm', erkki.email]);
        assert.equal(
          await post('reset-password/confirm', { do: 'confirmed' }),
          '303 /kirjaudu/uusi-salasana',
        );
        assert.equal((await browser.page('/kirjaudu/uusi-salasana')).step.step, 'new-password');
        const own = { 'new-password': 'takaisin itselleni taas' };
        assert.equal(await post('reset-password/new-password', own), '303 /kirjaudu/salasana');
      });

      test('the address goes along from the login to the reset', async () => {
        await post('sign-in/identifier', { username: erkki.email });
        const { step } = await browser.page('/kirjaudu/unohtui');
        assert.equal('hint' in step && step.hint, erkki.email);
        await post('sign-in/identifier', { username: 'eesimerkki' });
        assert.equal('hint' in (await browser.page('/kirjaudu/unohtui')).step, false);
      });

      test('after it the login returns to the page that was asked for first', async () => {
        await post('reset-password/identifier?return-to=/omat-asiat', { username: erkki.email });
        await browser.open(await mail());
        assert.equal((await browser.page('/kirjaudu/uusi-salasana')).returnTo, '/omat-asiat');
        await post('reset-password/new-password', { 'new-password': NEW });
        assert.equal(await post('sign-in/password', { password: NEW }), '303 /omat-asiat');
      });
    });

    describe('a new account', () => {
      test('from the form over the mail to the login', async () => {
        assert.equal((await browser.page('/kirjaudu/tunnus')).step.step, 'new-account');
        assert.equal(await post('register/new-account', maija), '303 /kirjaudu/tunnus');
        assert.equal((await browser.page('/kirjaudu/tunnus')).step.step, 'mail-sent');
        assert.equal(way(await browser.open(await mail(maija.email))), '303 /kirjaudu/vahvista');
        const { step } = await browser.page('/kirjaudu/vahvista');
        assert.deepEqual(step, { step: 'confirm', goal: 'register', about: maija.email });
        assert.equal(await post('register/confirm', { do: 'confirmed' }), '303 /kirjaudu/salasana');
        assert.equal((await browser.page('/kirjaudu/salasana')).reached, 'register');
        assert.equal(await post('sign-in/password', { password: NEW }), '303 /');
        assert.equal(await browser.who(), maija.email);
      });

      test('in another browser than it was asked for, over a password of one’s own', async () => {
        const own = 'tämän valitsin itse tänään';
        const page = '/kirjaudu/vahvista';
        const choose = (password: string) => post('register/new-password', { 'new-password': password });
        await post('register/new-account', maija, new Browser(backend));
        await browser.open(await mail(maija.email));
        assert.equal(await post('register/confirm', { do: 'confirmed' }), `303 ${page}`);
        const { step } = await browser.page(page);
        assert.deepEqual([step.step, 'identifier' in step && step.identifier], ['new-password', maija.email]);
        assert.equal(await choose('lyhyt'), `303 ${page}`);
        backend.clock.pass(11 * 60);
        await choose('salasana1234567');
        const refused = await browser.page(page);
        assert.deepEqual([refused.step.step, refused.failure?.code], ['new-password', 'weak-password']);
        assert.equal(await choose(own), '303 /kirjaudu/salasana');
        assert.equal((await browser.page('/kirjaudu/salasana')).reached, 'register');
        assert.equal(await post('sign-in/password', { password: NEW }), '303 /kirjaudu/salasana');
        assert.equal(await post('sign-in/password', { password: own }), '303 /');
      });

      test('a taken address goes the same way', async () => {
        const seen = [];
        for (const email of ['x'.repeat(saga.email.length - 12) + '@example.com', saga.email]) {
          const who = new Browser(backend);
          const first = await post('register/new-account', { ...maija, email }, who);
          const { step } = await who.page('/kirjaudu/tunnus');
          seen.push([first, Object.keys(step), [...who.cookies.values()].map(({ length }) => length)]);
        }
        assert.deepEqual(seen[0], seen[1]);
      });

      test('what was typed is there again, but for the password', async () => {
        const tries: readonly [Record<string, string>, string, string][] = [
          [{ ...maija, name: ' ' }, 'name', 'missing'],
          [{ ...maija, email: 'maija' }, 'email', 'not-an-email'],
          [{ ...maija, 'new-password': 'lyhyt' }, 'new-password', 'too-short'],
          [{ ...maija, 'new-password': 'salasana1234567' }, 'new-password', 'common'],
        ];
        for (const [fields, field, reason] of tries) {
          assert.equal(await post('register/new-account', fields), '303 /kirjaudu/tunnus');
          const { step, failure, typed } = await browser.page('/kirjaudu/tunnus');
          assert.deepEqual(failure?.info, { field, reasons: [reason] });
          assert.equal('email' in step && step.email, fields['email']);
          assert.equal(typed?.name, fields['name']);
        }
      });

      test('the cookie between the posts holds no password, and nothing that can be read', async () => {
        await post('register/new-account', { ...maija, 'new-password': 'lyhyt' });
        const sealed = browser.cookies.get('avain-flow') ?? '';
        assert.doesNotMatch(sealed + Buffer.from(sealed, 'base64').toString(), /maija|lyhyt/i);
        assert.doesNotMatch(JSON.stringify(await browser.page('/kirjaudu/tunnus')), /lyhyt/);
      });

      test('a link that is of no use leads to the form, with the address', async () => {
        await post('register/new-account', maija);
        await browser.open(await mail(maija.email));
        await post('register/confirm', { do: 'confirmed' });
        await browser.open(await mail(maija.email));
        const { step, failure } = await browser.page('/kirjaudu/vahvista');
        assert.deepEqual([step.step, 'email' in step && step.email], ['new-account', maija.email]);
        assert.equal(failure?.code, 'expired');
      });
    });

    describe('a code', () => {
      const askPassword = (username = erkki.email, more = {}) =>
        post('sign-in/identifier', { username, ...more });

      test('by mail in place of the password, for somebody unknown too', async () => {
        for (const username of ['nobody@example.com', erkki.email]) {
          await askPassword(username);
          assert.equal(await post('sign-in/password', { other: 'email-code' }), '303 /kirjaudu/koodi');
          const { step } = await browser.page('/kirjaudu/koodi');
          assert.deepEqual([step.step, 'to' in step && step.to], ['code', username]);
          await post('sign-in/code', { code: '000 000' });
          const { failure } = await browser.page('/kirjaudu/koodi');
          assert.deepEqual(failure?.code, 'invalid-code');
        }
        const code = /^\d{6}$/m.exec((await mail())?.text ?? '')?.[0] ?? '';
        const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
        assert.equal(await post('sign-in/code', { code: spaced }), '303 /');
        assert.equal(await browser.who(), erkki.email);
      });

      test('of an app after the password, then one of the list, with an old user name', async () => {
        const owner = new Browser(backend);
        await owner.logIn(erkki.email, erkki.password);
        const app = await setUpTotp(backend, owner);
        const returning = { 'return-to': '/omat-asiat' };
        await askPassword(erkki.username, returning);
        assert.equal(await post('sign-in/password', { password: erkki.password }), '303 /kirjaudu/koodi');
        assert.equal(await post('sign-in/code', { other: 'recovery-code' }), '303 /kirjaudu/koodi');
        const { step } = await browser.page('/kirjaudu/koodi');
        assert.equal('via' in step && step.via, 'recovery-code');
        assert.equal(
          await post('sign-in/code', { code: app.recovery[0] ?? '' }),
          '303 /kirjaudu/tervetuloa?return-to=%2Fomat-asiat',
        );
        const welcome = await browser.page('/kirjaudu/tervetuloa?return-to=%2Fomat-asiat');
        assert.deepEqual([welcome.step.step, welcome.returnTo], ['signed-in', '/omat-asiat']);
      });

      test('is asked for as long as the login waits, without the cookie of the forms too', async () => {
        const owner = new Browser(backend);
        await owner.logIn(erkki.email, erkki.password);
        const app = await setUpTotp(backend, owner);
        await askPassword();
        await post('sign-in/password', { password: erkki.password });
        browser.cookies.delete('avain-flow');
        const { step } = await browser.page('/kirjaudu/koodi');
        assert.equal(step.step, 'code');
        assert.equal(await post('sign-in/code', { code: app.code(), state: String(step.state) }), '303 /');
      });

      test('without a login that waits for one there is none', async () => {
        assert.equal((await browser.page('/kirjaudu/koodi')).step.step, 'identifier');
        assert.equal(await post('sign-in/code', { code: '123456' }), '303 /kirjaudu');
        assert.equal((await browser.page('/kirjaudu')).failure?.code, 'expired');
      });
    });

    describe('somebody who is logged in', () => {
      test('changes the password', async () => {
        await browser.logIn(erkki.email, erkki.password);
        assert.equal((await browser.page('/omat-asetukset/salasana')).step.step, 'new-password');
        const wrong = { password: 'wrong', 'new-password': NEW };
        assert.equal(await post('change-password/new-password', wrong), '303 /omat-asetukset/salasana');
        assert.equal((await browser.page('/omat-asetukset/salasana')).failure?.code, 'invalid-credentials');
        const right = { password: erkki.password, 'new-password': NEW };
        assert.equal(await post('change-password/new-password', right), '303 /omat-asetukset');
        assert.equal(await browser.who(), erkki.email);
      });

      test('is asked to log in first when nobody is, and then comes back', async () => {
        assert.equal((await browser.page('/omat-asetukset/salasana')).step.step, 'signed-out');
        const fields = { password: erkki.password, 'new-password': NEW };
        assert.equal(await post('change-password/new-password', fields), '303 /kirjaudu');
        assert.equal((await browser.page('/kirjaudu')).failure, undefined);
        await post('sign-in/identifier', { username: erkki.email });
        assert.equal(
          await post('sign-in/password', { password: erkki.password }),
          '303 /omat-asetukset/salasana',
        );
      });

      test('confirms a new address by the link, after logging in where nobody is', async () => {
        await browser.logIn(erkki.email, erkki.password);
        const asked = { newEmail: 'uusi@example.com', currentPassword: erkki.password };
        await browser.post('/auth/v1/change-email/new-email', asked);
        const phone = new Browser(backend);
        const link = await mail(asked.newEmail);
        assert.equal(way(await phone.open(link)), '303 /omat-asetukset/vahvista');
        const { step } = await phone.page('/omat-asetukset/vahvista');
        assert.deepEqual(step, { step: 'confirm', goal: 'change-email', about: asked.newEmail });
        const confirm = () => post('change-email/confirm', { do: 'confirmed' }, phone);
        assert.equal(await confirm(), '303 /kirjaudu');
        assert.equal((await phone.page('/kirjaudu')).failure, undefined);
        await post('sign-in/identifier', { username: erkki.email }, phone);
        assert.equal(
          await post('sign-in/password', { password: erkki.password }, phone),
          '303 /omat-asetukset/vahvista',
        );
        assert.deepEqual((await phone.page('/omat-asetukset/vahvista')).step, step);
        assert.equal(await confirm(), '303 /omat-asetukset');
        assert.equal(await phone.who(), asked.newEmail);
        const late = new Browser(backend);
        await late.open(link);
        const used = await late.page('/omat-asetukset/vahvista');
        assert.deepEqual([used.step.step, used.failure?.code], ['signed-out', 'expired']);
      });

      test('who confirms a new address twice finds themselves in the settings', async () => {
        await browser.logIn(erkki.email, erkki.password);
        const asked = { newEmail: 'uusi@example.com', currentPassword: erkki.password };
        await browser.post('/auth/v1/change-email/new-email', asked);
        await browser.open(await mail(asked.newEmail));
        for (let time = 0; time < 2; time++)
          assert.equal(await post('change-email/confirm', { do: 'confirmed' }), '303 /omat-asetukset');
        assert.equal(await browser.who(), asked.newEmail);
      });

      test('is told when the link is of another account', async () => {
        await browser.logIn(erkki.email, erkki.password);
        const asked = { newEmail: 'uusi@example.com', currentPassword: erkki.password };
        await browser.post('/auth/v1/change-email/new-email', asked);
        const neighbour = new Browser(backend);
        await neighbour.logIn(saga.email, saga.password);
        await neighbour.open(await mail(asked.newEmail));
        const told = await post('change-email/confirm', { do: 'confirmed' }, neighbour);
        assert.equal(told, '303 /omat-asetukset/vahvista');
        const { step, failure } = await neighbour.page('/omat-asetukset/vahvista');
        assert.deepEqual([step.step, failure?.code], ['confirm', 'forbidden']);
      });
    });

    test('mails are in the language of the page, not of the browser', async () => {
      await post('register/new-account?lang=sv', maija);
      assert.equal((await mail(maija.email))?.locale, 'sv');
    });

    test('a cookie is never larger than browsers take, and the step in it wins over the rest', async () => {
      const local = 'å'.repeat(242);
      const returnTo = `/${'x'.repeat(960)}`;
      const username = `${local}@example.com`;
      await post('sign-in/identifier', { username, 'return-to': returnTo });
      await post('reset-password/identifier', { username });
      const size = `avain-flow=${browser.cookies.get('avain-flow')}`.length;
      assert.ok(size > 2000 && size < LENGTH_LIMIT, `${size}`);
      const { step } = await browser.page('/kirjaudu/unohtui');
      assert.equal('to' in step && step.to, username);
    });

    test('when no mail can go out, the address is kept and the way is the same for everybody', async () => {
      const mailless = await create({ mailless: true });
      for (const username of [erkki.email, 'nobody@example.com']) {
        const who = new Browser(mailless);
        assert.equal(await askReset(username, who), '303 /kirjaudu/unohtui');
        const { step, failure } = await who.page('/kirjaudu/unohtui');
        assert.equal(failure?.code, 'mail-delivery-failed');
        assert.equal('hint' in step && step.hint, username);
      }
      await mailless.close();
    });
  });
}
