import type { ConfirmStep, Step } from '../../../src/core/step.ts';
import { accountStep } from '../account-step.ts';
import { isConfirmed } from '../confirmed.ts';
import { nobody } from '../current.ts';
import { type Body, type GoalRules, type Run, sessionOf } from '../goal.ts';
import { deletedMail } from '../mail/index.ts';
import { answerSudo, sealOwn, sudo, unsealOwn } from '../sudo.ts';

/** The end of an account. Matters that were filed with the city are the city's, and stay; nobody logs in to them. */
export const deleteAccount: GoalRules = {
  offeredTo: 'signed-in',
  begin: (run) => sudo(run, {}, ask),
  steps: { password: answerSudo(ask), confirm: remove },
};

async function ask(run: Run): Promise<ConfirmStep> {
  const about = sessionOf(run).account.user.email;
  return { step: 'confirm', goal: 'delete-account', about, state: await sealOwn(run, 'confirm', {}) };
}

async function remove(run: Run, body: Body): Promise<Step> {
  const { ports, call } = run;
  const { account } = sessionOf(run);
  if (!isConfirmed(body)) return accountStep(run);
  await unsealOwn(run, 'confirm', body['state']);
  const { id } = account.user;
  await ports.atomically(async () => {
    await ports.store.remove(account);
    await ports.factors.removeAll(id);
    await ports.tokens.forget(id);
  });
  ports.jars.session.clear(call);
  ports.later(() => ports.mailer.send(deletedMail(account)));
  return nobody(run, call);
}
