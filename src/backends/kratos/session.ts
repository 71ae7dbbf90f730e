import { AuthError } from '../../core/errors.ts';
import type { DeviceSession, SignedInStep, SignedOutStep, User } from '../../core/step.ts';
import { deviceName } from '../wire/device-name.ts';
import { json, list, maybe, nothing, own, shape, text, type Read } from '../wire/shape.ts';
import { field, refusal, type Calls, type Heard } from './calls.ts';
import type { Run } from './run.ts';

/** A session as Kratos tells it. */
export interface Session {
  readonly id: string;
  readonly user: User;
  /** ISO 8601 instants. */
  readonly expires?: string;
  readonly proved: string;
  readonly agent: string;
  /** Milliseconds since the person last proved who they are, by the server's clock. */
  readonly age: number;
}

/** Who is here: somebody, nobody, or somebody whose second factor is still to come. */
export type Here = Session | 'nobody' | 'half';

const devices = maybe(list(shape({ user_agent: maybe(text) })));
const session = shape({
  id: text,
  expires_at: maybe(text),
  authenticated_at: text,
  identity: shape({ id: text, traits: json }),
  devices,
}) as unknown as Read<Raw>;

interface Raw {
  readonly id: string;
  readonly expires_at?: string;
  readonly authenticated_at: string;
  readonly identity: { readonly id: string; readonly traits: Record<string, unknown> };
  readonly devices?: readonly { readonly user_agent?: string }[];
}

/** The session that a value describes; `undefined` when it describes none. */
export function readSession(value: unknown, now: number): Session | undefined {
  const read = session(value);
  if (read === nothing) return undefined;
  const { id, expires_at: expires, authenticated_at: proved, identity, devices: used = [] } = read;
  return own({
    id,
    proved,
    user: userOf(identity),
    agent: used.at(-1)?.user_agent ?? '',
    age: now - Date.parse(proved),
    ...(expires && { expires }),
  });
}

/** By the traits `email`, `username` and `name`; a name may also be in the two parts of Ory's own schemas. */
function userOf({ id, traits }: Raw['identity']): User {
  const name = field(traits, 'name');
  const parts = [field(name, 'first'), field(name, 'last')].filter(Boolean).join(' ');
  const username = field(traits, 'username');
  return own({
    id,
    name: typeof name === 'string' ? name : parts,
    email: String(field(traits, 'email') ?? ''),
    ...(typeof username === 'string' && username && { username }),
  });
}

export async function whoIsHere({ call }: Calls): Promise<Here> {
  const heard = await call('GET', '/sessions/whoami');
  if (heard.status === 401) return 'nobody';
  if (heard.error === 'session_aal2_required') return 'half';
  const here = heard.status === 200 && readSession(heard.body, heard.now);
  if (!here) throw refusal(heard);
  return here;
}

/** Somebody is logged in. */
export function signedIn(
  { settings }: Pick<Run, 'settings'>,
  { user, expires, proved, age }: Session,
  goal: SignedInStep['goal'],
): SignedInStep {
  const now = Date.parse(proved) + age;
  return {
    step: 'signed-in',
    goal,
    user,
    can: settings.signedIn,
    ...(expires && { expiresAt: expires, expiresIn: Math.max(0, (Date.parse(expires) - now) / 1000) }),
  };
}

/** Nobody is. Kratos remembers no single login for longer than others. */
export function signedOut({ settings }: Pick<Run, 'settings'>): SignedOutStep {
  const { accepts, signedOut: can } = settings;
  return { step: 'signed-out', goal: 'browse', can, signIn: { accepts, remember: 0 } };
}

/** Ends the session of this browser. That there was none is no error. */
export async function logOutHere({ call }: Calls): Promise<void> {
  const begun = await call('GET', '/self-service/logout/browser');
  if (begun.status === 401) return;
  const token = field(begun.body, 'logout_token');
  if (typeof token !== 'string') throw refusal(begun);
  const ended = await call('GET', `/self-service/logout?token=${encodeURIComponent(token)}`);
  if (ended.status !== 204) throw refusal(ended);
}

/** Ends the account's other sessions. Kratos ends the one that asks only by its log-out. */
export async function endOthers({ call }: Calls): Promise<void> {
  const ended = await call('DELETE', '/sessions');
  if (ended.status !== 200 && ended.status !== 204 && ended.status !== 401) throw refusal(ended);
}

/** The account's other sessions; Kratos leaves out the one that asks. */
export async function others({ call }: Calls): Promise<readonly Session[]> {
  const heard: Heard = await call('GET', '/sessions');
  if (heard.status !== 200 || !Array.isArray(heard.body)) throw refusal(heard);
  return heard.body.flatMap((one) => readSession(one, heard.now) ?? []);
}

/** Kratos does not know when a session was last used, only when its person last proved who they are. */
export function deviceOf({ id, agent, proved }: Session, here: boolean): DeviceSession {
  return { id, device: deviceName(agent), created: proved, seen: proved, here };
}

export const nobodyHere = (run: Pick<Run, 'settings'>): AuthError =>
  new AuthError('forbidden', { detail: 'nobody is logged in', next: signedOut(run) });
