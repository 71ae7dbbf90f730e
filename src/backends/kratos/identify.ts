import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier } from '../../core/identifier.ts';
import type { IdentifierStep } from '../../core/step.ts';
import { webAuthnIn, type Flow } from './flow.ts';
import { prove, show, type Proved } from './prove.ts';
import { logInWith, misfit, SIGN_IN, type Run } from './run.ts';
import { provingBy } from './ways.ts';

/** What the first step remembers. */
export interface Entering {
  readonly of: 'entering';
  readonly flow: Flow;
}

/** Who are you? The flow is there already, for the passkey that autofill offers. */
export function identifierStep(run: Run, flow: Flow, hint = ''): IdentifierStep {
  const passkey = webAuthnIn(flow, 'passkey_challenge');
  const state: Entering = { of: 'entering', flow };
  return {
    step: 'identifier',
    goal: 'sign-in',
    accepts: run.settings.accepts,
    state,
    ...(hint && { hint }),
    ...(passkey && { passkey }),
  };
}

/**
 * The answer to the first step: an identifier, or the passkey beside it. The identifier stays here: what Kratos would say to it
 * (`identifier_first`) depends on the person, or, where it does not tell who has an account, is the same for everybody.
 */
export async function enter(run: Run, { flow }: Entering, answer: Answer): Promise<Proved> {
  if ('assertion' in answer) {
    const state = provingBy(run, flow, '', SIGN_IN);
    if (!state) throw misfit();
    return prove(run, { ...state, way: 'passkey' }, answer);
  }
  if (!('identifier' in answer)) throw misfit();
  const identifier = cleanIdentifier(answer.identifier);
  if (!identifier) throw new AuthError('invalid-input', { field: 'username', reasons: ['missing'] });
  const state = provingBy(run, flow, identifier, SIGN_IN);
  return state ? show(run, state) : logInWith(identifier);
}
