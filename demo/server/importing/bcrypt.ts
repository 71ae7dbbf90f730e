import { createHash } from 'node:crypto';
import type { compare } from 'bcryptjs';
import { atMost, type Format, HashError } from './old-hash.ts';

/** A second or so; each more is twice that. */
const HIGHEST_COST = 14;
const WRITTEN = /^(bcrypt\$|bcrypt_sha256\$)?(\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53})$/;
const NOBODYS = `${'.'.repeat(21)}u${'.'.repeat(31)}`;

/**
 * bcrypt (`$2a$`, `$2b$`, `$2y$`), also as Django writes it, with the password hashed once before (`bcrypt_sha256`) or
 * not. It looks at 72 bytes of a password and no more, as it did where the hash was made.
 */
export const bcryptFormat: Format = {
  name: 'bcrypt',
  read: (text) => {
    const [, prefix, hash = '', cost] = WRITTEN.exec(text) ?? [];
    if (!hash) return undefined;
    atMost(HIGHEST_COST, Number(cost), 'cost');
    const hashed = prefix === 'bcrypt_sha256$';
    return {
      kind: `bcrypt-${Number(cost)}`,
      rounds: 1,
      matches: async (password) => (await library()).compare(hashed ? sha256(password) : password, hash),
    };
  },
  spend: async (kind, _, password) => {
    const [, cost = ''] = kind.split('-');
    await (await library()).compare(password, `$2b$${cost.padStart(2, '0')}$${NOBODYS}`);
  },
};

const sha256 = (password: string): string => createHash('sha256').update(password).digest('hex');

/** Node has no bcrypt, and only who imports such hashes needs one. */
async function library(): Promise<{ readonly compare: typeof compare }> {
  return import('bcryptjs').catch(() => {
    throw new HashError('bcrypt needs the package bcryptjs: npm install bcryptjs');
  });
}
