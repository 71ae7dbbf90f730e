import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier, isEmail } from '../../core/identifier.ts';
import type { IdentifierStep, Step } from '../../core/step.ts';
import { field, refusal, type Heard } from './calls.ts';
import { failureIn } from './codes.ts';
import { nodeOf, offers, refTo, type Flow, type FlowRef } from './flow.ts';
import { askForSecond, isOpen } from './prove.ts';
import { flowOf, logInWith, mailed, misfit, opened, RESEND, type Run } from './run.ts';
import { endOthers, logOutHere } from './session.ts';

/** What the step remembers that waits for somebody to open their mail. */
export interface Recovering {
  readonly of: 'recovery';
  readonly flow: FlowRef;
  readonly method: 'code' | 'link';
  readonly to: string;
}

/** What the step for the new password remembers. */
export interface Recovered {
  readonly of: 'recovered';
  readonly flow: FlowRef;
  readonly identifier: string;
}

const GOAL = 'reset-password';

/** Where to mail to. An address is asked for: Kratos mails to no user name. */
export function askForAddress(hint = ''): IdentifierStep {
  return { step: 'identifier', goal: GOAL, accepts: ['email'], ...(hint && { hint }) };
}

/** @param token the address that a mailed link ended at, or the id of its flow */
export async function recover(run: Run, token: string | undefined): Promise<Step> {
  if (!token) return askForAddress();
  return choose(run, /[?&]flow=([\w-]+)/.exec(token)?.[1] ?? token);
}

export async function mailTo(run: Run, answer: Answer): Promise<Step> {
  if (!('identifier' in answer)) throw misfit();
  const to = cleanIdentifier(answer.identifier);
  if (!isEmail(to)) throw new AuthError('invalid-input', { field: 'username' });
  const flow = await begun(run);
  const method = offers(flow, 'code') ? 'code' : 'link';
  return mail(run, { of: 'recovery', flow: refTo('recovery', flow), method, to });
}

/** Kratos lets nobody recover who is logged in, and a new password logs everybody out in any case. */
async function begun(run: Run): Promise<Flow> {
  const heard = await run.start('recovery');
  if (isOpen(heard)) await logOutHere(run);
  return heard.flow ?? opened(run, 'recovery');
}

/** The same for everybody: Kratos mails nothing where nobody has the address, and says that it has. */
async function mail(run: Run, state: Recovering): Promise<Step> {
  const { flow, method, to } = state;
  flowOf(await run.submit(flow, { method, email: to, ...mailed(run) }), 'recovery');
  if (method === 'link') return { step: 'mail-sent', goal: GOAL, to, resend: RESEND, state };
  return { step: 'code', goal: GOAL, via: 'email', to, resend: RESEND, trust: false, state };
}

/** The answer to the step that waits. @throws AuthError `invalid-code`, `expired` */
export async function answerMailed(run: Run, state: Recovering, answer: Answer): Promise<Step> {
  if ('resend' in answer) return mail(run, state);
  if (!('code' in answer)) throw misfit();
  const code = answer.code.trim();
  if (!code) throw new AuthError('invalid-input', { field: 'code', reasons: ['missing'] });
  const heard = await run.submit(state.flow, { method: 'code', code });
  const next = settingsFlow(heard);
  if (next) return choose(run, next);
  const failure = heard.flow && failureIn(heard.flow, 'recovery');
  if (failure) throw failure;
  // Too many wrong codes, too late, or used up in another tab.
  throw new AuthError('expired', { ...refusal(heard).info, next: askForAddress(state.to) });
}

/** Where the new password is chosen, as newer settings and older ones say it. */
function settingsFlow({ body, location = '' }: Heard): string | undefined {
  const all = field(body, 'continue_with');
  const next = Array.isArray(all) && all.find((one) => field(one, 'action') === 'show_settings_ui');
  const id = field(field(next, 'flow'), 'id') ?? /[?&]flow=([\w-]+)/.exec(location)?.[1];
  return typeof id === 'string' ? id : undefined;
}

/** Asks for the new password. */
export async function choose(run: Run, id: string): Promise<Step> {
  const heard = await run.find('settings', id);
  if (heard.error === 'session_aal2_required') return askForSecond(run, { goal: GOAL, recovered: id });
  if (!heard.flow) throw gone(heard);
  const identifier = nodeOf(heard.flow, 'traits.email')?.value ?? '';
  const state: Recovered = { of: 'recovered', flow: refTo('settings', heard.flow), identifier };
  return {
    step: 'new-password',
    goal: GOAL,
    policy: run.settings.policy,
    needsCurrent: false,
    identifier,
    state,
  };
}

/** Kratos has logged in whoever opened the mail. Once the password is chosen, everybody is out and types it once more. */
export async function takeNewPassword(run: Run, state: Recovered, answer: Answer): Promise<Step> {
  if (!('newPassword' in answer)) throw misfit();
  const { flow, identifier } = state;
  const heard = await run.submit(flow, { method: 'password', password: answer.newPassword });
  if (!heard.flow) throw gone(heard, identifier);
  flowOf(heard, 'settings');
  await endOthers(run);
  await logOutHere(run);
  return logInWith(identifier);
}

const gone = (heard: Heard, hint = ''): AuthError =>
  new AuthError('expired', { ...refusal(heard).info, next: askForAddress(hint) });
