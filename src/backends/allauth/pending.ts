import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { WebAuthnJson } from '../../core/platform.ts';
import type { Other, Step } from '../../core/step.ts';
import { json, nothing, shape } from '../wire/shape.ts';
import type { Heard } from './api.ts';
import { type Call, flowsIn } from './call.ts';
import { signedIn } from './session.ts';

/** What a login is about, besides what the server knows. */
export interface About {
  readonly goal: Goal;
  readonly identifier: string;
  /** Whether this device is to be trusted from now on. */
  readonly trust?: boolean;
  /** Whether the person may be at that step already. */
  readonly again?: boolean;
  /** What comes when nothing is pending and nobody is logged in. */
  readonly nobody: () => Step | Promise<Step>;
}

/** What a code or a passkey of a login proves: another factor, or that a mail has arrived. Kept in the step. */
export interface LoginState {
  readonly proves: 'factor' | 'login' | 'address';
  readonly identifier: string;
  readonly trust: boolean;
  readonly types: readonly string[];
}

const FACTORS: readonly (readonly [string, Other])[] = [
  ['totp', { id: 'totp', kind: 'code' }],
  ['webauthn', { id: 'passkey', kind: 'passkey' }],
  ['recovery_codes', { id: 'recovery-code', kind: 'recovery-code' }],
];

const options = shape({ request_options: shape({ publicKey: json }) });

/** The step after a login, or a part of one: what the server says is pending. */
export async function after(heard: Heard, call: Call, about: About): Promise<Step> {
  if (heard.status !== 401) return signedIn(heard, await call.offer(), about.goal);
  const { id, types = [] } = flowsIn(heard).find(isLogin) ?? {};
  switch (id) {
    case undefined:
      return about.nobody();
    case 'mfa_authenticate':
      return secondFactor(call, about, types);
    case 'mfa_trust':
      return after(await call.ask('POST', '/auth/2fa/trust', { trust: about.trust === true }), call, about);
    case 'login_by_code':
      return mailedCode(about, 'login');
    case 'verify_email':
      return (await call.offer()).codesForEmail ? mailedCode(about, 'address') : mailed(about);
    default:
      throw new AuthError('unsupported', { detail: `pending: ${id}` });
  }
}

/** A password that is about to be reset by a code is no login half-way. */
const isLogin = ({ id, is_pending }: { readonly id: string; readonly is_pending?: boolean }): boolean =>
  is_pending === true && id !== 'password_reset_by_code';

async function secondFactor(
  call: Call,
  { goal, identifier, again }: About,
  types: readonly string[],
): Promise<Step> {
  if (!again) delete call.kept.options;
  const state: LoginState = { proves: 'factor', identifier, types, trust: await canTrust(call) };
  const first = FACTORS.find(([type]) => types.includes(type));
  if (!first) throw new AuthError('unsupported', { detail: `second factors: ${types.join(', ')}` });
  return factorStep(call, goal, state, first[1].id);
}

/** No answer says whether a device can be trusted; the path is there only if it can. */
async function canTrust(call: Call): Promise<boolean> {
  try {
    await call.ask('GET', '/auth/2fa/trust');
    return true;
  } catch (error) {
    if (error instanceof AuthError && error.code === 'unsupported') return false;
    throw error;
  }
}

/** The step for one of the factors, with the others beside it. */
export async function factorStep(call: Call, goal: Goal, state: LoginState, chosen: string): Promise<Step> {
  const others = FACTORS.filter(([type, { id }]) => state.types.includes(type) && id !== chosen).map(
    ([, other]) => other,
  );
  const common = { goal, others, state };
  if (chosen === 'passkey') return { step: 'passkey', options: await factorOptions(call), ...common };
  const via = chosen === 'recovery-code' ? 'recovery-code' : 'totp';
  return { step: 'code', via, trust: state.trust, ...common };
}

/** A new challenge makes the one before void: the person may be looking at that. */
const factorOptions = async ({ kept, ...call }: Call): Promise<WebAuthnJson> =>
  (kept.options ??= await requestOptions(call, '/auth/webauthn/authenticate'));

/** Options for a passkey. The challenge is the session's, so that they are asked for when they are needed. */
export async function requestOptions(call: Pick<Call, 'ask'>, path: string): Promise<WebAuthnJson> {
  const read = options((await call.ask('GET', path)).data);
  if (read === nothing) throw new AuthError('server', { detail: `GET ${path}: no options` });
  return (read as unknown as { request_options: { publicKey: WebAuthnJson } }).request_options.publicKey;
}

function mailedCode({ goal, identifier }: About, proves: 'login' | 'address'): Step {
  const state = mailState(identifier, proves);
  const to = identifier.includes('@') && { to: identifier };
  return {
    step: 'code',
    goal,
    via: 'email',
    trust: false,
    state,
    ...to,
    ...(proves === 'address' && { resend: 30 }),
  };
}

const mailed = ({ goal, identifier }: About): Step => ({
  step: 'mail-sent',
  goal,
  state: mailState(identifier, 'address'),
  ...(identifier.includes('@') && { to: identifier }),
});

const mailState = (identifier: string, proves: 'login' | 'address'): LoginState => ({
  proves,
  identifier,
  trust: false,
  types: [],
});
