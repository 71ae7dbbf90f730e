import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { importedHashes, importedKinds, markImported } from '../../demo/server/imported-hashes.ts';
import { oldHashes, PASSWORD } from './importing/old-hashes.ts';

const database = new DatabaseSync(':memory:');
after(() => database.close());

test('an old hash is renewed only where it still stands', async () => {
  const settings: BetterAuthOptions = {
    database,
    plugins: [importedKinds],
    emailAndPassword: { enabled: true },
    logger: { level: 'error' },
    secret: 'a secret of the tests, long enough',
    baseURL: 'http://localhost',
  };
  await (await getMigrations(settings)).runMigrations();
  const context = await betterAuth(settings).$context;
  const { internalAdapter, password } = context;
  const { id } = await internalAdapter.createUser(
    { name: 'A', email: 'a@example.fi' },
    { method: 'email-password' },
  );
  const [, text = '', kind = ''] = oldHashes[0] ?? [];
  const old = markImported(kind, text);
  await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: old });
  const kept = async () => (await internalAdapter.findAccounts(id))[0]?.password ?? '';
  const hashes = importedHashes(context, await password.hash('of nobody'));

  assert.equal(await hashes.verify(old, PASSWORD), true);
  const other = await password.hash('another one, chosen a moment ago');
  await internalAdapter.updatePassword(id, other);
  await hashes.renew(id, old, PASSWORD);
  assert.equal(await kept(), other, 'what was chosen in between stays');

  await internalAdapter.updatePassword(id, old);
  await hashes.renew(id, old, PASSWORD);
  assert.equal(await hashes.verify(await kept(), PASSWORD), true);
  assert.doesNotMatch(await kept(), /imported|\$2/);
});
