import { isEmail } from '../../core/identifier.ts';
import { AuthError, type ErrorCode } from '../../core/errors.ts';
import { flag, json, list, maybe, nothing, type Read, shape, word } from '../wire/shape.ts';
import type { Call } from './call.ts';

/** What somebody gave to log in. */
export interface Credentials {
  readonly identifier: string;
  readonly password: string;
  readonly remember: boolean;
}

/** A way to prove a second factor, by the server's name for it. */
export type Method = 'totp' | 'otp';

interface Entered {
  readonly user?: object;
  readonly twoFactorRedirect?: boolean;
  readonly twoFactorMethods?: readonly Method[];
}

const answer = shape({
  user: maybe(json),
  twoFactorRedirect: maybe(flag),
  twoFactorMethods: maybe(list(word('totp', 'otp'))),
}) as Read<Entered>;
const entered: Read<Entered> = (value) => {
  const found = answer(value);
  return found !== nothing && (found.user || found.twoFactorRedirect) ? found : nothing;
};

/** Whatever is wrong with a name or a password, also that nobody could have it: it is one and the same error. */
const WRONG: readonly ErrorCode[] = ['invalid-input', 'weak-password'];

/**
 * Logs in by a password. Returns the ways to prove a second factor where the account wants one; the browser is then not
 * logged in, not even if it was before.
 */
export async function enter(call: Call, given: Credentials): Promise<readonly Method[] | undefined> {
  const { identifier, password, remember: rememberMe } = given;
  const byName = call.has.username && !isEmail(identifier);
  const who = byName ? { username: identifier } : { email: identifier };
  const path = byName ? '/sign-in/username' : '/sign-in/email';
  try {
    const found = await call.post(path, { ...who, password, rememberMe }, entered);
    return found.twoFactorRedirect ? (found.twoFactorMethods ?? []) : undefined;
  } catch (error) {
    if (!(error instanceof AuthError) || !WRONG.includes(error.code)) throw error;
    const { detail = '' } = error.info;
    throw new AuthError('invalid-credentials', { detail }, { cause: error });
  }
}
