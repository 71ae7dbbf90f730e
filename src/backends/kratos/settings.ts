import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier, isEmail } from '../../core/identifier.ts';
import type { Goal } from '../../core/goal.ts';
import type { Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import { refusal, type Heard } from './calls.ts';
import { hasError, TAKEN } from './codes.ts';
import { nodeOf, offers, refTo, type Flow } from './flow.ts';
import { askAgain, proveAgain, REFRESH } from './prove.ts';
import { flowOf, mailed, misfit, opened, type Asked, type Run } from './run.ts';
import { endOthers, signedIn, whoIsHere, type Session } from './session.ts';
import { proveAddress, proveMailed } from './verification.ts';

/** What the steps for a new address or password remember. */
export interface Changing {
  readonly of: 'settings';
  readonly email: string;
  readonly needsCurrent: boolean;
}

/** For so long what is protected is open after a proof, in milliseconds. Kratos may be set to less, and then says so. */
const FRESH = 10 * 60_000;

/** Goes on when the person has proved who they are a short while ago; else asks for that first. */
export function freshly(run: Run, session: Session, asked: Asked, go: () => Promise<Step>): Promise<Step> {
  return session.age < FRESH ? go() : askAgain(run, asked, session.user.email);
}

/** Submits settings. @throws AuthError `expired` when the server wants a fresher proof, with the step for it */
export async function change(run: Run, goal: Goal, flow: Flow, values: object): Promise<Heard> {
  const heard = await run.submit(refTo('settings', flow), values);
  if (heard.error === 'session_refresh_required') {
    const next = await askAgain(run, { goal }, nodeOf(flow, 'traits.email')?.value ?? '');
    throw new AuthError('expired', { ...refusal(heard).info, next });
  }
  return heard;
}

/** The same, for what has to succeed. */
export async function mustChange(run: Run, goal: Goal, flow: Flow, values: object): Promise<Flow> {
  return flowOf(await change(run, goal, flow, values), 'settings');
}

/** Asks for the new address, and for the present password where there is one. */
export async function askForEmail(run: Run, session: Session): Promise<Step> {
  const current = session.user.email;
  const state = await stateFor(run, current);
  const { needsCurrent } = state;
  const step: Step = { step: 'new-email', goal: 'change-email', current, needsCurrent, state };
  return needsCurrent ? step : freshly(run, session, { goal: 'change-email' }, async () => step);
}

/** Asks for the new password, and for the present one where there is one. */
export async function askForPassword(run: Run, session: Session): Promise<Step> {
  const identifier = session.user.email;
  const state = await stateFor(run, identifier);
  const { policy } = run.settings;
  const { needsCurrent } = state;
  const step: Step = {
    step: 'new-password',
    goal: 'change-password',
    policy,
    needsCurrent,
    identifier,
    state,
  };
  return needsCurrent ? step : freshly(run, session, { goal: 'change-password' }, async () => step);
}

async function stateFor(run: Run, email: string): Promise<Changing> {
  const needsCurrent = offers(await opened(run, 'login', REFRESH), 'password');
  return { of: 'settings', email, needsCurrent };
}

/**
 * Takes the new address. This release of Kratos changes it at once, and mails a code to it afterwards. When somebody
 * else has it, a code is mailed there all the same, and only its reader hears of it.
 */
export async function takeEmail(run: Run, state: Changing, answer: Answer): Promise<Step> {
  if (!('newEmail' in answer)) throw misfit();
  const { email, needsCurrent } = state;
  const to = cleanIdentifier(answer.newEmail);
  if (!isEmail(to)) throw new AuthError('invalid-input', { field: 'email' });
  if (to.toLowerCase() === email.toLowerCase())
    throw new AuthError('invalid-input', { field: 'email', reasons: ['same'] });
  if (needsCurrent) await proveAgain(run, email, answer.currentPassword ?? '');
  const flow = await opened(run, 'settings');
  const values = { method: 'profile', traits: traitsIn(flow, { email: to }), ...mailed(run) };
  const heard = await change(run, 'change-email', flow, values);
  if (heard.flow && hasError(heard.flow, ...TAKEN)) return proveAddress(run, 'change-email', to, true);
  flowOf(heard, 'settings');
  return (await proveMailed(run, 'change-email', heard, to)) ?? arrived(run, 'change-email');
}

/** Takes the new password, and ends the account's other sessions: somebody in one may be why there is a new one. */
export async function takePassword(run: Run, state: Changing, answer: Answer): Promise<Step> {
  if (!('newPassword' in answer)) throw misfit();
  if (state.needsCurrent) await proveAgain(run, state.email, answer.current ?? '');
  const flow = await opened(run, 'settings');
  const values = { method: 'password', password: answer.newPassword };
  await mustChange(run, 'change-password', flow, values);
  await endOthers(run);
  return arrived(run, 'change-password');
}

/** All traits as the profile has them, some of them changed: Kratos takes them only together. */
function traitsIn({ nodes }: Flow, changes: Readonly<Record<string, string>>): object {
  const traits: Record<string, unknown> = own({});
  for (const { group, name, value } of nodes) {
    const [first, ...path] = name.split('.');
    if (group === 'profile' && first === 'traits' && value) put(traits, path, value);
  }
  return { ...traits, ...changes };
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= own({})) as Record<string, unknown>, rest, value);
}

/** The goal is reached: who is here now? */
export async function arrived(run: Run, goal: Goal): Promise<Step> {
  const here = await whoIsHere(run);
  if (typeof here === 'string') throw new AuthError('forbidden', { detail: `${here} is logged in` });
  return signedIn(run, here, goal);
}
