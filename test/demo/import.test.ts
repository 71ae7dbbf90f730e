import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { type App, createApp } from '../../demo/server/app.ts';
import { importResidents, type ImportOptions } from '../../demo/server/import.ts';
import { StartError } from '../../demo/server/start-error.ts';
import { Browser, read, verdict } from './browser.ts';
import { erkki, TestClock } from './fixtures.ts';
import { oldHashes, PASSWORD } from './importing/old-hashes.ts';

const root = mkdtempSync(join(tmpdir(), 'avain-import-'));
after(() => rmSync(root, { recursive: true }));
let folders = 0;

const DRY: ImportOptions = { write: false, skipBad: false };
const WRITE: ImportOptions = { write: true, skipBad: false };
const SLOW = `pbkdf2_sha256$300000$suola$${Buffer.alloc(32, 1).toString('base64')}`;

/** A data folder that a server has used, and what is done to it. */
class City {
  readonly folder: string = join(root, String((folders += 1)));
  readonly said: string[] = [];

  static async found(residents: readonly (typeof erkki)[] = [erkki]): Promise<City> {
    const city = new City();
    await (await createApp({ dataDir: city.folder, residents })).close();
    return city;
  }

  async take(csv: string, options: ImportOptions): Promise<boolean> {
    const file = join(root, 'residents.csv');
    writeFileSync(file, csv);
    this.said.length = 0;
    return importResidents(file, options, { AVAIN_DATA: this.folder }, (line) => this.said.push(line));
  }

  async open<Result>(work: (browser: () => Browser, app: App) => Promise<Result>): Promise<Result> {
    const app = await createApp({ dataDir: this.folder, residents: [] });
    const { mails, close } = app;
    const fetch = (request: Request, address = '') => app.fetch(request, { address });
    try {
      return await work(() => new Browser({ clock: new TestClock(), fetch, mails, close }), app);
    } finally {
      await close();
    }
  }

  rows(query: string): Record<string, unknown>[] {
    const database = new DatabaseSync(join(this.folder, 'avain.sqlite'));
    const rows = database.prepare(query).all();
    database.close();
    return rows;
  }
}

const csv = (...rows: string[]) => ['name,email,username,locale,hash,id', ...rows, ''].join('\r\n');
const logIn = async (browser: Browser, identifier: string, password = PASSWORD) =>
  verdict(await browser.logIn(identifier, password));

