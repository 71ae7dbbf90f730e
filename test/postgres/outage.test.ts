import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openPostgres, type Postgres } from '../../servers/postgres/index.ts';
import { read, verdict } from '../demo/browser.ts';
import { erkki } from '../demo/fixtures.ts';
import { type House, openHouse, until } from './house.ts';

describe('a database that goes away', () => {
  let postgres: Postgres;
  let house: House;
  before(async () => {
    postgres = await openPostgres();
    house = await openHouse(postgres.url);
  });
  after(async () => {
    await house.close();
    await postgres.stop();
  });

  test('is told as 503 with a time to try again, by every process, and nobody ends', async () => {
    const browser = house.browser();
    await browser.logIn(erkki.email, erkki.password);
    await postgres.halt();
    for (const process of house.processes) {
      const there = house.browser(process);
      const reply = await there.logIn(erkki.email, erkki.password);
      assert.match(reply.headers.get('Retry-After') ?? '', /^\d+$/);
      assert.equal(await verdict(reply), '503 server');
      const { detail } = (await (await browser.get('/auth/v1/session')).json()) as { detail?: string };
      assert.equal(detail, undefined);
    }
    const page = await browser.get('/omat-asiat');
    assert.equal(page.status, 503);
    await postgres.run();
    // The session is still the same one.
    await until(async () => (await browser.who()) === erkki.email);
    for (const process of house.processes) {
      const there = house.browser(process);
      await until(async () => (await there.logIn(erkki.email, erkki.password)).status === 200);
      // Told once, however many asked.
      assert.equal(process.said().match(/^The database cannot be asked: .+$/gm)?.length, 1, process.said());
      assert.equal(process.said().match(/^The database answers again\.$/gm)?.length, 1);
    }
  });

  test('is of no concern to whoever asks after it was started again', async () => {
    const browser = house.browser();
    await browser.post('/auth/v1/reset-password/identifier', { identifier: erkki.email });
    await browser.open(await house.mailTo(erkki.email));
    await postgres.halt();
    await postgres.run();
    const words = { newPassword: 'aivan uusi ja pitkä' };
    const path = '/auth/v1/reset-password/new-password';
    await until(async () => (await read(await browser.post(path, words))).step === 'password');
    const login = await browser.logIn(erkki.email, words.newPassword);
    assert.equal(await verdict(login), '200 signed-in');
  });
});
