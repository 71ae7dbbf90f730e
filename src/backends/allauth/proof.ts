import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { Step } from '../../core/step.ts';
import { type Call, flowsIn, mine, ProofWanted } from './call.ts';
import { personIn } from './session.ts';

/** Something that who is logged in wants done. It is done again once the person has proved who they are. */
export type Deed = (call: Call) => Promise<Step>;

interface ProofState {
  readonly deed: Deed;
  /** The step whose answer it is, if it is one: what is wrong with the answer is shown there. */
  readonly from: Step | undefined;
  readonly path: string;
}

/** Does it, or asks for the password first: the step then knows what was to be done. */
export async function proved(call: Call, goal: Goal, deed: Deed, from?: Step): Promise<Step> {
  try {
    return await deed(call);
  } catch (error) {
    if (error instanceof ProofWanted) return proofStep(call, goal, { deed, from }, error);
    throw error;
  }
}

/** Who has no password proves it with a code of the second factor; other ways of the server are not known here. */
async function proofStep(
  call: Call,
  goal: Goal,
  wanted: Pick<ProofState, 'deed' | 'from'>,
  { heard }: ProofWanted,
): Promise<Step> {
  const flows = flowsIn(heard);
  const offers = (id: string): boolean => flows.some((flow) => flow.id === id);
  if (offers('reauthenticate')) {
    const { user } = personIn(heard, await call.offer());
    const state: ProofState = { ...wanted, path: '/auth/reauthenticate' };
    return { step: 'password', goal, identifier: user.email, remember: 0, why: 'sensitive', state };
  }
  const types = flows.find(({ id }) => id === 'mfa_reauthenticate')?.types ?? [];
  if (!types.includes('totp')) throw new AuthError('unsupported', { detail: 'no way to prove it' });
  const state: ProofState = { ...wanted, path: '/auth/2fa/reauthenticate' };
  return { step: 'code', goal, via: 'totp', trust: false, state };
}

/** What the step waits for, if it is such a proof. */
export function waiting({ state }: Step): ProofState | undefined {
  return state && typeof state === 'object' && 'deed' in state ? (state as ProofState) : undefined;
}

/** The person has proved it: now it is done. What is wrong then is not about the proof. */
export async function prove(step: Step, body: object, call: Call, state: ProofState): Promise<Step> {
  await mine(call, 'POST', state.path, body);
  const { deed, from } = state;
  try {
    return await proved(call, step.goal as Goal, deed, from);
  } catch (error) {
    if (!from || !(error instanceof AuthError) || error.info.next) throw error;
    throw new AuthError(error.code, { ...error.info, next: from }, { cause: error });
  }
}
