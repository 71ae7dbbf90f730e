import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { SignedInStep, User } from '../../core/step.ts';
import { count, flag, maybe, nothing, shape, text, type Read } from '../wire/shape.ts';
import type { Heard } from './api.ts';
import { type Call, mine } from './call.ts';
import { goalsInside, type Offer } from './offer.ts';

/** A user as allauth describes one. */
export interface Person {
  readonly user: User;
  /** Whether there is a password; who came by another service has none. */
  readonly password: boolean;
}

const id: Read<string> = (value) => {
  const number = count(value);
  return number === nothing ? text(value) : String(number);
};
const read = shape({
  user: shape({
    id,
    display: maybe(text),
    email: maybe(text),
    username: maybe(text),
    has_usable_password: flag,
  }),
});

interface Found {
  readonly user: {
    readonly id: string;
    readonly display?: string;
    readonly email?: string;
    readonly username?: string;
    readonly has_usable_password: boolean;
  };
}

/** The user in an answer. What is shown as a name without being one is left out. */
export function personIn({ data }: Heard, { accepts }: Offer): Person {
  const found = read(data);
  if (found === nothing) throw new AuthError('server', { detail: 'no user in the answer' });
  const { user } = found as unknown as Found;
  const { display = '', email = '', username } = user;
  const name = display === email ? '' : display;
  const old = accepts.includes('username') && username ? { username } : {};
  return { user: { id: user.id, name, email, ...old }, password: user.has_usable_password };
}

export function signedIn(heard: Heard, offer: Offer, goal: Goal | 'browse'): SignedInStep {
  return { step: 'signed-in', goal, user: personIn(heard, offer).user, can: goalsInside(offer) };
}

/** Who is logged in. @throws {AuthError} `forbidden` when nobody is */
export async function me(call: Call): Promise<Person> {
  const [heard, offer] = await Promise.all([mine(call, 'GET', '/auth/session'), call.offer()]);
  return personIn(heard, offer);
}

/** What comes after something was done by who is logged in, or has just logged out by it. */
export async function done(heard: Heard, call: Call, goal: Goal): Promise<SignedInStep> {
  return signedIn(heard, await call.offer(), goal);
}
