import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { type Body, Browser, linkIn, read, trace, verdict } from './browser.ts';
import { erkki, saga } from './fixtures.ts';

const BEGIN = '/auth/v1/change-email';
const NEW = `${BEGIN}/new-email`;
const SENT = `${BEGIN}/mail-sent`;
const CONFIRM = `${BEGIN}/confirm`;
const uusi = 'erkki.uusi@example.fi';

for (const [name, create] of Object.entries(backends)) {
  describe(`change the e-mail address: ${name}`, () => {
    let backend: Backend;
    let browser: Browser;
    beforeEach(async () => {
      backend = await create();
      browser = new Browser(backend);
      await browser.logIn(erkki.email, erkki.password);
    });
    afterEach(() => backend.close());

    const ask = (newEmail = uusi, currentPassword = erkki.password) =>
      browser.post(NEW, { newEmail, currentPassword });
    const confirm = (who = browser) => who.post(CONFIRM, { confirmed: true });
    const mailTo = async (address: string) => (await backend.mails()).find(({ to }) => to === address);
    const logIn = async (identifier: string) =>
      read(await new Browser(backend).logIn(identifier, erkki.password));

    test('asks for the new address and the password', async () => {
      assert.deepEqual(await (await browser.post(BEGIN, {})).json(), {
        step: 'new-email',
        goal: 'change-email',
        current: erkki.email,
        needsCurrent: true,
      });
    });

    test('nothing changes before the new address is proved; then it logs in, and the account is the same', async () => {
      const { user: before } = await logIn(erkki.email);
      const response = await ask(' Erkki.Uusi@Example.fi ');
      const { state, ...sent } = await read(response);
      assert.equal(response.status, 202);
      assert.deepEqual(sent, {
        step: 'mail-sent',
        goal: 'change-email',
        to: 'Erkki.Uusi@Example.fi',
        resend: 60,
      });
      assert.doesNotMatch(`${state}`, /erkki/i);
      const opened = await browser.open(await mailTo(uusi));
      assert.equal(opened.headers.get('Location'), '/omat-asetukset/vahvista');
      assert.deepEqual(await (await browser.post(BEGIN, {})).json(), {
        step: 'confirm',
        goal: 'change-email',
        about: uusi,
      });
      assert.equal(await browser.who(), erkki.email);
      assert.equal((await logIn(uusi)).code, 'invalid-credentials');

      const value = browser.session;
      const done = await read(await confirm());
      assert.deepEqual([done.step, done.goal, done.user?.email], ['signed-in', 'change-email', uusi]);
      assert.equal(await browser.who(), uusi);
      assert.notEqual(browser.session, value);
      const { user } = await logIn(uusi);
      assert.deepEqual(user, { ...before, email: uusi });
      assert.equal((await logIn(erkki.username ?? '')).user?.email, uusi);
      assert.equal((await logIn(erkki.email)).code, 'invalid-credentials');
    });

    test('other sessions of the account end', async () => {
      const other = new Browser(backend);
      await other.logIn(erkki.email, erkki.password);
      await ask();
      await browser.open(await mailTo(uusi));
      await confirm();
      assert.deepEqual([await browser.who(), await other.who()], [uusi, undefined]);
    });

    test('in another browser the owner logs in first; the link waits, and then asks again', async () => {
      await ask();
      const phone = new Browser(backend);
      await phone.open(await mailTo(uusi));
      assert.equal(await verdict(await phone.post(BEGIN, {})), '200 confirm');
      for (let time = 0; time < 2; time++) {
        const refused = await confirm(phone);
        const { code, next } = await read(refused);
        assert.deepEqual([refused.status, code, next?.step], [403, 'forbidden', 'signed-out']);
      }
      assert.deepEqual([await phone.who(), await browser.who()], [undefined, erkki.email]);
      assert.equal((await logIn(uusi)).code, 'invalid-credentials');
      await phone.logIn(erkki.email, erkki.password);
      assert.equal(await verdict(await phone.post(BEGIN, {})), '200 confirm');
      assert.equal(await verdict(await confirm(phone)), '200 signed-in');
      assert.deepEqual([await phone.who(), await browser.who()], [uusi, undefined]);
    });

    test('somebody else cannot confirm it, and stays who they are', async () => {
      await ask();
      const neighbour = new Browser(backend);
      await neighbour.logIn(saga.email, saga.password);
      await neighbour.open(await mailTo(uusi));
      const refused = await confirm(neighbour);
      const { code, next } = await read(refused);
      assert.deepEqual([refused.status, code, next], [403, 'forbidden', undefined]);
      assert.deepEqual([await neighbour.who(), await browser.who()], [saga.email, erkki.email]);
      await browser.open(await mailTo(uusi));
      assert.equal(await verdict(await confirm()), '200 signed-in');
    });

    test('the old address is told', async () => {
      await ask();
      await browser.open(await mailTo(uusi));
      await confirm();
      const told = await mailTo(erkki.email);
      assert.match(linkIn(told), /\/auth\/v1\/mail\/reset-password\?token=/);
      assert.ok(told?.text.includes(uusi));
    });

    test('a taken address gets the same answer; its owner hears of it, and there is no link', async () => {
      const shape = async (response: Response) => {
        const { body, ...seen } = (await trace(response)) as { body: string };
        const { state = '', ...step } = JSON.parse(body) as Body;
        return { ...seen, step: { ...step, to: '' }, length: state.length };
      };
      const free = await shape(await ask('@example.com'.padStart(saga.email.length, 'x')));
      const taken = await shape(await ask(saga.email));
      assert.deepEqual(taken, free);
      const mail = await mailTo(saga.email);
      assert.equal(mail?.locale, 'sv');
      assert.equal(linkIn(mail), 'there is no link');
    });

    test('an address that was taken meanwhile stays with whoever was quicker', async () => {
      await ask();
      const [change] = await backend.mails();
      const newAccount = { name: 'Erkki Uusi', email: uusi, newPassword: 'nopeat syövät hitaat' };
      await browser.post('/auth/v1/register/new-account', { newAccount });
      const [registration] = await backend.mails();
      await browser.open(registration);
      await browser.post('/auth/v1/register/confirm', { confirmed: true });
      await browser.open(change);
      const late = await confirm();
      const { code, next } = await read(late);
      assert.deepEqual([late.status, code, next?.step], [409, 'email-unavailable', 'new-email']);
      assert.equal(await browser.who(), erkki.email);
    });

    test('what is wrong is named by its field', async () => {
      const wrong = [
        ['erkki', erkki.password, 422, 'invalid-input', 'email', undefined],
        [erkki.email.toUpperCase(), erkki.password, 422, 'invalid-input', 'email', ['same']],
        [uusi, '', 422, 'invalid-input', 'password', undefined],
        [uusi, 'wrong', 401, 'invalid-credentials', undefined, undefined],
      ] as const;
      for (const [address, password, status, code, field, reasons] of wrong) {
        const response = await ask(address, password);
        const body = await read(response);
        assert.deepEqual(
          [response.status, body.code, body.field, body.reasons],
          [status, code, field, reasons],
        );
      }
      assert.deepEqual(await backend.mails(), []);
    });

    test('a link works once, for a day, and a new one makes it void', async () => {
      await ask();
      const first = await mailTo(uusi);
      backend.clock.pass(60);
      const { state } = await read(await ask('viela.uudempi@example.fi'));
      await browser.open(first);
      assert.equal(await verdict(await browser.post(BEGIN, {})), '410 expired');
      const second = await mailTo('viela.uudempi@example.fi');
      backend.clock.pass(60);
      assert.equal((await browser.post(SENT, { state, resend: true })).status, 202);
      const [third] = await backend.mails();
      await browser.open(second);
      assert.equal(await verdict(await confirm()), '410 expired');
      await browser.open(third);
      assert.equal(await verdict(await confirm()), '200 signed-in');
      await browser.open(third);
      const { next } = await read(await confirm());
      assert.deepEqual([next?.step, next?.current], ['new-email', 'viela.uudempi@example.fi']);

      await browser.logIn(erkki.username ?? '', erkki.password, true);
      await ask();
      const last = await mailTo(uusi);
      backend.clock.pass(86_400);
      await browser.open(last);
      assert.equal(await verdict(await confirm()), '410 expired');
    });

    test('a mail is sent again for the person who asked, and for nobody who came after them', async () => {
      const { state } = await read(await ask());
      backend.clock.pass(60);
      await browser.logIn(saga.email, saga.password);
      assert.equal(await verdict(await browser.post(SENT, { state, resend: true })), '410 expired');
      assert.equal((await backend.mails()).length, 1);
    });

    test('back leads to the form', async () => {
      const { state } = await read(await ask());
      assert.equal(await verdict(await browser.post(SENT, { state, back: true })), '200 new-email');
      await browser.open(await mailTo(uusi));
      assert.equal(await verdict(await browser.post(CONFIRM, { back: true })), '200 new-email');
      assert.equal(await verdict(await browser.post(BEGIN, {})), '200 new-email');
    });

    test('a new password makes a link void that somebody at the open session had asked for', async () => {
      await ask('varas@example.com');
      const link = await mailTo('varas@example.com');
      await browser.post('/auth/v1/change-password/new-password', {
        newPassword: 'aivan uusi ja pitkä',
        current: erkki.password,
      });
      const thief = new Browser(backend);
      await thief.open(link);
      assert.equal(await verdict(await confirm(thief)), '410 expired');
    });
  });

  test(`without a mail relay no address is changed, taken or not: ${name}`, async () => {
    const backend = await create({ mailless: true });
    const browser = new Browser(backend);
    await browser.logIn(erkki.email, erkki.password);
    const ask = (newEmail: string) => browser.post(NEW, { newEmail, currentPassword: erkki.password });
    const free = await trace(await ask(uusi));
    assert.match(JSON.stringify(free), /503.*mail-delivery-failed/);
    assert.deepEqual(await trace(await ask(saga.email)), free);
    await backend.close();
  });
}
