import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type App, createApp } from '../../demo/server/app.ts';
import { move } from '../../demo/server/move.ts';
import { StartError } from '../../demo/server/start-error.ts';
import { addPasskey, setUpTotp } from '../demo/factors.ts';
import { Browser, read, verdict } from '../demo/browser.ts';
import { erkki, saga, TestClock } from '../demo/fixtures.ts';
import { freshSchema } from '../helpers/databases.ts';

const RESET = '/auth/v1/reset-password';
const SECRET = 'a secret of the tests, long enough';

const folder = mkdtempSync(join(tmpdir(), 'avain-move-'));
let folders = 0;
const freshFolder = () => join(folder, String(folders++));
after(() => rmSync(folder, { recursive: true }));

describe('moving from SQLite to PostgreSQL', () => {
  const residents = [erkki, saga];
  const backendOf = (app: App, clock: TestClock) => ({
    clock,
    mails: app.mails,
    close: app.close,
    fetch: (request: Request) => app.fetch(request, { address: '192.0.2.1' }),
  });

  test('keeps everything: who is logged in, links, codes, passkeys, waits, matters and mails', async () => {
    const [dataDir, databaseUrl, clock] = [freshFolder(), await freshSchema(), new TestClock()];
    // A start sweeps what has ended by the time of day.
    clock.pass((Date.now() - clock.now()) / 1000);
    const before = await createApp({ dataDir, residents, clock });
    const there = backendOf(before, clock);
    const browser = new Browser(there);
    await browser.logIn(erkki.email, erkki.password);
    const codes = await setUpTotp(there, browser);
    await addPasskey(browser, 'Puhelin');
    const { user } = await read(await browser.get('/auth/v1/session'));
    const account = await read(await browser.post('/auth/v1/account', {}));
    const guest = new Browser(there);
    await guest.post(`${RESET}/identifier`, { identifier: saga.email });
    const mails = await before.mails();
    await guest.open(mails.find(({ to }) => to === saga.email));
    for (let tries = 0; tries < 5; tries++) await guest.logIn('nobody@example.com', 'wrong');
    const matters = await before.casesOf(user?.id ?? '');
    await before.close();

    const moved = await move({ dataDir, databaseUrl });
    assert.deepEqual([moved['user'], moved['passkeys'], moved['recoveryCodes']], [2, 1, 10]);

    const app = await createApp({ dataDir, databaseUrl, residents, clock });
    const here = backendOf(app, clock);
    const [sameBrowser, sameGuest] = [new Browser(here), new Browser(here)];
    for (const [name, value] of browser.cookies) sameBrowser.cookies.set(name, value);
    for (const [name, value] of guest.cookies) sameGuest.cookies.set(name, value);
    assert.equal(await sameBrowser.who(), erkki.email);
    assert.deepEqual(await read(await sameBrowser.post('/auth/v1/account', {})), account);
    assert.deepEqual(await app.casesOf(user?.id ?? ''), matters);
    assert.deepEqual(await app.mails(), mails);
    assert.equal(await verdict(await sameGuest.logIn('nobody@example.com', 'wrong')), '429 rate-limited');
    const words = { newPassword: 'aivan uusi ja pitkä' };
    assert.equal(await verdict(await sameGuest.post(`${RESET}/new-password`, words)), '200 password');
    const asked = await read(await new Browser(here).logIn(erkki.email, erkki.password));
    const given = { code: codes.code(), state: asked.state };
    const done = await new Browser(here).post('/auth/v1/sign-in/code', given);
    assert.equal(await verdict(done), '200 signed-in');
    // What comes next does not meet what was moved.
    await app.fileCase(user?.id ?? '', erkki.cases[0] ?? assert.fail('no matter'));
    assert.equal((await app.casesOf(user?.id ?? '')).length, matters.length + 1);
    await app.close();
  });

  const refusal = async (where: Parameters<typeof move>[0]) => {
    const error: unknown = await move(where).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof StartError, String(error));
    return error.message;
  };

  test('is refused where there is something already, and then changes nothing', async () => {
    const [dataDir, databaseUrl] = [freshFolder(), await freshSchema()];
    await (await createApp({ dataDir, residents })).close();
    await (await createApp({ dataDir, databaseUrl, residents: [saga], secret: SECRET })).close();
    assert.match(await refusal({ dataDir, databaseUrl }), /^The database was set up with a secret/);
    const other = await freshSchema();
    await (await createApp({ dataDir, databaseUrl: other, residents: [saga] })).close();
    assert.match(await refusal({ dataDir, databaseUrl: other }), /^The database to move to is not empty/);
    const app = await createApp({ dataDir, databaseUrl: other, residents: [] });
    const browser = new Browser(backendOf(app, new TestClock()));
    assert.equal(await verdict(await browser.logIn(erkki.email, erkki.password)), '401 invalid-credentials');
    await app.close();
  });

  test('needs a folder with data and a database', async () => {
    const [dataDir, databaseUrl] = [freshFolder(), await freshSchema()];
    assert.match(await refusal({ dataDir, databaseUrl }), /^There is no data in /);
    await (await createApp({ dataDir, residents })).close();
    const nowhere = { dataDir, databaseUrl: undefined };
    assert.match(await refusal(nowhere), /^Name the database to move to with AVAIN_DATABASE_URL/);
  });

  test('with a secret that is named, the database does not get to know it', async () => {
    const [dataDir, databaseUrl] = [freshFolder(), await freshSchema()];
    await (await createApp({ dataDir, residents, secret: SECRET })).close();
    await move({ dataDir, databaseUrl, secret: SECRET });
    await assert.rejects(createApp({ dataDir, databaseUrl }), /set AVAIN_SECRET to it/);
    await (await createApp({ dataDir, databaseUrl, secret: SECRET })).close();
  });
});
