import type { Step } from '../../../src/core/step.ts';
import { accountStep } from '../account-step.ts';
import { type GoalRules, type Run, sessionOf, text } from '../goal.ts';
import { securityMail } from '../mail/index.ts';
import { answerSudo, sudo } from '../sudo.ts';

interface Asked {
  readonly id: string;
}

/** A passkey less. */
export const removePasskey: GoalRules = {
  offeredTo: 'signed-in',
  begin: (run) => accountStep(run, 'remove-passkey'),
  steps: {
    account: (run, body) => sudo<Asked>(run, { id: text(body['removePasskey']) }, dropPasskey),
    password: answerSudo<Asked>(dropPasskey),
  },
};

/** Removes it. One that is gone already is no error. */
export async function dropPasskey(run: Run, { id }: Asked): Promise<Step> {
  const { ports } = run;
  const { account } = sessionOf(run);
  if (await ports.factors.removePasskey(account.user.id, id))
    ports.later(() => ports.mailer.send(securityMail(account, 'passkey-removed')));
  return accountStep(run);
}
