import type { Run } from './goal.ts';
import { prove } from './log-in.ts';
import type { OpenSession } from './ports.ts';

/**
 * Asks somebody who is logged in for their password again. Counted like a login.
 *
 * @throws AuthError `invalid-input` with the field `password`, `rate-limited`, or `invalid-credentials`
 */
export async function proveAgain(
  { ports, limiter, call }: Run,
  { account }: OpenSession,
  password: string,
): Promise<void> {
  await prove(ports, limiter, call, { identifier: account.user.email, password });
}
