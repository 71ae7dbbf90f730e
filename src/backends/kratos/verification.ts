import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { Step } from '../../core/step.ts';
import { field, refusal, type Heard } from './calls.ts';
import { nodeOf, offers, refTo, type Flow, type FlowRef } from './flow.ts';
import { flowOf, mailed, misfit, opened, RESEND, type Run } from './run.ts';

/** What the step remembers that waits for somebody to open their mail. */
export interface Verifying {
  readonly of: 'verification';
  readonly flow: FlowRef;
  /** What the mail has, by the server's settings. */
  readonly method: 'code' | 'link';
  readonly to: string;
  /** The address is somebody else's, which only its owner may hear. */
  readonly taken: boolean;
}

/** Mails a code to an address, whoever has it, and asks for the code. */
export async function proveAddress(run: Run, goal: Goal, to: string, taken = false): Promise<Step> {
  return mail(run, stateOf(await opened(run, 'verification'), to, taken), goal);
}

/** Asks for the code that the server has mailed by itself; `undefined` when it has mailed none. */
export async function proveMailed(run: Run, goal: Goal, heard: Heard, to: string): Promise<Step | undefined> {
  const id = mailedFlow(heard);
  if (!id) return undefined;
  const found = await run.find('verification', id);
  if (!found.flow) throw refusal(found);
  return stepFor(stateOf(found.flow, to, false), goal);
}

/** The verification that another flow goes on with. */
function mailedFlow({ body }: Heard): string | undefined {
  const all = field(body, 'continue_with');
  const next = Array.isArray(all) && all.find((one) => field(one, 'action') === 'show_verification_ui');
  const id = field(field(next, 'flow'), 'id');
  return typeof id === 'string' ? id : undefined;
}

/** Takes the code. @throws AuthError `invalid-code`, `expired` */
export async function verify(
  run: Run,
  state: Verifying,
  goal: Goal,
  answer: Answer,
): Promise<Step | 'verified'> {
  if ('resend' in answer) return mail(run, state, goal);
  if (!('code' in answer)) throw misfit();
  const code = answer.code.trim();
  if (!code) throw new AuthError('invalid-input', { field: 'code', reasons: ['missing'] });
  const heard = await run.submit(state.flow, { method: 'code', code });
  if (flowOf(heard, 'verification').state === 'passed_challenge') return 'verified';
  throw refusal(heard);
}

async function mail(run: Run, state: Verifying, goal: Goal): Promise<Step> {
  const { flow, method, to } = state;
  flowOf(await run.submit(flow, { method, email: to, ...mailed(run) }), 'verification');
  return stepFor(state, goal);
}

function stateOf(flow: Flow, to: string, taken: boolean): Verifying {
  const method = offers(flow, 'code') || !nodeOf(flow, 'method') ? 'code' : 'link';
  return { of: 'verification', flow: refTo('verification', flow), method, to, taken };
}

function stepFor(state: Verifying, goal: Goal): Step {
  const { method, to } = state;
  if (method === 'link') return { step: 'mail-sent', goal, to, resend: RESEND, state };
  return { step: 'code', goal, via: 'email', to, resend: RESEND, trust: false, state };
}