describe('importing residents', () => {
  test('they log in with what they had, and from then on by a hash of ours', async () => {
    const city = await City.found();
    const people = oldHashes.map(
      ([what, hash], at) => `"${what}",henkilo${at}@example.fi,vanha${at},sv,"${hash}",`,
    );
    assert.equal(await city.take(csv(...people), WRITE), true);
    assert.equal(city.said.at(-1), `${people.length} accounts have been made.`);
    await city.open(async (browser) => {
      for (const [at, [what, , , password = PASSWORD]] of oldHashes.entries()) {
        const identifier = at % 2 ? `henkilo${at}@example.fi` : `VANHA${at}`;
        assert.equal(await logIn(browser(), identifier, 'wrong'), '401 invalid-credentials', what);
        assert.equal(await logIn(browser(), identifier, password), '200 signed-in', what);
      }
      assert.equal(await logIn(browser(), 'vanha0', 'wrong'), '401 invalid-credentials');
      assert.equal(await logIn(browser(), 'vanha0'), '200 signed-in');
    });
    assert.deepEqual(city.rows("SELECT * FROM account WHERE password LIKE 'imported:%'"), []);
    await city.open(async (browser) => assert.equal(await logIn(browser(), 'vanha0'), '200 signed-in'));
    assert.deepEqual(
      city.rows('SELECT * FROM importedKind'),
      [],
      'the extra work ends with the last old hash',
    );
  });

  test('the id of the old system stays, and a new one is made where there is none', async () => {
    const city = await City.found();
    await city.take(csv('A,a@example.fi,,,,kunta-17', 'B,b@example.fi,,,,'), WRITE);
    const [a, b] = city.rows("SELECT id FROM user WHERE email LIKE '_@example.fi' ORDER BY email");
    assert.equal(a?.['id'], 'kunta-17');
    assert.match(String(b?.['id']), /^\w{20,}$/);
  });

  test('who comes without a password logs in with none, and chooses one by mail', async () => {
    const city = await City.found();
    await city.take(csv('A,a@example.fi,vanha,,,'), WRITE);
    await city.open(async (browser, app) => {
      for (const password of ['', 'arvaus', 'undefined'])
        assert.match(await logIn(browser(), 'a@example.fi', password), /^4/);
      const person = browser();
      await person.post('/auth/v1/reset-password/identifier', { identifier: 'a@example.fi' });
      await person.open((await app.mails())[0]);
      const newPassword = 'aurinko nousee saaren takaa';
      assert.equal(
        await verdict(await person.post('/auth/v1/reset-password/new-password', { newPassword })),
        '200 password',
      );
      assert.equal(await logIn(browser(), 'vanha', newPassword), '200 signed-in');
    });
  });

  test('a password that was changed since is the one that counts', async () => {
    const city = await City.found();
    await city.take(csv(`A,a@example.fi,vanha,,"${oldHashes[0]?.[1]}",`), WRITE);
    await city.open(async (browser) => {
      const person = browser();
      await person.logIn('vanha', PASSWORD);
      const newPassword = 'aurinko nousee saaren takaa';
      const given = { newPassword, current: PASSWORD };
      assert.match(await verdict(await person.post('/auth/v1/change-password/new-password', given)), /^200/);
      assert.equal(await logIn(browser(), 'vanha'), '401 invalid-credentials');
      assert.equal(await logIn(browser(), 'vanha', newPassword), '200 signed-in');
    });
  });

  test('by itself it only says what would happen', async () => {
    const city = await City.found();
    const text = csv(`A,a@example.fi,,,"${SLOW}",`, `B,b@example.fi,,,"${SLOW}",`, 'C,c@example.fi,,,,');
    assert.equal(await city.take(text, DRY), true);
    assert.deepEqual(city.said, [
      '3 rows',
      '3 can be taken over',
      '  2  pbkdf2-sha256-32',
      '  1  no password: the person chooses one by mail',
      'Nothing has been written. Run it again with --write.',
    ]);
    assert.equal(city.rows('SELECT * FROM user').length, 1);
  });

  test('one bad row keeps all of them out, unless the bad ones are to be skipped', async () => {
    const city = await City.found();
    const text = csv(
      'A,a@example.fi,,,,',
      'B,,,,,',
      `C,${erkki.email.toUpperCase()},,,,`,
      `D,d@example.fi,${erkki.username},,,`,
      'E,a@example.fi,,,,',
    );
    assert.equal(await city.take(text, WRITE), false);
    assert.deepEqual(city.said.slice(3, 8), [
      '4 cannot',
      '  line 3: there is no e-mail address',
      '  line 4: the e-mail address has an account already',
      '  line 5: the user name is somebody’s already',
      '  line 6: the e-mail address of line 2 again',
    ]);
    assert.equal(city.rows('SELECT * FROM user').length, 1);
    assert.equal(await city.take(text, { write: true, skipBad: true }), true);
    assert.deepEqual(
      city.rows('SELECT email FROM user ORDER BY email').map(({ email }) => email),
      ['a@example.fi', erkki.email],
    );
    assert.equal(await city.take(text, WRITE), false, 'a second time it is there already');
  });

  test('what is said names nobody', async () => {
    const city = await City.found();
    await city.take(csv('Ville Virtanen,ei osoite,vvirtanen,,salainen,', `V,${erkki.email},,,,`), DRY);
    assert.doesNotMatch(city.said.join('\n'), /ville|virtanen|salainen|example/i);
  });

  test('what fails half-way has not happened at all', async () => {
    const city = await City.found();
    const database = new DatabaseSync(join(city.folder, 'avain.sqlite'));
    database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON account WHEN NEW.accountId = 'viimeinen' BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    database.close();
    const rows = Array.from({ length: 20 }, (_, at) => `A,a${at}@example.fi,,,"${SLOW}",`);
    await assert.rejects(city.take(csv(...rows, `Z,z@example.fi,,,"${SLOW}",viimeinen`), WRITE), /full/);
    assert.equal(city.rows('SELECT * FROM user').length, 1);
    assert.deepEqual(city.rows('SELECT * FROM importedKind'), []);
  });

  test('a file that is none, and a folder that no server has used, are one sentence', async () => {
    const city = await City.found();
    for (const text of ['name;email;hash\n', 'name,email,hash\n"A', 'name,email,hash\n\uD800'])
      await assert
        .rejects(
          city.take(text, DRY),
          (error) => error instanceof StartError && !error.message.includes('\n'),
        )
        .catch((error: unknown) => assert.ok(text.includes('\uD800'), String(error)));
    writeFileSync(
      join(root, 'latin1.csv'),
      Buffer.from('name,email,hash\nP\xE4ivi,p@example.fi,\n', 'latin1'),
    );
    const latin = importResidents(join(root, 'latin1.csv'), DRY, { AVAIN_DATA: city.folder }, () => {});
    await assert.rejects(latin, /^StartError: .*it is not UTF-8/);
    const nowhere = importResidents(
      join(root, 'latin1.csv').replace('latin1', 'residents'),
      DRY,
      { AVAIN_DATA: join(root, 'nowhere') },
      () => {},
    );
    await assert.rejects(nowhere, StartError);
  });
});

