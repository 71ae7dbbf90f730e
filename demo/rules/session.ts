import { cleanIdentifier } from '../../src/core/identifier.ts';
import type { Goal } from '../../src/core/goal.ts';
import type {
  IdentifierStep,
  Other,
  PasswordStep,
  SignedInStep,
  SignedOutStep,
} from '../../src/core/step.ts';
import type { Proof } from './enter.ts';
import type { Account, Call, NewSession, OpenSession, Ports, SessionChange } from './ports.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** For how many days "remember me" keeps a login. */
export const REMEMBER_DAYS = 30;
/** Life of a session that is not remembered; the browser may end it sooner. */
const SHORT_MINUTES = 12 * 60;
/** "I am still here" may lengthen a session up to so many times its life, counted from the login. */
const SHORT_LIVES = 2;
const LONG_LIVES = 3;
/** How exactly it is known when a session was last used. */
const SEEN_WITHIN = 5 * MINUTE;
const LONGEST_DEVICE = 300;
/** Sessions of one account that a store keeps: a program that logs in without a cookie leaves one each time. */
export const MOST_SESSIONS = 50;

/** The way to log in without the password, as the step before the password names it. */
export const EMAIL_CODE: Other = { id: 'email-code', kind: 'code' };

/** The goals that can be begun now. */
export interface Offer {
  readonly signedOut: readonly Goal[];
  readonly signedIn: readonly Goal[];
}

/** An identifier as it is looked up and counted: clean and without case, for e-mail addresses and user names alike. */
export function comparable(identifier: string): string {
  return cleanIdentifier(identifier).toLowerCase();
}

/** What the server offers to somebody who is not logged in. */
export function signedOut(offer: Offer): SignedOutStep {
  return {
    step: 'signed-out',
    goal: 'browse',
    can: offer.signedOut,
    signIn: { accepts: ['email', 'username'], remember: REMEMBER_DAYS, others: [EMAIL_CODE] },
  };
}

export function signedIn(session: OpenSession, goal: SignedInStep['goal'], offer: Offer): SignedInStep {
  const expiresAt = new Date(session.endsAt).toISOString();
  return { step: 'signed-in', goal, user: session.account.user, can: offer.signedIn, expiresAt };
}

/** The first step of the login; `hint` is the identifier that stands in its field. */
export function firstStep(hint = ''): IdentifierStep {
  return { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'], ...(hint ? { hint } : {}) };
}

/** Where a goal ends that proves an address, but not who sits there: at the login, with the identifier filled in. */
export function logInWith(identifier: string): PasswordStep {
  return { step: 'password', goal: 'sign-in', identifier, remember: REMEMBER_DAYS };
}

/** The session of a call, if it has one that still counts. A stale value is left: a newer one may be on its way. */
export async function currentSession(ports: Ports, call: Call): Promise<OpenSession | undefined> {
  const value = ports.jars.session.get(call);
  const session = value ? await ports.store.read(value) : undefined;
  const now = ports.clock.now();
  if (!value || !session || session.endsAt <= now) return undefined;
  if (now - session.seenAt >= SEEN_WITHIN) await ports.store.change(value, { seenAt: now });
  return session;
}

/** Who is here? */
export async function whoIs(ports: Ports, call: Call, offer: Offer): Promise<SignedInStep | SignedOutStep> {
  const session = await currentSession(ports, call);
  return session ? signedIn(session, 'browse', offer) : signedOut(offer);
}

/** Opens a session for somebody who has just proved who they are, and ends the one that the browser had before. */
export async function openSession(
  ports: Ports,
  call: Call,
  account: Account,
  { remember: remembered, fresh }: Pick<Proof, 'remember' | 'fresh'>,
): Promise<OpenSession> {
  const before = ports.jars.session.get(call);
  if (before) await ports.store.close(before);
  const now = ports.clock.now();
  const device = (call.req.header('User-Agent') ?? '').slice(0, LONGEST_DEVICE);
  const endsAt = now + lifeOf(ports, remembered);
  const opening = { remembered, device, createdAt: now, provedAt: fresh ? now : 0, endsAt };
  const { value, session } = await ports.store.open(account, opening);
  keepValue(ports, call, value, session);
  return session;
}

/** "I am still here": the session starts its life again, within its limit. Returns it as it is then. */
export async function stay(ports: Ports, call: Call): Promise<OpenSession | undefined> {
  const value = ports.jars.session.get(call);
  const session = await currentSession(ports, call);
  if (!value || !session) return undefined;
  const life = lifeOf(ports, session.remembered);
  const limit = session.createdAt + life * (session.remembered ? LONG_LIVES : SHORT_LIVES);
  const endsAt = Math.max(session.endsAt, Math.min(ports.clock.now() + life, limit));
  await ports.store.change(value, { endsAt });
  keepValue(ports, call, value, { ...session, endsAt });
  return { ...session, endsAt };
}

/** Gives the caller's session another value, after something that an earlier value must not outlive. */
export async function rotateSession(
  ports: Ports,
  call: Call,
  session: OpenSession,
  change?: SessionChange,
): Promise<void> {
  const value = ports.jars.session.get(call);
  if (value) keepValue(ports, call, await ports.store.rotate(value, change), session);
}

/** Ends the account's other sessions and gives the caller's another value. */
export async function keepOnly(ports: Ports, call: Call, session: OpenSession): Promise<OpenSession> {
  await ports.store.closeOthers(session.account, ports.jars.session.get(call) ?? '');
  await rotateSession(ports, call, session);
  return session;
}

/**
 * Ends the session of a call, or all of its account's. No session is no error. What was begun and not finished is of no
 * use to the next person at this browser.
 */
export async function logOut(ports: Ports, call: Call, scope: 'here' | 'everywhere'): Promise<void> {
  const value = ports.jars.session.get(call);
  const session = scope === 'everywhere' ? await currentSession(ports, call) : undefined;
  if (session) await ports.store.closeAll(session.account);
  if (value) await ports.store.close(value);
  ports.jars.session.clear(call);
  const { pending, link, registering } = ports.jars;
  for (const jar of [pending, link, registering]) if (jar.get(call)) jar.clear(call);
}

function keepValue(ports: Ports, call: Call, value: string, { remembered, endsAt }: NewSession): void {
  const seconds = Math.ceil((endsAt - ports.clock.now()) / SECOND);
  ports.jars.session.set(call, value, remembered ? seconds : undefined);
}

function lifeOf({ sessionMinutes = SHORT_MINUTES }: Ports, remembered: boolean): number {
  return remembered ? REMEMBER_DAYS * DAY : sessionMinutes * MINUTE;
}
