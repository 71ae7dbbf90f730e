import type { Answer } from '../../core/answer.ts';
import type { Goal } from '../../core/goal.ts';
import type { AccountStep, Passkey, Step } from '../../core/step.ts';
import { field, refusal } from './calls.ts';
import { nodeOf, type Flow } from './flow.ts';
import { misfit, opened, type Run } from './run.ts';
import { deviceOf, endOthers, logOutHere, others, signedIn, signedOut, type Session } from './session.ts';

/** Names all sessions of the account but the one that asks. */
const OTHERS = 'others';

/** The account at a glance, for the goal that an answer to it belongs to. */
export async function accountStep(run: Run, session: Session, goal: Goal = 'account'): Promise<AccountStep> {
  const [flow, elsewhere] = await Promise.all([opened(run, 'settings'), others(run)]);
  const { user, can } = signedIn(run, session, goal);
  return {
    step: 'account',
    goal,
    user,
    can,
    passkeys: passkeysIn(flow),
    totp: nodeOf(flow, 'totp_unlink') !== undefined,
    sessions: [deviceOf(session, true), ...elsewhere.map((one) => deviceOf(one, false))],
  };
}

/** This release names no passkey, so that they go by number. */
function passkeysIn({ nodes }: Flow): readonly Passkey[] {
  const all = nodes.filter(({ name }) => name === 'passkey_remove');
  return all.map(({ value: id, label }, at) => {
    const name = String(field(label?.context, 'display_name') ?? '');
    const created = String(field(label?.context, 'added_at') ?? '');
    return { id, name: name === 'unnamed' ? `${at + 1}` : name, created };
  });
}

/** Ends a session by its id, or all others. One that is gone already is no error. */
export async function endSession(run: Run, session: Session, answer: Answer): Promise<Step> {
  if (!('endSession' in answer)) throw misfit();
  const { endSession: id } = answer;
  if (id === session.id) {
    await logOutHere(run);
    return signedOut(run);
  }
  if (id === OTHERS) await endOthers(run);
  else {
    const ended = await run.call('DELETE', `/sessions/${encodeURIComponent(id)}`);
    if (ended.status !== 204 && ended.status !== 404) throw refusal(ended);
  }
  return accountStep(run, session);
}
