import { scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { atMost, type Format, HashError, type OldHash } from './old-hash.ts';
import { readPhc } from './phc.ts';

/** Bytes that one check may take. */
const MOST_MEMORY = 128 * 1024 * 1024;
const DJANGO = /^scrypt\$(\d+)\$([^$]+)\$(\d+)\$(\d+)\$([A-Za-z0-9+/]+={0,2})$/;

interface Parts {
  readonly cost: readonly [N: number, r: number, p: number];
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** scrypt (RFC 7914) as Django writes it, and in PHC form (`$scrypt$ln=14,r=8,p=1$…`). */
export const scryptFormat: Format = {
  name: 'scrypt',
  read: (text) => {
    const parts = django(text) ?? phc(text);
    return parts && oldHash(parts);
  },
  spend: async (kind, _, password) => {
    const [N = 0, r = 0, p = 0, length = 0] = kind.split('-').slice(1).map(Number);
    await derive(password, Buffer.from('nobody has this salt'), [N, r, p], length);
  },
};

function oldHash({ cost, salt, key }: Parts): OldHash {
  const [N, r, p] = cost;
  if (!Number.isInteger(Math.log2(N))) throw new HashError('the hash of scrypt is damaged');
  atMost(MOST_MEMORY, 128 * N * r, 'memory');
  atMost(16, p, 'parallel rounds');
  if (key.length < 16 || key.length > 128) throw new HashError('the hash has a strange length');
  return {
    kind: `scrypt-${N}-${r}-${p}-${key.length}`,
    rounds: 1,
    matches: async (password) => timingSafeEqual(await derive(password, salt, cost, key.length), key),
  };
}

/** `scrypt$N$salt$r$p$hash`; the salt is text. */
function django(text: string): Parts | undefined {
  const [, N, salt = '', r, p, key = ''] = DJANGO.exec(text) ?? [];
  if (!N) return undefined;
  const cost = [Number(N), Number(r), Number(p)] as const;
  return { cost, salt: Buffer.from(salt), key: Buffer.from(key, 'base64') };
}

function phc(text: string): Parts | undefined {
  const { name, numbers, salt, key } = readPhc(text) ?? {};
  if (name !== 'scrypt' || !numbers || !salt || !key) return undefined;
  const { ln = 0, r = 0, p = 0 } = numbers;
  return { cost: [2 ** ln, r, p], salt, key };
}

function derive(password: string, salt: Buffer, [N, r, p]: Parts['cost'], length: number): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 2 * MOST_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
