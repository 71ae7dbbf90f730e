import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier, isEmail } from '../../core/identifier.ts';
import type { CodeStep, ConfirmStep, Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import { answerAgain, proveAgain } from './again.ts';
import { type Call, done } from './call.ts';
import { codeIn, type GoalPart, isStale, knowing, misfit, RESEND } from './goal.ts';
import { addressIn, useLink } from './mail-link.ts';
import { linkTarget } from './options.ts';
import { loggedIn, loggedInOrNot, whoIsHere } from './who.ts';

/** What the code step of the new address remembers; that of a second factor has another state. */
interface Asked {
  readonly newEmail: string;
}

type NewEmail = Extract<Answer, { newEmail: string }>;

/** Another e-mail address. The server would change it for whoever holds the session; here the password is asked first. */
export const changeEmail: GoalPart = {
  begin: async (call, token) => {
    // Only who is logged in confirms: else a stranger could ask for somebody's address, and its owner give it to them.
    const { user } = await whoIsHere(call);
    if (token)
      return { step: 'confirm', goal: 'change-email', about: addressIn(token), state: own({ token }) };
    return { step: 'new-email', goal: 'change-email', current: user.email, needsCurrent: true };
  },
  answer: async (call, step, given) => {
    if ('back' in given) return changeEmail.begin(call);
    if (step.step === 'new-email' && 'newEmail' in given) return ask(call, step.current, given);
    if (step.step === 'mail-sent' && 'resend' in given) return mail(call, { newEmail: step.to ?? '' });
    if (step.step === 'confirm' && 'confirmed' in given) return confirmed(call, step);
    if (step.step === 'code' && isOfNewAddress(step)) return byCode(call, step, given);
    if (step.step === 'code') return answerAgain<Asked>(call, step, given, mail);
    throw misfit(step);
  },
};

async function ask(
  call: Call,
  current: string,
  { newEmail: typed, currentPassword = '' }: NewEmail,
): Promise<Step> {
  const newEmail = cleanIdentifier(typed);
  const reason = !isEmail(newEmail)
    ? 'not-an-email'
    : newEmail.toLowerCase() === current.toLowerCase() && 'same';
  if (reason) throw new AuthError('invalid-input', { field: 'email', reasons: [reason] });
  return proveAgain<Asked>(call, 'change-email', currentPassword, own({ newEmail }), mail);
}

/** The server says the same of an address that is somebody's, and sends nothing. */
async function mail(call: Call, { newEmail }: Asked): Promise<Step> {
  const { target: callbackURL } = linkTarget(call.has);
  const asked = call.has.code
    ? call.post('/email-otp/request-email-change', { newEmail }, done)
    : call.post('/change-email', { newEmail, ...(callbackURL && { callbackURL }) }, done);
  await knowing(asked.catch(tooLate), ['expired'], again(call));
  const sent = { goal: 'change-email', to: newEmail, resend: RESEND } as const;
  return call.has.code
    ? { step: 'code', ...sent, via: 'email', trust: false, state: own({ newEmail }) }
    : { step: 'mail-sent', ...sent };
}

/** The password was given too long ago for what is asked now. */
function tooLate(error: unknown): never {
  throw isStale(error) ? new AuthError('expired', { detail: String(error) }, { cause: error }) : error;
}

/** From the beginning, where what was begun is of no use any more. */
const again = (call: Call) => async () => ({ next: await changeEmail.begin(call) });

const isOfNewAddress = ({ state }: CodeStep): boolean => Object.hasOwn(own(Object(state)), 'newEmail');

async function byCode(call: Call, step: CodeStep, given: Answer): Promise<Step> {
  const { newEmail } = step.state as Asked;
  if ('resend' in given) return mail(call, { newEmail });
  if (!('code' in given)) throw misfit(step);
  const otp = codeIn(given.code);
  const changed = call.post('/email-otp/change-email', { newEmail, otp }, done);
  await knowing(changed, ['expired', 'email-unavailable'], again(call));
  return loggedIn(call, 'change-email');
}

/** A server may ask the old address first; then the next link goes to the new one. */
async function confirmed(call: Call, { about = '', state }: ConfirmStep): Promise<Step> {
  const { token = '' } = own(Object(state)) as { token?: string };
  const { user } = await knowing(useLink(call, token), ['expired'], again(call));
  if (!user) return { step: 'mail-sent', goal: 'change-email', to: about };
  return loggedInOrNot(call, 'change-email', user.email);
}
