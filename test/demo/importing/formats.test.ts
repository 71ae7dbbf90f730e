import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOldHash, spend } from '../../../demo/server/importing/formats.ts';
import { HashError } from '../../../demo/server/importing/old-hash.ts';
import { oldHashes, PASSWORD } from './old-hashes.ts';

describe('a hash of another system', () => {
  for (const [what, hash, kind, password = PASSWORD] of oldHashes) {
    test(`${what}: the right password matches and others do not`, async () => {
      const old = readOldHash(hash);
      assert.equal(old.kind, kind);
      assert.equal(await old.matches(password), true);
      for (const wrong of [`${password} `, password.toUpperCase(), '', password.normalize('NFD')])
        if (wrong !== password) assert.equal(await old.matches(wrong), false, wrong);
    });

    test(`${what}: its work can be done for nothing`, async () => {
      await assert.doesNotReject(spend(kind, 1, password));
    });
  }

  test('of ASP.NET may be made with SHA-512, and says how often', async () => {
    const { pbkdf2Sync } = await import('node:crypto');
    const head = Buffer.from('0100000002000186a000000010', 'hex');
    const salt = Buffer.alloc(16, 7);
    const key = pbkdf2Sync('salasana', salt, 100_000, 32, 'sha512');
    const old = readOldHash(Buffer.concat([head, salt, key]).toString('base64'));
    assert.deepEqual([old.kind, old.rounds], ['pbkdf2-sha512-32', 100_000]);
    assert.equal(await old.matches('salasana'), true);
  });

  test('costs the rounds it says', async () => {
    const cpu = async (rounds: number) => {
      const before = process.cpuUsage();
      await spend('pbkdf2-sha256-32', rounds, 'x');
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await cpu(1000);
    const [one, four] = [await cpu(150_000), await cpu(600_000)];
    assert.ok(four > 2.5 * one, `${one} and ${four} µs`);
  });

  for (const [what, hash] of [
    ['a password that nobody hashed', 'salasana123'],
    ['MD5', '5f4dcc3b5aa765d61d8327deb882cf99'],
    ['crypt', '$6$rounds=5000$suola$x'],
    ['an unknown method of Django', 'md5$suola$5f4dcc3b5aa765d61d8327deb882cf99'],
    ['ASP.NET Identity 2', Buffer.alloc(49).toString('base64')],
    [
      'ASP.NET with a salt past its end',
      Buffer.concat([Buffer.from('010000000100002710000000ff', 'hex'), Buffer.alloc(40)]).toString('base64'),
    ],
    ['bcrypt beyond reason', `$2b$31$${'a'.repeat(53)}`],
    ['PBKDF2 beyond reason', 'pbkdf2_sha256$900000000$suola$8f2qa0pwQwDnNq0uZUHJsb4cwB0YobEu81Qk3+INLZ4='],
    ['scrypt beyond reason', 'scrypt$16777216$suola$8$1$1WNtuD3dSJ/HB5StBTvK3BCLn1NmRlbZ7Zfieg/jTeQ='],
    ['scrypt of no power of two', 'scrypt$1000$suola$8$1$1WNtuD3dSJ/HB5StBTvK3BCLn1NmRlbZ7Zfieg/jTeQ='],
    ['Argon2 beyond reason', '$argon2id$v=19$m=99999999,t=2,p=1$Qm10M2hjYjc0QTFOS3dGTg$rVXEhfrbWEPuy8vw0w'],
    ['Argon2 of before', '$argon2id$m=1024,t=2,p=1$Qm10M2hjYjc0QTFOS3dGTg$rVXEhfrbWEPuy8vw0w'],
  ] as const) {
    test(`is refused without being repeated: ${what}`, () => {
      assert.throws(
        () => readOldHash(hash),
        (error) => error instanceof HashError && !error.message.includes(hash),
      );
    });
  }
});
