import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier, isEmail } from '../../core/identifier.ts';
import type { NewAccountStep, Step } from '../../core/step.ts';
import { refusal } from './calls.ts';
import { failureIn, hasError, TAKEN } from './codes.ts';
import { refTo, type FlowRef } from './flow.ts';
import { logInWith, mailed, misfit, opened, type Run } from './run.ts';
import { proveAddress, proveMailed } from './verification.ts';

/** What the form remembers. */
export interface Registering {
  readonly of: 'registration';
  readonly flow: FlowRef;
}

export async function register(run: Run): Promise<NewAccountStep> {
  const state: Registering = {
    of: 'registration',
    flow: refTo('registration', await opened(run, 'registration')),
  };
  return { step: 'new-account', goal: 'register', policy: run.settings.policy, state };
}

/**
 * Makes the account, and asks for the code that went to its address. Kratos says when somebody has the address already;
 * we do not: a code is mailed there as well, and whoever reads it is told no more than to log in.
 */
export async function takeAccount(run: Run, { flow }: Registering, answer: Answer): Promise<Step> {
  if (!('newAccount' in answer)) throw misfit();
  const { name, newPassword: password } = answer.newAccount;
  const email = cleanIdentifier(answer.newAccount.email);
  if (!isEmail(email)) throw new AuthError('invalid-input', { field: 'email' });
  const traits = { email, name: name.trim() };
  const heard = await run.submit(flow, { method: 'password', password, traits, ...mailed(run) });
  if (heard.flow && hasError(heard.flow, ...TAKEN)) return proveAddress(run, 'register', email);
  if (heard.flow) throw failureIn(heard.flow, 'registration') ?? refusal(heard);
  if (heard.status !== 200) throw refusal(heard);
  return (await proveMailed(run, 'register', heard, email)) ?? logInWith(email);
}
