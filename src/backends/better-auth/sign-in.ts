import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier } from '../../core/identifier.ts';
import type { WebAuthnJson } from '../../core/platform.ts';
import type { CodeStep, IdentifierStep, Other, PasswordStep, Step } from '../../core/step.ts';
import { json, own, shape } from '../wire/shape.ts';
import type { Call } from './call.ts';
import { enter } from './enter.ts';
import { type GoalPart, knowing, misfit } from './goal.ts';
import { answerCode, askForCode } from './second-factor.ts';
import { accepts, loggedIn, logInWith, passkeyOptions } from './who.ts';

const PASSKEY: Other = { id: 'passkey', kind: 'passkey' };

const passedBy = shape({ session: json });

/** Nothing is sent before the password is, or a passkey. */
export const signIn: GoalPart = {
  begin: (call) => identify(call),
  answer: (call, step, given) => {
    if ('back' in given) return identify(call, 'identifier' in step ? step.identifier : '');
    if ('other' in given && given.other === PASSKEY.id) return askForPasskey(call);
    if ('assertion' in given) return byPasskey(call, given.assertion);
    if (step.step === 'identifier' && 'identifier' in given) return passwordFor(call, given.identifier);
    if (step.step === 'password' && 'password' in given) return byPassword(call, step, given);
    if (step.step === 'code') return byCode(call, step, given);
    throw misfit(step);
  },
};

function identify({ has }: Call, hint = ''): IdentifierStep {
  return { step: 'identifier', goal: 'sign-in', accepts: accepts(has.username), ...(hint && { hint }) };
}

function passwordFor({ has }: Call, typed: string): PasswordStep {
  const step = logInWith(has, cleanIdentifier(typed));
  return has.passkeys ? { ...step, others: [PASSKEY] } : step;
}

async function byPassword(
  call: Call,
  { identifier }: PasswordStep,
  { password, remember = false }: Extract<Answer, { password: string }>,
): Promise<Step> {
  const methods = await enter(call, { identifier, password, remember });
  return methods ? askForCode(call, 'sign-in', methods, undefined) : loggedIn(call);
}

async function byCode(call: Call, step: CodeStep, given: Answer): Promise<Step> {
  const next = identify(call);
  const answered = await knowing(answerCode(call, step, given), ['expired'], () => ({ next }));
  return 'step' in answered ? answered.step : loggedIn(call);
}

async function askForPasskey(call: Call): Promise<Step> {
  return { step: 'passkey', goal: 'sign-in', options: await passkeyOptions(call) };
}

/** One whose options are too old has failed like any other: new options come with the session. */
async function byPasskey(call: Call, response: WebAuthnJson): Promise<Step> {
  try {
    await call.post('/passkey/verify-authentication', { response }, passedBy);
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'expired') throw error;
    throw new AuthError('invalid-credentials', own({ ...error.info }), { cause: error });
  }
  return loggedIn(call);
}
