import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { Client } from 'pg';
import { read, verdict } from '../demo/browser.ts';
import { erkki } from '../demo/fixtures.ts';
import { codeOf, type House, openHouse, until } from './house.ts';
import type { Process } from './processes.ts';

const RESET = '/auth/v1/reset-password';
const NEW = 'aivan uusi ja pitkä';

/** Everything goes by the one address; whoever is killed, the other goes on. */
describe('a process that is killed', () => {
  let house: House;
  let one: Process;
  let other: Process;
  beforeEach(async () => {
    house = await openHouse();
    [one, other] = house.processes as [Process, Process];
  });
  afterEach(() => house.close());

  /**
   * Holds on to rows of the database, so that a request which needs them stops there; then kills the process that is at
   * it, in the middle.
   */
  const killWithin = async (rows: string, request: () => Promise<Response>) => {
    const holder = new Client({ connectionString: house.databaseUrl });
    await holder.connect();
    try {
      await holder.query(`BEGIN; ${rows} FOR UPDATE`);
      const reply = request().then(verdict, () => 'no reply');
      const stopped = until(async () => (await waiting()).length > 0);
      assert.equal(await Promise.race([reply, stopped]), true);
      await one.kill();
      assert.equal(await reply, 'no reply');
    } finally {
      await holder.end();
    }
  };
  const waiting = () =>
    house.query(
      `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'avain'
       AND query NOT LIKE '%advisory%'`,
    );
  /** The database notices on its own that the process is gone. */
  const quiet = () => until(async () => (await waiting()).length === 0);

  test('between the password and the code: the login goes on', async () => {
    const owner = house.browser();
    await owner.logIn(erkki.email, erkki.password);
    const { secret, state } = await read(await owner.post('/auth/v1/set-up-totp', {}));
    await owner.post('/auth/v1/set-up-totp/new-totp', { totpCode: codeOf(secret), state });

    const browser = house.browser();
    const asked = await read(await browser.logIn(erkki.email, erkki.password));
    assert.equal(asked.step, 'code');
    await one.kill();
    const given = { code: codeOf(secret, 1), state: asked.state };
    assert.equal(await verdict(await browser.post('/auth/v1/sign-in/code', given)), '200 signed-in');
    assert.equal(await browser.who(), erkki.email);
    assert.equal(await owner.who(), erkki.email);
  });

  test('while a recovery code is looked at: it still counts', async () => {
    const owner = house.browser();
    await owner.logIn(erkki.email, erkki.password);
    const { secret, state } = await read(await owner.post('/auth/v1/set-up-totp', {}));
    const totpCode = codeOf(secret);
    const { codes } = await read(await owner.post('/auth/v1/set-up-totp/new-totp', { totpCode, state }));

    const browser = house.browser(one);
    const password = await read(await browser.logIn(erkki.email, erkki.password));
    const instead = { other: 'recovery-code', state: password.state };
    const asked = await read(await browser.post('/auth/v1/sign-in/code', instead));
    const given = { code: codes?.[0], state: asked.state };
    // The code is taken by then, and the login it is for is not.
    await killWithin(`SELECT 1 FROM tokens WHERE kind = 'pending-login'`, () =>
      browser.post('/auth/v1/sign-in/code', given),
    );
    await quiet();
    const again = house.browser(other);
    assert.equal(await verdict(await again.post('/auth/v1/sign-in/code', given)), '200 signed-in');
  });

  test('between the link of a reset and the new password: the link works, once', async () => {
    const browser = house.browser();
    await browser.post(`${RESET}/identifier`, { identifier: erkki.email });
    const mail = await house.mailTo(erkki.email);
    await browser.open(mail);
    assert.equal((await read(await browser.post(RESET, {}))).step, 'new-password');
    await one.kill();
    const choose = () => browser.post(`${RESET}/new-password`, { newPassword: NEW });
    assert.equal(await verdict(await choose()), '200 password');
    await browser.open(mail);
    assert.equal(await verdict(await choose()), '410 expired');
    assert.equal(await verdict(await browser.logIn(erkki.email, NEW)), '200 signed-in');
  });

  test('while a new password is stored: the old one holds and the link works', async () => {
    await house.browser().post(`${RESET}/identifier`, { identifier: erkki.email });
    const mail = await house.mailTo(erkki.email);
    const browser = house.browser(one);
    await browser.open(mail);
    const words = { newPassword: NEW };
    // The link is used up by then, and the password is not stored.
    await killWithin('SELECT 1 FROM account', () => browser.post(`${RESET}/new-password`, words));
    await quiet();
    const again = house.browser(other);
    assert.equal(await verdict(await again.logIn(erkki.email, erkki.password)), '200 signed-in');
    await again.open(mail);
    assert.equal(await verdict(await again.post(`${RESET}/new-password`, words)), '200 password');
    assert.equal(await verdict(await again.logIn(erkki.email, NEW)), '200 signed-in');
    assert.equal(await verdict(await again.logIn(erkki.email, erkki.password)), '401 invalid-credentials');
  });

  const askForAddress = async (newEmail: string) => {
    const browser = house.browser(other);
    await browser.logIn(erkki.email, erkki.password);
    const change = { newEmail, currentPassword: erkki.password };
    await browser.post('/auth/v1/change-email/new-email', change);
    await browser.open(await house.mailTo(newEmail));
    return browser;
  };

  test('between the mail to a new address and its confirmation: the address is confirmed', async () => {
    const browser = await askForAddress('uusi@example.com');
    const { user } = await read(await browser.get('/auth/v1/session'));
    await one.kill();
    const done = await browser.post('/auth/v1/change-email/confirm', { confirmed: true });
    assert.equal(await verdict(done), '200 signed-in');
    assert.equal(await browser.who(), 'uusi@example.com');
    const there = house.browser();
    const login = await read(await there.logIn('uusi@example.com', erkki.password));
    assert.equal(login.user?.id, user?.id);
  });

  test('while a new address is stored: nothing has changed, and it is confirmed after all', async () => {
    const browser = await askForAddress('uusi@example.com');
    const stopped = house.browser(one);
    for (const [name, value] of browser.cookies) stopped.cookies.set(name, value);
    // The link is used up by then, and the address is the old one.
    await killWithin(`SELECT 1 FROM "user" WHERE email = '${erkki.email}'`, () =>
      stopped.post('/auth/v1/change-email/confirm', { confirmed: true }),
    );
    await quiet();
    assert.equal(await browser.who(), erkki.email);
    const done = await browser.post('/auth/v1/change-email/confirm', { confirmed: true });
    assert.equal(await verdict(done), '200 signed-in');
    assert.equal(await browser.who(), 'uusi@example.com');
  });
});
