import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { residents } from '../../demo/rules/residents.ts';
import { type Browser, read, verdict } from '../demo/browser.ts';
import { saga } from '../demo/fixtures.ts';
import { codeOf, type House, openHouse } from './house.ts';
import type { Process } from './processes.ts';

const RESET = '/auth/v1/reset-password';
const NEW = 'aivan uusi ja pitkä';

describe('two processes on one database', () => {
  let house: House;
  let one: Process;
  let other: Process;
  before(async () => {
    house = await openHouse();
    [one, other] = house.processes as [Process, Process];
  });
  after(() => house.close());
  // Tests come from few addresses, and their failures must not add up.
  beforeEach(() => house.query('DELETE FROM limits'));

  let people = 0;
  /** Somebody new, so that what one test does is of no concern to the next. */
  const newPerson = async () => {
    const email = `asukas.${++people}@example.com`;
    const browser = house.browser();
    const newAccount = { name: 'Ville Virtanen', email, newPassword: 'meri on musta ja syvä' };
    await browser.post('/auth/v1/register/new-account', { newAccount });
    await browser.open(await house.mailTo(email));
    const made = await browser.post('/auth/v1/register/confirm', { confirmed: true });
    assert.equal(await verdict(made), '200 password');
    return { email, password: newAccount.newPassword };
  };
  /** The same browser, as it is seen from another process. */
  const at = (process: Process, browser: Browser) => {
    const there = house.browser(process);
    for (const [name, value] of browser.cookies) there.cookies.set(name, value);
    return there;
  };
  const resetLink = async (email: string) => {
    await house.browser(one).post(`${RESET}/identifier`, { identifier: email });
    return house.mailTo(email, /Salasanan|salasana/);
  };

  test('who logs in at one is known at the other, and by the address', async () => {
    const browser = house.browser(one);
    await browser.logIn(saga.email, saga.password);
    assert.equal(await at(other, browser).who(), saga.email);
    const byAddress = house.browser();
    for (const [name, value] of browser.cookies) byAddress.cookies.set(name, value);
    for (let time = 0; time < 4; time++) assert.equal(await byAddress.who(), saga.email);
  });

  test('logging out at one is logging out at the other, everywhere too', async () => {
    const { email, password } = await newPerson();
    const [here, there, third] = [house.browser(one), house.browser(other), house.browser(one)];
    for (const browser of [here, there, third]) await browser.logIn(email, password);
    await at(other, here).logOut();
    assert.equal(await here.who(), undefined);
    assert.equal(await there.who(), email);
    await at(one, there).logOut('?scope=everywhere');
    for (const browser of [there, third]) assert.equal(await browser.who(), undefined);
  });

  test('a wait that begins at one holds at the other', async () => {
    const { email, password } = await newPerson();
    for (let tries = 0; tries < 5; tries++) await house.browser(one).logIn(email, 'wrong');
    assert.equal(await verdict(await house.browser(other).logIn(email, password)), '429 rate-limited');
    assert.equal(await verdict(await house.browser(one).logIn(email, password)), '429 rate-limited');
  });

  test('many wrong passwords at both at once get no further than five in a row', async () => {
    const { email } = await newPerson();
    const tries = Array.from({ length: 30 }, (_, index) => (index % 2 ? one : other));
    const replies = await Promise.all(tries.map((process) => house.browser(process).logIn(email, 'wrong')));
    const verdicts = await Promise.all(replies.map(verdict));
    assert.equal(verdicts.filter((said) => said === '401 invalid-credentials').length, 5);
    assert.equal(verdicts.filter((said) => said === '429 rate-limited').length, 25);
  });

  test('a link that was mailed by one is used at the other, and is used up at both', async () => {
    const { email } = await newPerson();
    const mail = await resetLink(email);
    const browser = house.browser(other);
    await browser.open(mail);
    const done = await browser.post(`${RESET}/new-password`, { newPassword: NEW });
    assert.equal(await verdict(done), '200 password');
    for (const process of [one, other]) {
      const late = house.browser(process);
      await late.open(mail);
      assert.equal(await verdict(await late.post(RESET, {})), '410 expired');
    }
    assert.equal(await verdict(await house.browser(one).logIn(email, NEW)), '200 signed-in');
  });

  test('of many who use one link at the same moment one does', async () => {
    const { email } = await newPerson();
    const mail = await resetLink(email);
    const words = Array.from({ length: 10 }, (_, index) => `salasana numero ${index} on pitkä`);
    const browsers = words.map((_, index) => house.browser(index % 2 ? one : other));
    for (const browser of browsers) await browser.open(mail);
    const replies = await Promise.all(
      browsers.map((browser, index) => browser.post(`${RESET}/new-password`, { newPassword: words[index] })),
    );
    const verdicts = await Promise.all(replies.map(verdict));
    assert.equal(verdicts.filter((said) => said === '410 expired').length, 9);
    const winner = words[verdicts.indexOf('200 password')] ?? 'nobody';
    assert.equal(await verdict(await house.browser().logIn(email, winner)), '200 signed-in');
  });

  test('one address is one account, whoever confirms first', async () => {
    const email = 'kaksi.kertaa@example.com';
    const browsers = [house.browser(one), house.browser(other)];
    // The second link comes after the wait between two mails is over.
    for (const browser of browsers) {
      const newAccount = { name: 'Ville', email, newPassword: 'meri on musta ja syvä' };
      await house.query('DELETE FROM limits');
      await house.query('DELETE FROM mailbox');
      await browser.post('/auth/v1/register/new-account', { newAccount });
      await browser.open(await house.mailTo(email));
    }
    const replies = await Promise.all(
      browsers.map((browser) => browser.post('/auth/v1/register/confirm', { confirmed: true })),
    );
    const verdicts = await Promise.all(replies.map(verdict));
    assert.deepEqual(verdicts.toSorted(), ['200 password', '409 email-unavailable']);
    const rows = await house.query(`SELECT id FROM "user" WHERE email = '${email}'`);
    assert.equal(rows.length, 1);
  });

  test('codes of an app that are set up at one are asked for at the other', async () => {
    const { email, password } = await newPerson();
    const browser = house.browser();
    await browser.logIn(email, password);
    const { secret, state } = await read(await browser.post('/auth/v1/set-up-totp', {}));
    const totpCode = codeOf(secret);
    const done = await browser.post('/auth/v1/set-up-totp/new-totp', { totpCode, state });
    assert.equal(await verdict(done), '200 recovery-codes');
    for (const process of [one, other])
      assert.equal(await verdict(await house.browser(process).logIn(email, password)), '200 code');
  });

  test('what a resident files at one is with their matters at the other', async () => {
    const browser = house.browser(one);
    await browser.logIn(saga.email, saga.password);
    const { user } = await read(await browser.get('/auth/v1/session'));
    const fields = { harbour: 'harbourMill', boatName: 'Merituuli', boatLength: '7', boatWidth: '2' };
    const body = new URLSearchParams({ ...fields, person: user?.id ?? '' }).toString();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: house.url };
    const filed = await browser.send('POST', '/hakemus', headers, body);
    assert.equal(filed.headers.get('Location'), '/omat-asiat');
    assert.match(await (await at(other, browser).get('/omat-asiat')).text(), /Merituuli/);
  });

  test('everybody of the demo lives there once', async () => {
    const emails = residents.map(({ email }) => `'${email}'`).join(', ');
    const users = await house.query(`SELECT id FROM "user" WHERE email IN (${emails})`);
    assert.equal(users.length, residents.length);
  });
});
