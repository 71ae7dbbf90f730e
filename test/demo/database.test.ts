import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { change, type Database, rowsOf } from '../../demo/server/database.ts';
import { databaseName, freshDatabase, onPostgres } from '../helpers/databases.ts';

const note = (database: Database, name: string) =>
  change(database, sql`INSERT INTO settled VALUES (${name})`);
const noted = async (database: Database) => {
  const rows = await rowsOf(database, sql<{ email: string }>`SELECT email FROM settled ORDER BY email`);
  return rows.map(({ email }) => email);
};

/** A promise and what keeps it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe(`work on ${databaseName}`, () => {
  let database: Database;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  const fails = (work: () => Promise<unknown>) =>
    assert.rejects(
      database.atomically(async () => {
        await work();
        throw new Error('it failed');
      }),
      /it failed/,
    );

  test('is kept whole, and its result returned', async () => {
    const result = await database.atomically(async () => {
      await note(database, 'a');
      await note(database, 'b');
      return noted(database);
    });
    assert.deepEqual(result, ['a', 'b']);
    assert.deepEqual(await noted(database), ['a', 'b']);
  });

  test('that fails is given up whole, and the next is not part of it', async () => {
    await fails(() => note(database, 'a'));
    await note(database, 'b');
    assert.deepEqual(await noted(database), ['b']);
  });

  test('within work is given up by itself', async () => {
    await database.atomically(async () => {
      await note(database, 'a');
      await fails(() => note(database, 'b'));
      await assert.rejects(
        database.atomically(() => note(database, 'a')),
        /unique/i,
      );
      await database.atomically(() => note(database, 'c'));
    });
    assert.deepEqual(await noted(database), ['a', 'c']);
    await fails(() => database.atomically(() => note(database, 'd')));
    assert.deepEqual(await noted(database), ['a', 'c']);
  });

  test('of others goes on meanwhile, and is no part of it', async () => {
    const others: Promise<unknown>[] = [];
    const started = gate();
    const failing = fails(async () => {
      started.open();
      await note(database, 'mine');
    });
    await started.opened;
    for (const name of ['a', 'b', 'c']) others.push(note(database, name));
    await Promise.all([failing, ...others]);
    assert.deepEqual(await noted(database), ['a', 'b', 'c']);
  });

  // SQLite does one thing after another.
  if (onPostgres)
    test('is seen by nobody before it is done', async () => {
      const [half, go] = [gate(), gate()];
      const work = database.atomically(async () => {
        await note(database, 'a');
        half.open();
        await go.opened;
      });
      await half.opened;
      assert.deepEqual(await noted(database), []);
      go.open();
      await work;
      assert.deepEqual(await noted(database), ['a']);
    });

  test('that was begun in it and goes on after it is no part of it', async () => {
    const go = gate();
    let late: Promise<unknown> = Promise.resolve();
    await fails(async () => {
      await note(database, 'a');
      late = go.opened.then(() => note(database, 'b'));
    });
    go.open();
    await late;
    assert.deepEqual(await noted(database), ['b']);
  });

  test('of two hundred at once is all done', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `${1000 + index}`);
    await Promise.all(names.map((name) => database.atomically(() => note(database, name))));
    assert.deepEqual(await noted(database), names);
  });
});
