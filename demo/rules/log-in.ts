import { AuthError } from '../../src/core/errors.ts';
import { cleanIdentifier } from '../../src/core/identifier.ts';
import type { Limiter } from './limiter.ts';
import { warningMail } from './mail/index.ts';
import type { Account, Call, Ports } from './ports.ts';
import { comparable } from './session.ts';

/** What a person gave to log in. */
export interface Credentials {
  readonly identifier: string;
  readonly password: string;
}

/**
 * Whose password it is.
 *
 * @throws AuthError `invalid-input`, `rate-limited`, or `invalid-credentials` for a wrong password and for nobody alike
 */
export async function prove(
  ports: Ports,
  limiter: Limiter,
  call: Call,
  given: Credentials,
): Promise<Account> {
  if (!cleanIdentifier(given.identifier)) throw new AuthError('invalid-input', { field: 'username' });
  if (!given.password) throw new AuthError('invalid-input', { field: 'password' });
  const identifier = comparable(given.identifier);
  const attempt = await limiter.take(identifier, call.env.address);
  const account = await ports.store.find(identifier);
  if (!(await ports.store.verify(account, given.password)) || !account) {
    if (account && attempt.reachesLimit) ports.later(() => ports.mailer.send(warningMail(account)));
    throw new AuthError('invalid-credentials');
  }
  await attempt.succeeded();
  return account;
}
