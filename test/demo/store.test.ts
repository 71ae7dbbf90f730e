import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { createMemoryStore } from '../../demo/mocks/memory-store.ts';
import type { Account, NewPerson, Store } from '../../demo/rules/ports.ts';
import type { Resident } from '../../demo/rules/residents.ts';
import { change as changeRows } from '../../demo/server/database.ts';
import { createEngine } from '../../demo/server/engine.ts';
import { databaseName, freshDatabase } from '../helpers/databases.ts';
import { erkki, saga } from './fixtures.ts';

/** Somebody whose user name was their address. */
const ville: Resident = {
  ...erkki,
  name: 'Ville',
  email: 'ville@example.com',
  username: 'ville@example.com',
};
const people = [erkki, saga, ville];

const stores: Readonly<Record<string, () => Promise<Store>>> = {
  [`better-auth on ${databaseName}`]: async () => {
    const engine = await createEngine(await freshDatabase(), 'a secret of the tests, long enough');
    for (const person of people) await engine.add(person);
    return engine;
  },
  'maps in memory': async () => createMemoryStore(people),
};

for (const [name, create] of Object.entries(stores)) {
  describe(`the store: ${name}`, () => {
    let store: Store;
    let account: Account;
    let neighbour: Account;
    beforeEach(async () => {
      store = await create();
      account = (await store.find(erkki.email)) as Account;
      neighbour = (await store.find(saga.email)) as Account;
    });

    const now = Date.now();
    const fresh = { remembered: true, device: 'Tester', createdAt: now, provedAt: now, endsAt: now + 60_000 };
    const open = (who = account) => store.open(who, fresh);
    const newcomer = async (email: string): Promise<NewPerson> => {
      return { name: 'Uusi', email, locale: 'sv', passwordHash: await store.hash('hiljaa hyvä tulee') };
    };

    test('an account is found again under another address, by its id and by its old user name', async () => {
      const changed = await store.setEmail(account, 'uusi@example.com');
      assert.deepEqual(changed, { ...account, user: { ...account.user, email: 'uusi@example.com' } });
      assert.deepEqual(await store.find('uusi@example.com'), changed);
      assert.deepEqual(await store.byId(account.user.id), changed);
      assert.deepEqual(await store.find(erkki.username ?? ''), changed);
      assert.equal(await store.find(erkki.email), undefined);
    });

    test('a user name that was the old address goes with it', async () => {
      const before = (await store.find(ville.email)) as Account;
      const changed = await store.setEmail(before, 'uusi@example.com');
      assert.deepEqual(changed?.user, { id: before.user.id, name: 'Ville', email: 'uusi@example.com' });
    });

    test('an address belongs to one account, also when two ask at the same moment', async () => {
      assert.equal(await store.setEmail(account, saga.email), undefined);
      assert.equal(await store.create(await newcomer(saga.email)), undefined);
      assert.deepEqual(await store.find(saga.email), neighbour);
      const person = await newcomer('uusi@example.com');
      const both = await Promise.all([store.create(person), store.create(person)]);
      assert.equal(both.filter(Boolean).length, 1);
    });

    test('a new account logs in with the password that was hashed', async () => {
      const made = await store.create(await newcomer('uusi@example.com'));
      assert.equal(made?.locale, 'sv');
      assert.equal(await store.verify(made, 'hiljaa hyvä tulee'), true);
      assert.equal(await store.verify(made, erkki.password), false);
      assert.equal(new Set([made.user.id, account.user.id, neighbour.user.id]).size, 3);
    });

    test('a session says what it was told', async () => {
      const { value, session } = await open();
      assert.deepEqual(session, { ...fresh, id: session.id, account, seenAt: now });
      assert.deepEqual(await store.read(value), session);
      assert.notEqual(session.id, value);
      const change = { seenAt: now + 1000, endsAt: now + 2000, provedAt: now + 3000 };
      await store.change(value, change);
      assert.deepEqual(await store.read(value), { ...session, ...change });
    });

    test('a session with another value is the same session, and the old value opens nothing', async () => {
      const { value, session } = await open();
      const next = await store.rotate(value);
      assert.equal(await store.read(value), undefined);
      assert.deepEqual(await store.read(next), session);
    });

    test('a session changes together with its value', async () => {
      const { value, session } = await open();
      const next = await store.rotate(value, { provedAt: now + 3000 });
      assert.deepEqual(await store.read(next), { ...session, provedAt: now + 3000 });
    });

    test('a session that never was proved stays so', async () => {
      const { value, session } = await store.open(account, { ...fresh, provedAt: 0 });
      assert.equal(session.provedAt, 0);
      assert.equal((await store.read(value))?.provedAt, 0);
    });

    test('the newest 50 sessions of an account are kept', async () => {
      const theirs = await open(neighbour);
      const times = Array.from({ length: 53 }, (_, index) => now + index);
      // The order in which a store happens to hold them says nothing.
      const mixed = [...times.slice(25), ...times.slice(0, 25)];
      for (const createdAt of mixed) await store.open(account, { ...fresh, createdAt });
      const last = await store.open(account, { ...fresh, createdAt: now + 100 });
      const kept = (await store.list(account)).map(({ createdAt }) => createdAt);
      assert.equal(kept.length, 50);
      assert.ok(await store.read(last.value));
      assert.ok(kept.includes(now + 52) && !kept.includes(now + 3) && kept.includes(now + 4));
      assert.ok(await store.read(theirs.value));
    });

    test('sessions are listed and ended by account', async () => {
      const [one, two, three, theirs] = [await open(), await open(), await open(), await open(neighbour)];
      const ids = async () => (await store.list(account)).map(({ id }) => id).toSorted();
      assert.deepEqual(await ids(), [one, two, three].map(({ session }) => session.id).toSorted());
      await store.closeOne(account, theirs.session.id);
      await store.closeOne(account, one.session.id);
      assert.equal(await store.read(one.value), undefined);
      await store.closeOthers(account, three.value);
      assert.deepEqual(await ids(), [three.session.id]);
      await store.closeAll(account);
      assert.deepEqual(await ids(), []);
      assert.ok(await store.read(theirs.value));
    });

    test('who is removed is gone, with every session', async () => {
      const { value } = await open();
      await store.remove(account);
      assert.equal(await store.read(value), undefined);
      assert.equal(await store.find(erkki.email), undefined);
      assert.equal(await store.byId(account.user.id), undefined);
      assert.equal(await store.verify(account, erkki.password), false);
      assert.ok(await store.find(saga.email));
    });
  });
}

