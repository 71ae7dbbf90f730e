import type { Step } from '../../../src/core/step.ts';
import { accountStep } from '../account-step.ts';
import { nobody } from '../current.ts';
import { type GoalRules, type Run, sessionOf, text } from '../goal.ts';
import { logOut } from '../session.ts';

/** Names all sessions of the account but the one that asks. */
const OTHERS = 'others';

/** Logging out elsewhere, for example on a device that was lost. */
export const endSessions: GoalRules = {
  offeredTo: 'signed-in',
  begin: (run) => accountStep(run, 'end-session'),
  steps: { account: (run, body) => endSession(run, text(body['endSession'])) },
};

/** Ends a session by its id, or all others. One that is gone already is no error. */
export async function endSession(run: Run, id: string): Promise<Step> {
  const { ports, call } = run;
  const session = sessionOf(run);
  if (id === session.id) {
    await logOut(ports, call, 'here');
    return nobody(run, call);
  }
  const value = ports.jars.session.get(call) ?? '';
  if (id === OTHERS) await ports.store.closeOthers(session.account, value);
  else await ports.store.closeOne(session.account, id);
  return accountStep(run);
}
