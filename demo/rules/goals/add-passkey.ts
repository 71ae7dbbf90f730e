import { AuthError } from '../../../src/core/errors.ts';
import type { NewPasskeyStep, Step } from '../../../src/core/step.ts';
import { accountStep } from '../account-step.ts';
import { deviceName } from '../../../src/backends/wire/device-name.ts';
import { type Body, type GoalRules, type Run, sessionOf, text } from '../goal.ts';
import { securityMail } from '../mail/index.ts';
import { creationOptions, verifyCreation } from '../passkeys.ts';
import { answerSudo, sudo } from '../sudo.ts';

const LONGEST_NAME = 60;

/** A passkey for the account. That the password was given shows from the challenge, which nobody else gets. */
export const addPasskey: GoalRules = {
  offeredTo: 'signed-in',
  begin: (run) => sudo(run, {}, create),
  steps: { password: answerSudo(create), 'new-passkey': keep },
};

async function create(run: Run): Promise<NewPasskeyStep> {
  const options = await creationOptions(run, run.call, sessionOf(run).account);
  return { step: 'new-passkey', goal: 'add-passkey', options };
}

async function keep(run: Run, { newPasskey, name }: Body): Promise<Step> {
  const { ports, call } = run;
  const { account } = sessionOf(run);
  const passkey = await verifyCreation(run, call, account, newPasskey);
  const called = nameIn(name) || deviceName(call.req.header('User-Agent') ?? '');
  if (!passkey || !(await ports.factors.addPasskey({ ...passkey, name: called })))
    throw new AuthError('invalid-input', { detail: 'the passkey was not created for this account here' });
  ports.later(() => ports.mailer.send(securityMail(account, 'passkey-added')));
  return accountStep(run);
}

function nameIn(name: unknown): string {
  return text(name)
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}
