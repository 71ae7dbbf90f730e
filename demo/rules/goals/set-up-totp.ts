import { AuthError } from '../../../src/core/errors.ts';
import type { ConfirmStep, NewTotpStep, RecoveryCodesStep, Step } from '../../../src/core/step.ts';
import { accountStep } from '../account-step.ts';
import { isConfirmed } from '../confirmed.ts';
import { type Body, type GoalRules, type Run, sessionOf, text } from '../goal.ts';
import { securityMail } from '../mail/index.ts';
import { answerSudo, sealOwn, sudo, unsealOwn } from '../sudo.ts';
import { newRecoveryCodes, newTotpSecret, recoveryHash, sealSecret, timeStepOf, totpUrl } from '../totp.ts';

/** What the state of the set-up remembers; that there is one shows that the password was given. */
interface SetUp {
  readonly secret: string;
}

/** Time-based codes (RFC 6238): set up when they are off, turned off when they are on. */
export const setUpTotp: GoalRules = {
  offeredTo: 'signed-in',
  begin: (run) => sudo(run, {}, offer),
  steps: {
    password: answerSudo(offer),
    'new-totp': turnOn,
    'recovery-codes': (run) => accountStep(run),
    confirm: turnOff,
  },
};

async function offer(run: Run): Promise<NewTotpStep | ConfirmStep> {
  const { account } = sessionOf(run);
  const { goal } = run;
  if (await run.ports.factors.totp(account.user.id))
    return { step: 'confirm', goal, state: await sealOwn(run, 'confirm', {}) };
  const secret = newTotpSecret();
  const state = await sealOwn(run, 'new-totp', { secret } satisfies SetUp);
  return { step: 'new-totp', goal, secret, url: totpUrl(secret, account), state };
}

/** The first right code proves that the app has the secret. */
async function turnOn(run: Run, { totpCode, state }: Body): Promise<RecoveryCodesStep> {
  const { ports, sealer, limiter, call, goal } = run;
  const { account } = sessionOf(run);
  const { id } = account.user;
  const { secret } = await unsealOwn<SetUp>(run, 'new-totp', state);
  if (!text(totpCode).trim()) throw new AuthError('invalid-input', { field: 'code' });
  const attempt = await limiter.take(`code of ${id}`, call.env.address);
  const timeStep = timeStepOf(secret, text(totpCode), ports.clock.now());
  if (timeStep === undefined) throw new AuthError('invalid-code', { field: 'code' });
  await attempt.succeeded();
  const codes = newRecoveryCodes();
  const hashes = await Promise.all(codes.map((code) => recoveryHash(sealer, id, code)));
  await ports.factors.setTotp(id, await sealSecret(sealer, id, secret), timeStep, hashes);
  ports.later(() => ports.mailer.send(securityMail(account, 'totp-on')));
  return { step: 'recovery-codes', goal, codes };
}

async function turnOff(run: Run, body: Body): Promise<Step> {
  const { ports } = run;
  const { account } = sessionOf(run);
  if (!isConfirmed(body)) return accountStep(run);
  await unsealOwn(run, 'confirm', body['state']);
  await ports.factors.removeTotp(account.user.id);
  ports.later(() => ports.mailer.send(securityMail(account, 'totp-off')));
  return accountStep(run);
}
