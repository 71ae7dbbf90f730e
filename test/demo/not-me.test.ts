import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { Browser, linkIn, read, verdict } from './browser.ts';
import { erkki } from './fixtures.ts';

const RESET = '/auth/v1/reset-password';
const NEW = 'aivan uusi ja pitkä';
const THEIRS = 'varkaan oma salasana';
const DAY = 86_400;

for (const [name, create] of Object.entries(backends)) {
  describe(`"this was not me": ${name}`, () => {
    let backend: Backend;
    let thief: Browser;
    let owner: Browser;
    beforeEach(async () => {
      backend = await create();
      [thief, owner] = [new Browser(backend), new Browser(backend)];
      await thief.logIn(erkki.email, erkki.password);
    });
    afterEach(() => backend.close());

    const mailTo = async (address: string) => (await backend.mails()).find(({ to }) => to === address);
    const begin = async (who: Browser) => read(await who.post(RESET, {}));
    const confirm = (who: Browser) => who.post(`${RESET}/confirm`, { confirmed: true });
    const choose = (who: Browser, newPassword: string) => who.post(`${RESET}/new-password`, { newPassword });
    const changePassword = (newPassword: string, current: string) =>
      thief.post('/auth/v1/change-password/new-password', { newPassword, current });
    /** Moves the account to another address; each change some minutes after the one before. */
    const changeEmail = async (newEmail: string, currentPassword: string) => {
      backend.clock.pass(120);
      await thief.post('/auth/v1/change-email/new-email', { newEmail, currentPassword });
      await thief.open(await mailTo(newEmail));
      await thief.post('/auth/v1/change-email/confirm', { confirmed: true });
      assert.equal(await thief.who(), newEmail);
    };

    test('after a change of the password: everybody is out, and the owner chooses the next one', async () => {
      await changePassword(THEIRS, erkki.password);
      const mail = await mailTo(erkki.email);
      assert.match(linkIn(mail), /\/auth\/v1\/mail\/reset-password\?token=/);
      const opened = await owner.open(mail);
      assert.equal(opened.headers.get('Location'), '/kirjaudu/uusi-salasana');
      assert.deepEqual(await begin(owner), { step: 'confirm', goal: 'reset-password', about: erkki.email });
      assert.equal(await thief.who(), erkki.email);

      const { step, identifier } = await read(await confirm(owner));
      assert.deepEqual([step, identifier], ['new-password', erkki.email]);
      assert.equal(await thief.who(), undefined);
      assert.equal((await begin(owner)).step, 'new-password');
      assert.equal(await verdict(await choose(owner, NEW)), '200 password');
      assert.equal(await verdict(await owner.logIn(erkki.email, NEW)), '200 signed-in');
      assert.equal(await verdict(await thief.logIn(erkki.email, THEIRS)), '401 invalid-credentials');
    });

    test('after a change of the address: the old one is back, with the same account', async () => {
      const { user } = await read(await owner.logIn(erkki.email, erkki.password));
      await changeEmail('varas@example.com', erkki.password);
      await owner.open(await mailTo(erkki.email));
      assert.equal((await begin(owner)).about, erkki.email);
      assert.equal((await read(await confirm(owner))).identifier, erkki.email);
      assert.equal(await thief.who(), undefined);
      await choose(owner, NEW);
      assert.deepEqual((await read(await owner.logIn(erkki.email, NEW))).user, user);
      assert.equal(
        await verdict(await thief.logIn('varas@example.com', erkki.password)),
        '401 invalid-credentials',
      );
    });

    test('the address that is taken away again hears of it, with nothing to undo that', async () => {
      await changeEmail('uusi@example.com', erkki.password);
      await owner.open(await mailTo(erkki.email));
      await confirm(owner);
      const [mail] = await backend.mails();
      assert.deepEqual(
        [mail?.to, mail?.subject],
        ['uusi@example.com', 'Sähköpostiosoitteesi on vaihdettu takaisin'],
      );
      assert.doesNotMatch(mail?.text ?? '', /https?:/);
    });

    test('the password that the thief knows is of no use any more, whenever the owner chooses another', async () => {
      await changePassword(THEIRS, erkki.password);
      await owner.open(await mailTo(erkki.email));
      await confirm(owner);
      assert.equal(await verdict(await thief.logIn(erkki.email, THEIRS)), '401 invalid-credentials');
      assert.equal(await verdict(await thief.logIn(erkki.email, erkki.password)), '401 invalid-credentials');
      assert.equal(await verdict(await choose(owner, NEW)), '200 password');
      assert.equal(await verdict(await owner.logIn(erkki.email, NEW)), '200 signed-in');
    });

    test('nothing that was mailed to the thief is of use afterwards', async () => {
      await changeEmail('varas@example.com', erkki.password);
      const owners = await mailTo(erkki.email);
      backend.clock.pass(60);
      await changePassword(THEIRS, erkki.password);
      const [changed] = await backend.mails();
      await changeEmail('varas.toinen@example.com', THEIRS);
      const moved = (await backend.mails()).find(
        ({ to, subject }) => to === 'varas@example.com' && subject !== changed?.subject,
      );
      await thief.post(`${RESET}/identifier`, { identifier: 'varas.toinen@example.com' });
      const reset = await mailTo('varas.toinen@example.com');

      await owner.open(owners);
      await confirm(owner);
      for (const mail of [changed, moved, reset]) {
        await thief.open(mail);
        assert.equal((await begin(thief)).code, 'expired', mail?.subject);
      }
      assert.equal(await verdict(await choose(owner, NEW)), '200 password');
    });

    test('a code that was mailed to the thief is of no use, whatever name it was asked for by', async () => {
      await changeEmail('varas@example.com', erkki.password);
      const owners = await mailTo(erkki.email);
      const stranger = new Browser(backend);
      const [other, identifier] = ['email-code', erkki.username];
      const { state } = await read(await stranger.post('/auth/v1/sign-in/password', { other, identifier }));
      const [mail] = await backend.mails();
      assert.equal(mail?.to, 'varas@example.com');
      const code = /^\d{6}$/m.exec(mail.text)?.[0];
      await owner.open(owners);
      await confirm(owner);
      const given = await stranger.post('/auth/v1/sign-in/code', { code, state });
      assert.equal(await verdict(given), '422 invalid-code');
      assert.equal(await stranger.who(), undefined);
    });

    test('a thief who uses their own link first does not void the owner’s', async () => {
      await changeEmail('varas@example.com', erkki.password);
      const owners = await mailTo(erkki.email);
      backend.clock.pass(60);
      await changePassword(THEIRS, erkki.password);
      await thief.open(await mailTo('varas@example.com'));
      await confirm(thief);
      await owner.open(owners);
      assert.equal((await read(await confirm(owner))).identifier, erkki.email);
      assert.equal(await verdict(await choose(thief, THEIRS)), '410 expired');
      assert.equal(await verdict(await choose(owner, NEW)), '200 password');
    });

    test('once, and for seven days', async () => {
      await changePassword(THEIRS, erkki.password);
      const first = await mailTo(erkki.email);
      await owner.open(first);
      await confirm(owner);
      await choose(owner, NEW);
      const second = await mailTo(erkki.email);
      await owner.open(first);
      const { code, next } = await begin(owner);
      assert.deepEqual([code, next?.step, next?.hint], ['expired', 'identifier', erkki.email]);
      backend.clock.pass(7 * DAY - 1);
      await owner.open(second);
      assert.equal((await begin(owner)).step, 'confirm');
      backend.clock.pass(1);
      await owner.open(second);
      assert.equal((await begin(owner)).code, 'expired');
      assert.equal(await verdict(await confirm(owner)), '410 expired');
    });

    test('going back, or answering nothing, changes nothing', async () => {
      await changePassword(THEIRS, erkki.password);
      await owner.open(await mailTo(erkki.email));
      assert.equal(await verdict(await owner.post(`${RESET}/confirm`, {})), '422 invalid-input');
      assert.equal(await verdict(await owner.post(`${RESET}/confirm`, { back: true })), '200 identifier');
      assert.equal(await thief.who(), erkki.email);
    });
  });
}
