import { AuthError } from '../../../src/core/errors.ts';
import type { Step } from '../../../src/core/step.ts';
import { accountStep } from '../account-step.ts';
import { type Body, createRun, type GoalRules, type Run, sessionOf, text } from '../goal.ts';
import { sudo } from '../sudo.ts';
import { endSession } from './end-session.ts';
import { dropPasskey } from './remove-passkey.ts';

/** The account at a glance, and what can be done from there at once. */
export const account: GoalRules = {
  offeredTo: 'signed-in',
  begin: (run) => accountStep(run),
  steps: { account: change },
};

async function change(run: Run, body: Body): Promise<Step> {
  sessionOf(run);
  if (body['endSession'] !== undefined) return endSession(run, text(body['endSession']));
  if (body['removePasskey'] === undefined)
    throw new AuthError('invalid-input', { detail: 'neither endSession nor removePasskey' });
  const asked = { id: text(body['removePasskey']) };
  return sudo(await createRun(run, run.call, 'remove-passkey'), asked, dropPasskey);
}
