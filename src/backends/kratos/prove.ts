import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier, isEmail } from '../../core/identifier.ts';
import type { Step } from '../../core/step.ts';
import { refusal, type Heard } from './calls.ts';
import { errorIn, failureIn, hasError, NO_CODE, UNPROVED } from './codes.ts';
import { refTo } from './flow.ts';
import { logInWith, misfit, opened, SIGN_IN, type Asked, type Run } from './run.ts';
import { proveAddress } from './verification.ts';
import { otherWay, provingBy, stepFor, type Proving } from './ways.ts';

/** What comes of a proof: another step, or nothing more to prove, and whoever asked goes on. */
export type Proved = Step | 'proved';

/** A login flow for who is logged in already, and has to show again that it is them. */
export const REFRESH = '?refresh=true';

/** Asks for the proof that a goal needs. */
export async function askAgain(run: Run, asked: Asked, identifier: string): Promise<Step> {
  const state = provingBy(run, await opened(run, 'login', REFRESH), identifier, asked);
  if (!state) throw new AuthError('unsupported', { detail: 'no known way to prove who is here' });
  // Whoever sits at somebody's open browser has their mailbox open as well.
  const ways = state.ways.filter((way) => way !== 'code' || state.ways.length === 1);
  return show(run, { ...state, ways, way: ways[0] ?? state.way });
}

/** Asks for the second factor. */
export async function askForSecond(run: Run, asked: Asked): Promise<Step> {
  const state = provingBy(run, await opened(run, 'login', '?aal=aal2'), '', asked);
  if (!state) throw new AuthError('unsupported', { detail: 'no known second factor' });
  return show(run, state);
}

/** The password of who is logged in. @throws AuthError `invalid-credentials` */
export async function proveAgain(run: Run, identifier: string, password: string): Promise<void> {
  if (!password) throw new AuthError('invalid-input', { field: 'password', reasons: ['missing'] });
  const flow = await opened(run, 'login', REFRESH);
  const heard = await run.submit(refTo('login', flow), { method: 'password', identifier, password });
  if (heard.status !== 200) throw (heard.flow && failureIn(heard.flow, 'login')) ?? refusal(heard);
}

/** The password for a step that has no flow yet. */
export async function proveFresh(run: Run, identifier: string, answer: Answer): Promise<Proved> {
  if (!('password' in answer)) throw misfit();
  const begun = await run.start('login');
  if (isOpen(begun)) return 'proved';
  if (!begun.flow) throw refusal(begun);
  const state = { of: 'login', flow: refTo('login', begun.flow), identifier, asked: SIGN_IN } as const;
  return prove(run, { ...state, ways: ['password'], way: 'password' }, answer);
}

/** The answer to a step that asks for a proof. */
export async function prove(run: Run, state: Proving, answer: Answer): Promise<Proved> {
  if ('other' in answer) return show(run, otherWay(state, answer.other) ?? state);
  if ('identifier' in answer) return show(run, { ...state, identifier: addressIn(answer.identifier) });
  if ('resend' in answer) return mailCode(run, state);
  const values = valuesOf(state, answer);
  const heard = await run.submit(state.flow, values);
  const query = state.asked.goal === 'sign-in' ? '' : REFRESH;
  return proved(run, state, state.way === 'password' ? await renewed(run, heard, values, query) : heard);
}

/** Asks by the way of the state. A code is mailed for it first. */
export async function show(run: Run, state: Proving): Promise<Step> {
  return state.way === 'code' ? mailCode(run, state) : stepFor(state);
}

/** A flow lasts an hour or so, and is of no use after a login in another tab. What it refused is sent to a new one, once. */
async function renewed(run: Run, heard: Heard, values: object, query?: string): Promise<Heard> {
  const { status, error } = heard;
  const isGone = status === 404 || status === 410 || error === 'security_csrf_violation';
  if (!isGone) return heard;
  const begun = await run.start('login', query);
  return begun.flow ? run.submit(refTo('login', begun.flow), values) : begun;
}

/** Somebody is logged in already, perhaps by another tab. */
export const isOpen = ({ error }: Heard): boolean => error === 'session_already_available';

function valuesOf({ way, identifier }: Proving, answer: Answer): object {
  if (way === 'passkey' && 'assertion' in answer)
    return { method: way, passkey_login: JSON.stringify(answer.assertion) };
  if (way === 'password' && 'password' in answer)
    return { method: way, identifier, password: answer.password };
  if (!('code' in answer)) throw misfit();
  const code = answer.code.trim();
  if (!code) throw new AuthError('invalid-input', { field: 'code', reasons: ['missing'] });
  if (way === 'code') return { method: way, identifier, code };
  return way === 'totp' ? { method: way, totp_code: code } : { method: way, lookup_secret: code };
}

async function proved(run: Run, state: Proving, heard: Heard): Promise<Proved> {
  const { asked, identifier, way } = state;
  const { status, location = '', flow } = heard;
  if (status === 200 || isOpen(heard)) return 'proved';
  if (status === 422 && location.includes('aal=aal2')) return askForSecond(run, asked);
  if (status === 422 && location) return { step: 'redirect', goal: asked.goal, url: location };
  if (!flow) throw refusal(heard);
  if (hasError(flow, UNPROVED) && isEmail(identifier)) return proveAddress(run, asked.goal, identifier);
  const failure = failureIn(flow, 'login') ?? misfit();
  // Kratos has several words for a passkey that does not fit, and one of them is that for a code.
  if (way === 'passkey') throw new AuthError('invalid-credentials', failure.info);
  // After five wrong codes the mailed one counts no more, which Kratos says with a number that means anything.
  if (way === 'code' && errorIn(flow)?.node === '' && failure.code === 'server')
    throw new AuthError('expired', { ...failure.info, next: logInWith(identifier) });
  throw failure;
}

/** Mails a code. To an address that nobody has none is mailed, which is not told. */
async function mailCode(run: Run, state: Proving): Promise<Step> {
  const { flow: ref, identifier, asked, mailed } = state;
  if (!isEmail(identifier)) return { step: 'identifier', goal: asked.goal, accepts: ['email'], state };
  const heard = await run.submit(ref, { method: 'code', identifier, ...(mailed && { resend: 'code' }) });
  if (!heard.flow) throw refusal(heard);
  const failure = hasError(heard.flow, NO_CODE) ? undefined : failureIn(heard.flow, 'login');
  if (failure) throw failure;
  return stepFor({ ...state, mailed: true });
}

function addressIn(typed: string): string {
  const address = cleanIdentifier(typed);
  if (!isEmail(address)) throw new AuthError('invalid-input', { field: 'username' });
  return address;
}
