import type { CodeStep, IdentifierStep, SignedInStep } from '../../src/core/step.ts';
import type { Run } from './goal.ts';
import { requestOptions } from './passkeys.ts';
import { askForCode } from './pending.ts';
import type { Account } from './ports.ts';
import { firstStep, openSession, signedIn } from './session.ts';

/** How somebody proved who they are, so far. */
export interface Proof {
  /** As it was typed; the e-mail address of who typed nothing. */
  readonly identifier: string;
  readonly remember: boolean;
  /** Whether no second factor is needed: a passkey whose holder was verified is two by itself. */
  readonly verified: boolean;
  /** Whether it counts like the password just given: a mailbox that lies open, or a key that was found, does not. */
  readonly fresh: boolean;
}

/** Logs in, or asks for the code that the account also wants. */
export async function enter(run: Run, account: Account, proof: Proof): Promise<SignedInStep | CodeStep> {
  const { ports, call, offer } = run;
  if (!proof.verified && (await ports.factors.totp(account.user.id))) return askForCode(run, account, proof);
  if (ports.jars.pending.get(call)) ports.jars.pending.clear(call);
  return signedIn(await openSession(ports, call, account, proof), 'sign-in', offer);
}

/** The first step of a login, the same for everybody, with what a passkey needs. */
export async function identify(run: Run, hint = ''): Promise<IdentifierStep> {
  const passkey = await requestOptions(run, run.call);
  return { ...firstStep(hint), ...(passkey && { passkey }) };
}
