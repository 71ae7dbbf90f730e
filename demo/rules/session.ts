import { AuthError } from '../../src/core/errors.ts';
import { cleanIdentifier } from '../../src/core/identifier.ts';
import type { SignedInStep, SignedOutStep } from '../../src/core/step.ts';
import type { Limiter } from './limiter.ts';
import type { Account, Call, OpenSession, Ports } from './ports.ts';
import { warningMail } from './warning-mail.ts';

const HOUR = 60 * 60 * 1000;

/** For how many days "remember me" keeps a login. */
export const REMEMBER_DAYS = 30;
/** Longest life of a session that is not remembered; the browser may end it sooner. */
const SHORT_LIFE = 12 * HOUR;
const LONG_LIFE = REMEMBER_DAYS * 24 * HOUR;

/** What a person gave to log in. */
export interface Credentials {
  readonly identifier: string;
  readonly password: string;
  readonly remember: boolean;
}

/** An identifier as it is looked up and counted: clean and without case, for e-mail addresses and user names alike. */
export function comparable(identifier: string): string {
  return cleanIdentifier(identifier).toLowerCase();
}

/** What the server offers to somebody who is not logged in. */
export function signedOut(): SignedOutStep {
  return {
    step: 'signed-out',
    goal: 'browse',
    can: ['sign-in'],
    signIn: { accepts: ['email', 'username'], remember: REMEMBER_DAYS },
  };
}

export function signedIn(session: OpenSession, goal: SignedInStep['goal']): SignedInStep {
  const expiresAt = new Date(session.endsAt).toISOString();
  return { step: 'signed-in', goal, user: session.account.user, can: [], expiresAt };
}

/** The session of a call, if it has one that still counts. A stale value is left: a newer one may be on its way. */
async function currentSession(ports: Ports, call: Call): Promise<OpenSession | undefined> {
  const value = ports.jar.get(call);
  const session = value ? await ports.store.read(value) : undefined;
  return session && session.endsAt > ports.clock.now() ? session : undefined;
}

/** Who is here? */
export async function whoIs(ports: Ports, call: Call): Promise<SignedInStep | SignedOutStep> {
  const session = await currentSession(ports, call);
  return session ? signedIn(session, 'browse') : signedOut();
}

/**
 * Logs in: a new session, and the end of the one that the browser had before.
 *
 * @throws AuthError `invalid-input`, `rate-limited`, or `invalid-credentials` for a wrong password and for nobody alike
 */
export async function logIn(
  ports: Ports,
  limiter: Limiter,
  call: Call,
  given: Credentials,
): Promise<OpenSession> {
  checkInput(given);
  const account = await prove(ports, limiter, given, call.env.address);
  const before = ports.jar.get(call);
  if (before) await ports.store.close(before);
  const life = given.remember ? LONG_LIFE : SHORT_LIFE;
  const endsAt = ports.clock.now() + life;
  const value = await ports.store.open(account, endsAt);
  ports.jar.set(call, value, given.remember ? life / 1000 : undefined);
  return { account, endsAt };
}

/** Ends the session of a call, or all of its account's. No session is no error. */
export async function logOut(ports: Ports, call: Call, scope: 'here' | 'everywhere'): Promise<void> {
  const value = ports.jar.get(call);
  const session = scope === 'everywhere' ? await currentSession(ports, call) : undefined;
  if (session) await ports.store.closeAll(session.account);
  if (value) await ports.store.close(value);
  ports.jar.clear(call);
}

function checkInput({ identifier, password }: Credentials): void {
  if (!cleanIdentifier(identifier)) throw new AuthError('invalid-input', { field: 'username' });
  if (!password) throw new AuthError('invalid-input', { field: 'password' });
}

async function prove(ports: Ports, limiter: Limiter, given: Credentials, address: string): Promise<Account> {
  const identifier = comparable(given.identifier);
  const attempt = await limiter.take(identifier, address);
  const account = await ports.store.find(identifier);
  if (!(await ports.store.verify(account, given.password)) || !account) {
    if (account && attempt.reachesLimit) ports.later(() => ports.mailer.send(warningMail(account)));
    throw new AuthError('invalid-credentials');
  }
  await attempt.succeeded();
  return account;
}
