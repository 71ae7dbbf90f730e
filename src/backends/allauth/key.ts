import { AuthError } from '../../core/errors.ts';

/**
 * A key from a mail, as a header. Anything may stand in an address, but a header takes printable ASCII only, and so do
 * allauth's keys: what is none cannot be right.
 *
 * @throws {AuthError} `expired`
 */
export function keyHeader(name: string, key: string): object {
  if (!/^[\x21-\x7E]+$/.test(key)) throw new AuthError('expired', { detail: 'not a key' });
  return { [name]: key };
}