describe('while old hashes are left', () => {
  /** Milliseconds of all processors that a login takes: waiting for others does not count. */
  const cost = async (browser: Browser, identifier: string): Promise<number> => {
    const before = process.cpuUsage();
    assert.equal(await logIn(browser, identifier, 'arvaus'), '401 invalid-credentials');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  test('a wrong password costs the same for nobody, for old accounts of each kind, and for ours', async () => {
    const city = await City.found();
    const cheaper = SLOW.replace('300000', '100000');
    const bcrypt = oldHashes[0]?.[1].replace('$05$', '$09$');
    await city.take(
      csv(`A,a@example.fi,,,"${SLOW}",`, `B,b@example.fi,,,"${cheaper}",`, `C,c@example.fi,,,"${bcrypt}",`),
      WRITE,
    );
    await city.open(async (browser) => {
      await cost(browser(), 'lammittely@example.fi');
      const tries: Record<string, number[]> = {};
      for (let round = 0; round < 3; round += 1)
        for (const who of ['kukaan@example.fi', erkki.email, 'a@example.fi', 'b@example.fi', 'c@example.fi'])
          (tries[who] ??= []).push(await cost(browser(), who));
      const least = Object.values(tries).map((costs) => Math.min(...costs));
      const [low, high] = [Math.min(...least), Math.max(...least)];
      // The cheapest kind alone would be less than half of it.
      assert.ok(high < 1.3 * low, JSON.stringify(tries));
    });
  });

  test('the reply to a wrong password is the same, too', async () => {
    const city = await City.found();
    await city.take(csv(`A,a@example.fi,,,"${oldHashes[0]?.[1]}",`), WRITE);
    await city.open(async (browser) => {
      const replies = [];
      for (const identifier of ['a@example.fi', 'kukaan@example.fi']) {
        const response = await browser().logIn(identifier, 'arvaus');
        replies.push([response.status, [...response.headers], await read(response)]);
      }
      assert.deepEqual(replies[0], replies[1]);
    });
  });
});
