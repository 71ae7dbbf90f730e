import { AuthError } from '../../core/errors.ts';
import { type Goal, goals } from '../../core/goal.ts';
import type { WebAuthnJson } from '../../core/platform.ts';
import type { PasswordStep, SignedInStep, SignedOutStep, User } from '../../core/step.ts';
import { flag, json, maybe, type Maybe, own, type Read, shape, text } from '../wire/shape.ts';
import type { Call } from './call.ts';
import type { Settings } from './options.ts';

/** A field that may be absent or null. */
export const optional = <T>(read: Read<T>): Maybe<T | undefined> =>
  maybe((value) => (value === null ? undefined : read(value)));

/** Who is logged in, and by which session. Times are ISO 8601 instants. The session's token is left where it is. */
export interface Here {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly username?: string;
    readonly twoFactorEnabled?: boolean;
  };
  readonly session: {
    readonly id: string;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly expiresAt: string;
  };
}

const here = shape({
  user: shape({
    id: text,
    name: text,
    email: text,
    username: optional(text),
    twoFactorEnabled: optional(flag),
  }),
  session: shape({ id: text, createdAt: text, updatedAt: text, expiresAt: text }),
}) as Read<unknown> as Read<Here>;
const hereOrNobody: Read<Here | null> = (value) => (value === null ? null : here(value));

const ask = (call: Call): Promise<{ body: Here | null; at: number }> =>
  call.get('/get-session', hereOrNobody);

/** @throws {AuthError} `forbidden` when nobody is logged in */
export async function whoIsHere(call: Call): Promise<Here> {
  const { body } = await ask(call);
  if (body) return body;
  throw new AuthError('forbidden', own({ detail: 'nobody is logged in', next: signedOut(call.has) }));
}

/** Who is here, as the step that says so; `undefined` for nobody. */
export async function whoever(call: Call, goal: SignedInStep['goal']): Promise<SignedInStep | undefined> {
  const { body, at } = await ask(call);
  return body ? signedIn(call.has, goal, body, at) : undefined;
}

/** The step after a login. The server says by itself who that was, and that the browser has kept the cookie. */
export async function loggedIn(call: Call, goal: Goal = 'sign-in'): Promise<SignedInStep> {
  const step = await whoever(call, goal);
  if (step) return step;
  throw new AuthError('server', { detail: 'logged in, but no session came back: was its cookie blocked?' });
}

/** Logged in, if the server has done that by itself; else at the login, with the address filled in. */
export async function loggedInOrNot(
  call: Call,
  goal: Goal,
  email: string,
): Promise<SignedInStep | PasswordStep> {
  return (await whoever(call, goal)) ?? logInWith(call.has, email);
}

/** Nobody is logged in, with what a passkey needs, where there can be one. */
export async function nobody(call: Call): Promise<SignedOutStep> {
  // Who cannot be offered a passkey has the password.
  return signedOut(
    call.has,
    call.has.passkeys ? await passkeyOptions(call).catch(() => undefined) : undefined,
  );
}

/** Request options for a passkey. The server counts them for five minutes, in this browser. */
export async function passkeyOptions(call: Call): Promise<WebAuthnJson> {
  return (await call.get('/passkey/generate-authenticate-options', json)).body;
}

/** The same without asking for anything. */
export function signedOut({ username, remember, register }: Settings, passkey?: WebAuthnJson): SignedOutStep {
  return {
    step: 'signed-out',
    goal: 'browse',
    can: register ? ['sign-in', 'reset-password', 'register'] : ['sign-in', 'reset-password'],
    signIn: { accepts: accepts(username), remember, ...(passkey && { passkey }) },
  };
}

/** Which identifiers log in. */
export const accepts = (username: boolean | undefined): readonly ('email' | 'username')[] =>
  username ? ['email', 'username'] : ['email'];

/** Where a goal ends that proves an address, but not who sits there: at the login, with the identifier filled in. */
export function logInWith({ remember }: Settings, identifier: string): PasswordStep {
  return { step: 'password', goal: 'sign-in', identifier, remember };
}

export function userOf({ user: { id, name, email, username } }: Here): User {
  return { id, name, email, ...(username && { username }) };
}

/** What somebody who is logged in can do. */
export function canDo(has: Settings): readonly Goal[] {
  const offered: Partial<Record<Goal, boolean>> = {
    'change-email': has.changeEmail ?? false,
    'change-password': true,
    account: true,
    'add-passkey': has.passkeys ?? false,
    'remove-passkey': has.passkeys ?? false,
    'set-up-totp': has.twoFactor ?? false,
    'end-session': true,
    'delete-account': has.deleteAccount ?? false,
  };
  return goals.filter((goal) => offered[goal]);
}

function signedIn(has: Settings, goal: SignedInStep['goal'], found: Here, at: number): SignedInStep {
  const { expiresAt } = found.session;
  const left = Date.parse(expiresAt) - at;
  const known = Number.isNaN(left) ? {} : { expiresIn: Math.max(0, left / 1000) };
  return { step: 'signed-in', goal, user: userOf(found), can: canDo(has), expiresAt, ...known };
}
