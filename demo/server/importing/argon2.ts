import * as crypto from 'node:crypto';
import { atMost, type Format, HashError } from './old-hash.ts';
import { readPhc } from './phc.ts';

/** KiB that one check may take. */
const MOST_MEMORY = 128 * 1024;

interface Cost {
  readonly algorithm: crypto.Argon2Algorithm;
  /** In KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** Argon2 (RFC 9106) in PHC form (`$argon2id$v=19$m=65536,t=3,p=4$…`), also behind Django's `argon2`. */
export const argon2Format: Format = {
  name: 'argon2',
  read: (text) => {
    const { name = '', version, numbers = {}, salt, key } = readPhc(text.replace(/^argon2(?=\$)/, '')) ?? {};
    if (!/^argon2(id|i|d)$/.test(name) || !salt || !key) return undefined;
    if (version !== '19') throw new HashError('Argon2 is taken over in version 19 only');
    const cost: Cost = {
      algorithm: name as crypto.Argon2Algorithm,
      memory: atMost(MOST_MEMORY, numbers['m'] ?? 0, 'memory'),
      passes: atMost(20, numbers['t'] ?? 0, 'passes'),
      parallelism: atMost(16, numbers['p'] ?? 0, 'lanes'),
    };
    if (salt.length < 8 || key.length < 16) throw new HashError('the hash has a strange length');
    return {
      kind: `argon2-${name}-${cost.memory}-${cost.passes}-${cost.parallelism}-${key.length}`,
      rounds: 1,
      matches: async (password) =>
        crypto.timingSafeEqual(await derive(password, salt, cost, key.length), key),
    };
  },
  spend: async (kind, _, password) => {
    const [, algorithm, ...numbers] = kind.split('-');
    const [memory = 0, passes = 0, parallelism = 0, length = 0] = numbers.map(Number);
    const cost = { algorithm: algorithm as crypto.Argon2Algorithm, memory, passes, parallelism };
    await derive(password, Buffer.from('nobody has this salt'), cost, length);
  },
};

function derive(message: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  const { algorithm, ...numbers } = cost;
  // Named by a namespace: where it is missing, everything else still starts.
  if (!('argon2' in crypto)) throw new HashError('Argon2 needs Node.js 24.7 or newer');
  return new Promise((resolve, reject) => {
    crypto.argon2(algorithm, { message, nonce, tagLength, ...numbers }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
