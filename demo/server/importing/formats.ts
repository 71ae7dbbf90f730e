import { argon2Format } from './argon2.ts';
import { bcryptFormat } from './bcrypt.ts';
import { type Format, HashError, type OldHash } from './old-hash.ts';
import { pbkdf2Format } from './pbkdf2.ts';
import { scryptFormat } from './scrypt.ts';

const FORMATS: readonly Format[] = [bcryptFormat, pbkdf2Format, scryptFormat, argon2Format];

/** @throws HashError when it is of no kind that is known, or cannot be used */
export function readOldHash(text: string): OldHash {
  for (const format of FORMATS) {
    const hash = format.read(text);
    if (hash) return hash;
  }
  throw new HashError('the hash is of no kind that is known here');
}

/** Does the work of checking a hash of this kind, and learns nothing by it. */
export async function spend(kind: string, rounds: number, password: string): Promise<void> {
  const format = FORMATS.find(({ name }) => kind.startsWith(`${name}-`));
  if (format && rounds > 0) await format.spend(kind, rounds, password);
}