test('an account that was left without a password gets one', async () => {
  const database = await freshDatabase();
  const engine = await createEngine(database, 'a secret of the tests, long enough');
  await engine.add(erkki);
  await changeRows(database, sql`DELETE FROM account`);
  const account = (await engine.find(erkki.email)) as Account;
  assert.equal(await engine.verify(account, erkki.password), false);
  await engine.setPassword(account, await engine.hash('aivan uusi ja pitkä'));
  assert.equal(await engine.verify(account, 'aivan uusi ja pitkä'), true);
});

describe('what only the engine does', () => {
  const newEngine = async () => {
    const engine = await createEngine(await freshDatabase(), 'a secret of the tests, long enough');
    await engine.add(erkki);
    return { engine, account: (await engine.find(erkki.email)) as Account };
  };

  test('a password that is changed while it is looked at is wrong', async () => {
    const { engine, account } = await newEngine();
    const hash = await engine.hash('aivan uusi ja pitkä');
    const looking = engine.verify(account, erkki.password);
    await engine.setPassword(account, hash);
    assert.equal(await looking, false);
  });

  test('sessions that have ended are swept when the account logs in', async () => {
    const { engine, account } = await newEngine();
    const now = Date.now();
    const life = { remembered: false, device: '', createdAt: now, provedAt: now };
    await engine.open(account, { ...life, endsAt: now + 1000 });
    const open = await engine.open(account, { ...life, endsAt: now + 60_000 });
    const later = { ...life, createdAt: now + 1000, provedAt: now + 1000, endsAt: now + 60_000 };
    const last = await engine.open(account, later);
    const ids = (await engine.list(account)).map(({ id }) => id);
    assert.deepEqual(ids.toSorted(), [open.session.id, last.session.id].toSorted());
  });
});
