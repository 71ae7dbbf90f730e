import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { type Body, Browser, linkIn, read, trace, verdict } from './browser.ts';
import { erkki, saga } from './fixtures.ts';

const NEW = '/auth/v1/register/new-account';
const SENT = '/auth/v1/register/mail-sent';
const CONFIRM = '/auth/v1/register/confirm';
const CHOOSE = '/auth/v1/register/new-password';
const DAY = 86_400;
/** What there is to see of a reply. */
interface Trace {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const ville = {
  name: 'Ville Virtanen',
  email: 'ville.virtanen@example.com',
  newPassword: 'hiljaa hyvä tulee',
};

for (const [name, create] of Object.entries(backends)) {
  describe(`register: ${name}`, () => {
    let backend: Backend;
    let browser: Browser;
    beforeEach(async () => {
      backend = await create();
      browser = new Browser(backend);
    });
    afterEach(() => backend.close());

    const begin = () => browser.post('/auth/v1/register', {});
    const register = (person: unknown = ville) => browser.post(NEW, { newAccount: person });
    const confirm = (who = browser) => who.post(CONFIRM, { confirmed: true });
    const logIn = async (password = ville.newPassword) => {
      const person = new Browser(backend);
      return verdict(await person.logIn(ville.email, password));
    };

    test('asks for name, address and password', async () => {
      const first = await (await begin()).json();
      assert.deepEqual(first, { step: 'new-account', goal: 'register', policy: { minLength: 15 } });
    });

    test('the account begins when the address is proved, and not before', async () => {
      const response = await register({ ...ville, name: ' Ville \n Virtanen ', email: ` ${ville.email} ` });
      assert.equal(response.status, 202);
      const { state, ...sent } = await read(response);
      assert.deepEqual(sent, { step: 'mail-sent', goal: 'register', to: ville.email, resend: 60 });
      assert.doesNotMatch(`${state}`, /ville|hiljaa/i);
      assert.equal(await logIn(), '401 invalid-credentials');

      const [mail, ...more] = await backend.mails();
      assert.deepEqual([mail?.to, more.length], [ville.email, 0]);
      assert.match(linkIn(mail), /^http:\/\/localhost:8080\/auth\/v1\/mail\/register\?token=[\w-]{43}$/);
      const opened = await browser.open(mail);
      assert.deepEqual([opened.status, opened.headers.get('Location')], [303, '/kirjaudu/vahvista']);
      for (let time = 0; time < 2; time++) {
        assert.deepEqual(await (await begin()).json(), {
          step: 'confirm',
          goal: 'register',
          about: ville.email,
        });
      }
      assert.equal(await logIn(), '401 invalid-credentials');

      const { step, goal, identifier } = await read(await confirm());
      assert.deepEqual([step, goal, identifier], ['password', 'sign-in', ville.email]);
      assert.deepEqual([await browser.who(), browser.cookies.size], [undefined, 0]);
      const { user } = await read(await browser.logIn(ville.email, ville.newPassword));
      assert.deepEqual([user?.name, user?.email], [ville.name, ville.email]);
    });

    test('the mail is in the language of the page, and so are those that come later', async () => {
      const headers = {
        'Auth-Request': '1',
        'Content-Type': 'application/json',
        'Accept-Language': 'de-DE, sv-FI;q=0.8, en;q=0.5',
      };
      await browser.send('POST', NEW, headers, JSON.stringify({ newAccount: ville }));
      const [mail] = await backend.mails();
      assert.equal(mail?.locale, 'sv');
      await browser.open(mail);
      await confirm();
      for (let tries = 0; tries < 5; tries++) await new Browser(backend).logIn(ville.email, 'wrong');
      assert.equal((await backend.mails())[0]?.locale, 'sv');
    });

    describe('the link opened in another browser than the one that registered', () => {
      const chosen = 'tämän valitsin itse tänään';
      let victim: Browser;
      const open = async () => {
        victim = new Browser(backend);
        await register();
        await victim.open((await backend.mails())[0]);
      };
      const choose = (newPassword: unknown = chosen) => victim.post(CHOOSE, { newPassword });
      const step = {
        step: 'new-password',
        goal: 'register',
        policy: { minLength: 15 },
        needsCurrent: false,
        identifier: ville.email,
      };

      test('the password that was typed there never works: another one is chosen', async () => {
        await open();
        assert.equal(await verdict(await victim.post('/auth/v1/register', {})), '200 confirm');
        assert.deepEqual(await (await confirm(victim)).json(), step);
        assert.equal(await logIn(), '401 invalid-credentials');
        const { step: last, goal, identifier } = await read(await choose());
        assert.deepEqual([last, goal, identifier], ['password', 'sign-in', ville.email]);
        assert.deepEqual([await victim.who(), victim.cookies.size], [undefined, 0]);
        assert.equal(await logIn(), '401 invalid-credentials');
        assert.equal(await logIn(chosen), '200 signed-in');
        assert.equal(await verdict(await choose()), '410 expired');
      });

      test('it is still asked for after a reload, and a newly opened link asks again', async () => {
        await open();
        await confirm(victim);
        assert.deepEqual(await (await victim.post('/auth/v1/register', {})).json(), step);
        await victim.open((await backend.mails())[0]);
        assert.equal(await verdict(await victim.post('/auth/v1/register', {})), '200 confirm');
      });

      test('a registration of their own in that browser does not count for the stranger’s', async () => {
        await open();
        backend.clock.pass(60);
        await victim.post(NEW, { newAccount: { ...ville, newPassword: chosen } });
        assert.equal(await verdict(await confirm(victim)), '200 new-password');
        assert.equal(await logIn(), '401 invalid-credentials');
      });

      test('nor does a cookie that somebody made up', async () => {
        await open();
        victim.cookies.set('avain-register', 'x'.repeat(43));
        assert.equal(await verdict(await confirm(victim)), '200 new-password');
      });

      test('a weak password is refused and the link stays; back forgets the link', async () => {
        await open();
        await confirm(victim);
        for (const [password, told] of [
          [undefined, '422 invalid-input'],
          ['lyhyt', '422 weak-password'],
          ['Ville.Virtanen!', '422 weak-password'],
        ])
          assert.equal(await verdict(await choose(password ?? null)), told);
        assert.equal(await verdict(await victim.post(CHOOSE, { back: true })), '200 new-account');
        assert.equal(await verdict(await choose()), '410 expired');
      });

      test('so it is after logging out, when the next person may sit there', async () => {
        await register();
        await browser.logOut();
        await browser.open((await backend.mails())[0]);
        assert.equal(await verdict(await confirm()), '200 new-password');
      });

      test('two registrations in one browser both count as that browser’s', async () => {
        await register({ ...ville, email: 'ville@example.com' });
        await register();
        const first = (await backend.mails()).find(({ to }) => to === 'ville@example.com');
        await browser.open(first);
        assert.equal(await verdict(await confirm()), '200 password');
      });
    });

    test('a taken address gets the same answer; its owner hears of it', async () => {
      const shape = async (response: Response) => {
        const { headers, ...seen } = (await trace(response)) as Trace;
        const { state = '', ...body } = JSON.parse(seen.body) as Body;
        const cookie = headers['set-cookie']?.replace(/=[\w-]{43};/, '=…;');
        assert.match(cookie ?? '', /^avain-register=…; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/);
        return {
          ...seen,
          headers: { ...headers, 'set-cookie': cookie },
          body: { ...body, to: '' },
          length: state.length,
        };
      };
      const free = await shape(
        await register({ ...ville, email: '@example.com'.padStart(saga.email.length, 'x') }),
      );
      const person = { ...ville, email: saga.email };
      const taken = await shape(await new Browser(backend).post(NEW, { newAccount: person }));
      assert.deepEqual(taken, free);
      const mail = (await backend.mails()).find(({ to }) => to === saga.email);
      assert.equal(mail?.locale, 'sv');
      assert.equal(linkIn(mail), 'http://localhost:8080/kirjaudu');
      assert.equal(
        await verdict(await browser.logIn(saga.email, ville.newPassword)),
        '401 invalid-credentials',
      );
    });

    test('the first field that is wrong is named', async () => {
      const wrong: readonly [unknown, string, string, string[] | undefined][] = [
        [undefined, 'invalid-input', 'name', undefined],
        [{ ...ville, name: ' \u200B ' }, 'invalid-input', 'name', undefined],
        [{ ...ville, name: 'x'.repeat(201) }, 'invalid-input', 'name', undefined],
        [{ ...ville, email: 'ville' }, 'invalid-input', 'email', undefined],
        [{ ...ville, email: `${'v'.repeat(250)}@example.com` }, 'invalid-input', 'email', undefined],
        [{ ...ville, newPassword: '' }, 'invalid-input', 'new-password', undefined],
        [{ ...ville, newPassword: 'lyhyt' }, 'weak-password', 'new-password', ['too-short']],
        [{ ...ville, newPassword: 'salasana1234567' }, 'weak-password', 'new-password', ['common']],
        [{ ...ville, newPassword: 'Ville.Virtanen!' }, 'weak-password', 'new-password', ['personal']],
      ];
      for (const [person, code, field, reasons] of wrong) {
        const response = await browser.post(NEW, { newAccount: person });
        const body = await read(response);
        assert.deepEqual([response.status, body.code, body.field, body.reasons], [422, code, field, reasons]);
      }
      assert.deepEqual(await backend.mails(), []);
    });

    test('a link works once; after that the person is led to the start, with the address in the field', async () => {
      await register();
      const [mail] = await backend.mails();
      await browser.open(mail);
      await confirm();
      await browser.open(mail);
      const again = await begin();
      const { code, next } = await read(again);
      assert.deepEqual(
        [again.status, code, next?.step, next?.email],
        [410, 'expired', 'new-account', ville.email],
      );
      assert.equal(await verdict(await confirm()), '410 expired');
    });

    test('a link ends after a day', async () => {
      await register();
      const [mail] = await backend.mails();
      backend.clock.pass(DAY - 1);
      await browser.open(mail);
      assert.equal(await verdict(await begin()), '200 confirm');
      backend.clock.pass(1);
      assert.equal(await verdict(await confirm()), '410 expired');
      assert.equal(await logIn(), '401 invalid-credentials');
    });

    test('who registers twice chooses by which mail they confirm, and the other one then comes too late', async () => {
      await register();
      const [first] = await backend.mails();
      backend.clock.pass(60);
      await register({ ...ville, newPassword: 'toinen ajatus on parempi' });
      const [second] = await backend.mails();
      await browser.open(first);
      await confirm();
      const other = new Browser(backend);
      await other.open(second);
      const late = await confirm(other);
      const { code, field, next } = await read(late);
      assert.deepEqual(
        [late.status, code, field, next?.step],
        [409, 'email-unavailable', 'email', 'new-account'],
      );
      assert.equal(await logIn(), '200 signed-in');
    });

    test('the same link again after a minute, and nothing new for a taken address', async () => {
      const { state } = await read(await register());
      const { state: taken } = await read(await register({ ...ville, email: erkki.email }));
      assert.equal((await browser.post(SENT, { state, resend: true })).status, 429);
      assert.equal((await backend.mails()).length, 2);
      backend.clock.pass(60);
      for (const one of [state, taken])
        assert.equal((await browser.post(SENT, { state: one, resend: true })).status, 202);
      const mails = await backend.mails();
      const links = mails.filter(({ to }) => to === ville.email).map((mail) => linkIn(mail));
      assert.equal(links.length, 2);
      assert.equal(links[0], links[1]);
      assert.equal(mails.filter(({ to }) => to === erkki.email).length, 2);
    });

    test('back leads to the form, from the mail and from the link', async () => {
      const { state } = await read(await register());
      const back = await read(await browser.post(SENT, { state, back: true }));
      assert.deepEqual([back.step, back.email], ['new-account', ville.email]);
      await browser.open((await backend.mails())[0]);
      assert.equal(await verdict(await browser.post(CONFIRM, { back: true })), '200 new-account');
      assert.equal(await verdict(await begin()), '200 new-account');
    });
  });

  test(`nobody registers without a mail relay, taken or not: ${name}`, async () => {
    const backend = await create({ mailless: true });
    const register = (email: string) => new Browser(backend).post(NEW, { newAccount: { ...ville, email } });
    const free = await register(ville.email);
    assert.deepEqual([free.status, free.headers.get('Retry-After')], [503, '30']);
    assert.deepEqual(await trace(await register(erkki.email)), await trace(free));
    await backend.close();
  });
}
