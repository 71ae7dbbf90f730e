import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type Backend, backends } from './backends.ts';
import { Browser, trace, verdict } from './browser.ts';
import { erkki, saga } from './fixtures.ts';

/** After which no try is remembered, so that every test starts anew. */
const TWO_DAYS = 2 * 86_400;

for (const [name, create] of Object.entries(backends)) {
  describe(`limits: ${name}`, () => {
    let backend: Backend;
    let mailsBefore = 0;
    before(async () => {
      backend = await create();
    });
    beforeEach(async () => {
      backend.clock.pass(TWO_DAYS);
      mailsBefore = (await backend.mails()).length;
    });
    after(() => backend.close());

    const attempt = (identifier: string, password = 'wrong') =>
      new Browser(backend).logIn(identifier, password);

    const newMails = async () => (await backend.mails()).slice(0, -mailsBefore || undefined);

    /** Fails as often as said, waiting whenever the server asks for it. */
    const fail = async (times: number, identifier = erkki.email) => {
      for (let failed = 0; failed < times;) {
        const response = await attempt(identifier);
        if (response.status === 401) failed++;
        else backend.clock.pass(Number(response.headers.get('Retry-After')));
      }
    };

    test('after five failures even the right password waits, for exactly as long as said', async () => {
      await fail(5);
      const refused = await attempt(erkki.email, erkki.password);
      assert.equal(refused.headers.get('Retry-After'), '30');
      assert.equal(await verdict(refused), '429 rate-limited');
      backend.clock.pass(29);
      const again = await attempt(erkki.email, erkki.password);
      assert.deepEqual([again.status, again.headers.get('Retry-After')], [429, '1']);
      backend.clock.pass(1);
      assert.equal(await verdict(await attempt(erkki.email, erkki.password)), '200 signed-in');
    });

    test('case and surrounding space do not start a new count', async () => {
      for (const typed of [
        erkki.email,
        ` ${erkki.email}`,
        erkki.email.toUpperCase(),
        erkki.email,
        erkki.email,
      ]) {
        assert.equal((await attempt(typed)).status, 401);
      }
      assert.equal((await attempt(`${erkki.email}\u200B`)).status, 429);
    });

    test('somebody unknown waits the same', async () => {
      await fail(5);
      await fail(5, 'nobody@example.com');
      const known = await trace(await attempt(erkki.email));
      assert.deepEqual(await trace(await attempt('nobody@example.com')), known);
    });

    test('one account waits, another does not', async () => {
      await fail(5);
      assert.equal(await verdict(await attempt(saga.email, saga.password)), '200 signed-in');
    });

    test('tries at the same moment get no further than tries in a row', async () => {
      const replies = await Promise.all(Array.from({ length: 20 }, () => attempt(erkki.email)));
      assert.equal(replies.filter(({ status }) => status === 401).length, 5);
      assert.equal(replies.filter(({ status }) => status === 429).length, 15);
    });

    test('the owner hears of the fifth failure, once, in three languages, their own first', async () => {
      await fail(4, saga.email);
      assert.deepEqual(await newMails(), []);
      await fail(2, saga.email);
      const [mail, ...more] = await newMails();
      assert.deepEqual(more, []);
      assert.equal(mail?.to, saga.email);
      assert.equal(mail?.locale, 'sv');
      assert.match(mail?.subject ?? '', /^Någon har försökt logga in/);
      assert.match(
        mail?.text ?? '',
        /^Hej Saga Söderlund![^]*Fel lösenord har angetts 5 gånger[^]*väärä salasana 5 kertaa[^]*wrong password has been/,
      );
      assert.doesNotMatch(mail?.text ?? '', /https?:|example\.com/);
    });

    test('nobody hears of an unknown identifier, or of a fifth try that was right', async () => {
      await fail(6, 'nobody@example.com');
      await fail(4);
      await attempt(erkki.email, erkki.password);
      assert.deepEqual(await newMails(), []);
    });
  });
}
