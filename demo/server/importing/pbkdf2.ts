import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { atMost, type Format, HashError, type OldHash } from './old-hash.ts';

/** Some five times what OWASP asks for in 2026. */
const MOST_ROUNDS = 3_000_000;
const SHORTEST_KEY = 16;
/** `KeyDerivationPrf` of ASP.NET Core. */
const PRFS = ['sha1', 'sha256', 'sha512'];
const DJANGO = /^pbkdf2_(sha1|sha256|sha512)\$(\d+)\$([^$]+)\$([A-Za-z0-9+/]+={0,2})$/;
const BASE64 = /^[A-Za-z0-9+/]{40,}={0,2}$/;

interface Parts {
  readonly digest: string;
  readonly rounds: number;
  readonly salt: Buffer;
  readonly key: Buffer;
}

const derive = promisify(pbkdf2);

/** PBKDF2 (RFC 8018) as Django and ASP.NET Core Identity (version 3) write it. */
export const pbkdf2Format: Format = {
  name: 'pbkdf2',
  read: (text) => {
    const parts = django(text) ?? aspNet(text);
    return parts && oldHash(parts);
  },
  spend: async (kind, rounds, password) => {
    const [, digest = '', length] = kind.split('-');
    await derive(password, 'nobody has this salt', rounds, Number(length), digest);
  },
};

function oldHash({ digest, rounds, salt, key }: Parts): OldHash {
  atMost(MOST_ROUNDS, rounds, 'iterations');
  if (key.length < SHORTEST_KEY || key.length > 64) throw new HashError('the hash has a strange length');
  return {
    kind: `pbkdf2-${digest}-${key.length}`,
    rounds,
    matches: async (password) =>
      timingSafeEqual(await derive(password, salt, rounds, key.length, digest), key),
  };
}

/** `pbkdf2_sha256$iterations$salt$hash`; the salt is text. */
function django(text: string): Parts | undefined {
  const [, digest, rounds, salt = '', key = ''] = DJANGO.exec(text) ?? [];
  if (!digest) return undefined;
  return { digest, rounds: Number(rounds), salt: Buffer.from(salt), key: Buffer.from(key, 'base64') };
}

/** In Base64: 1, then three numbers of four bytes (function, iterations, length of the salt), the salt, the key. */
function aspNet(text: string): Parts | undefined {
  const bytes = BASE64.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  if (bytes.length < 30) return undefined;
  if (bytes[0] === 0 && bytes.length === 49)
    throw new HashError('hashes of ASP.NET Identity before version 3 are too weak to take over');
  if (bytes[0] !== 1) return undefined;
  const digest = PRFS[bytes.readUInt32BE(1)];
  const end = 13 + bytes.readUInt32BE(9);
  if (!digest || end > bytes.length) throw new HashError('the hash of ASP.NET Identity is damaged');
  return { digest, rounds: bytes.readUInt32BE(5), salt: bytes.subarray(13, end), key: bytes.subarray(end) };
}
