import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { type Resident, residents } from '../../demo/rules/residents.ts';
import { type App, type AppOptions, createApp } from '../../demo/server/app.ts';
import { StartError } from '../../demo/server/start-error.ts';
import { Browser, read, verdict } from './browser.ts';
import { erkki, TestClock } from './fixtures.ts';

/** Somebody without a user name from before. */
const amina = residents.find(({ username }) => !username) ?? assert.fail('all have user names');

const folder = mkdtempSync(join(tmpdir(), 'avain-settle-'));
after(() => rmSync(folder, { recursive: true }));
let folders = 0;

function browserOf({ fetch, mails, close }: App, origin?: string): Browser {
  const send = (request: Request, address = '') => fetch(request, { address });
  return new Browser({ clock: new TestClock(), fetch: send, mails, close }, origin);
}

async function moves(app: App, { email, password }: Resident, newEmail: string): Promise<void> {
  const browser = browserOf(app);
  await browser.logIn(email, password);
  await browser.post('/auth/v1/change-email/new-email', { newEmail, currentPassword: password });
  await browser.open((await app.mails()).find(({ to }) => to === newEmail));
  const done = await browser.post('/auth/v1/change-email/confirm', { confirmed: true });
  assert.equal(await verdict(done), '200 signed-in');
}

async function leaves(app: App, { email, password }: Resident): Promise<void> {
  const browser = browserOf(app);
  await browser.logIn(email, password);
  const { state } = await read(await browser.post('/auth/v1/delete-account', {}));
  const done = await browser.post('/auth/v1/delete-account/confirm', { confirmed: true, state });
  assert.equal(await verdict(done), '200 signed-out');
}

/** A data folder where somebody from the demo did something, and what an earlier version did not note there. */
async function folderWhere(live: (app: App) => Promise<void>, unnoted = false): Promise<string> {
  const dataDir = join(folder, String(folders++));
  const app = await createApp({ dataDir, residents: [erkki, amina] });
  await live(app);
  await app.close();
  if (unnoted) {
    const database = new DatabaseSync(join(dataDir, 'avain.sqlite'));
    database.exec('DROP TABLE IF EXISTS settled');
    database.close();
  }
  return dataDir;
}

async function startAgain<Result>(
  options: AppOptions,
  look: (logIn: (identifier: string, password: string) => Promise<string>) => Promise<Result>,
): Promise<Result> {
  const app = await createApp(options);
  try {
    return await look(async (...who) => verdict(await browserOf(app, options.origin).logIn(...who)));
  } finally {
    await app.close();
  }
}

const changed = { erkki: 'erkki.uusi@example.fi', amina: 'amina.new@example.fi' };

describe('a resident of the demo', () => {
  test('stays one person after a change of address and a new start, with a user name and without', async () => {
    const dataDir = await folderWhere(async (app) => {
      await moves(app, erkki, changed.erkki);
      await moves(app, amina, changed.amina);
    });
    await startAgain({ dataDir, residents: [erkki, amina] }, async (logIn) => {
      assert.equal(await logIn(changed.erkki, erkki.password), '200 signed-in');
      assert.equal(await logIn(changed.amina, amina.password), '200 signed-in');
      for (const { email, password } of [erkki, amina])
        assert.equal(await logIn(email, password), '401 invalid-credentials');
    });
  });

  test('does not come back after leaving', async () => {
    const dataDir = await folderWhere((app) => leaves(app, amina));
    await startAgain({ dataDir, residents: [amina] }, async (logIn) => {
      assert.equal(await logIn(amina.email, amina.password), '401 invalid-credentials');
    });
  });

  test('is known by the user name in a data folder of an earlier version', async () => {
    const dataDir = await folderWhere((app) => moves(app, erkki, changed.erkki), true);
    await startAgain({ dataDir, residents: [erkki] }, async (logIn) => {
      assert.equal(await logIn(erkki.username ?? '', erkki.password), '200 signed-in');
      assert.equal(await logIn(erkki.email, erkki.password), '401 invalid-credentials');
    });
  });
});

describe('in production', () => {
  const production = {
    residents: [],
    production: true,
    smtpUrl: 'smtp://127.0.0.1:1',
    origin: 'https://a.fi',
  };
  const isRefused = async (dataDir: string) =>
    assert.rejects(createApp({ ...production, dataDir }), (error) => {
      assert.ok(error instanceof StartError);
      return error.message.startsWith('A production server does not start with the demo residents');
    });

  test('a data folder is refused that demo residents have lived in, whatever their address is now', async () => {
    await isRefused(
      await folderWhere(async (app) => {
        await moves(app, erkki, changed.erkki);
        await moves(app, amina, changed.amina);
      }),
    );
  });

  test('so is one of an earlier version, by address or user name', async () => {
    await isRefused(await folderWhere(async () => {}, true));
    await isRefused(
      await folderWhere(async (app) => {
        await moves(app, erkki, changed.erkki);
        await leaves(app, amina);
      }, true),
    );
  });

  test('one that nobody from the demo has lived in is taken, again and again', async () => {
    const dataDir = join(folder, String(folders++));
    for (let time = 0; time < 2; time++)
      await startAgain({ ...production, dataDir }, async (logIn) => {
        assert.equal(await logIn(erkki.email, erkki.password), '401 invalid-credentials');
      });
  });
});
