import { AuthError, type ErrorCode } from '../../core/errors.ts';

/**
 * A key from a mail, as a header. Anything may stand in an address or be typed as a code, but a header takes printable
 * ASCII only, and so do allauth's keys: what is none cannot be right.
 *
 * @throws {AuthError} with `wrong`
 */
export function keyHeader(name: string, key: string, wrong: ErrorCode = 'expired'): object {
  if (!/^[\x21-\x7E]+$/.test(key)) throw new AuthError(wrong, { detail: 'not a key' });
  return { [name]: key };
}
