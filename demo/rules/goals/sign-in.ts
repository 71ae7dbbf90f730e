import { AuthError } from '../../../src/core/errors.ts';
import type { Step } from '../../../src/core/step.ts';
import { type EmailCodeState, mailAnotherCode, mailCode, takeEmailCode } from '../email-code.ts';
import { enter, identify } from '../enter.ts';
import { type Body, type GoalRules, type Run, text } from '../goal.ts';
import { prove } from '../log-in.ts';
import { verifyAssertion } from '../passkeys.ts';
import { giveUp, otherCode, type PendingState, readPending, takeCode } from '../pending.ts';
import { EMAIL_CODE, logInWith } from '../session.ts';

/** Log in. The first step is the same for everybody, and nothing about a person is sent before the password. */
export const signIn: GoalRules = {
  offeredTo: 'signed-out',
  begin: (run) => identify(run),
  steps: { password, code, passkey },
};

async function password(run: Run, { other, ...body }: Body): Promise<Step> {
  const identifier = text(body['identifier']);
  if (other === EMAIL_CODE.id) return mailCode(run, identifier);
  const remember = body['remember'] === true;
  const given = { identifier, password: text(body['password']) };
  const account = await prove(run.ports, run.limiter, run.call, given);
  return enter(run, account, { identifier, remember, verified: false, fresh: true });
}

async function code(run: Run, body: Body): Promise<Step> {
  const state = await run.unseal<EmailCodeState | PendingState>(body['state']);
  return state?.via === 'email' ? emailCode(run, body, state) : secondCode(run, body, state);
}

async function emailCode(run: Run, body: Body, state: EmailCodeState): Promise<Step> {
  const { to } = state;
  if (body['back'] === true) return identify(run, to);
  if (body['other'] === 'password') return logInWith(to);
  if (body['resend'] === true) return mailAnotherCode(run, state);
  const account = await takeEmailCode(run, state, body);
  if (!account) throw await expired(run, to);
  return enter(run, account, { identifier: to, remember: false, verified: false, fresh: false });
}

async function secondCode(run: Run, body: Body, state: PendingState | undefined): Promise<Step> {
  const pending = await readPending(run, state);
  if (!pending) throw await expired(run);
  const { account, identifier, remember, fresh } = pending;
  if (body['back'] === true) {
    await giveUp(run, pending);
    return identify(run, identifier);
  }
  if (body['other'] !== undefined) return otherCode(run, pending, body['other']);
  const proof = { identifier, remember, verified: true, fresh };
  const step = await takeCode(run, pending, body, () => enter(run, account, proof));
  if (!step) throw await expired(run, identifier);
  return step;
}

/** Whatever is wrong about a passkey, the answer is the same. */
async function passkey(run: Run, { assertion }: Body): Promise<Step> {
  const bearer = await verifyAssertion(run, run.call, assertion);
  if (!bearer) throw new AuthError('invalid-credentials');
  const { account, verified } = bearer;
  return enter(run, account, { identifier: account.user.email, remember: false, verified, fresh: verified });
}

async function expired(run: Run, hint?: string): Promise<AuthError> {
  return new AuthError('expired', { next: await identify(run, hint) });
}
