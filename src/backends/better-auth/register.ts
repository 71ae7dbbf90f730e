import type { Answer } from '../../core/answer.ts';
import { cleanIdentifier } from '../../core/identifier.ts';
import type { ConfirmStep, NewAccountStep, Step } from '../../core/step.ts';
import { json, own, type Read, shape, text } from '../wire/shape.ts';
import { type Call, done } from './call.ts';
import { codeIn, type GoalPart, knowing, misfit, RESEND } from './goal.ts';
import { addressIn, useLink } from './mail-link.ts';
import { linkTarget } from './options.ts';
import { loggedIn, loggedInOrNot, optional } from './who.ts';

type NewAccount = Extract<Answer, { newAccount: object }>['newAccount'];

const made = shape({ user: json, token: optional(text) }) as Read<unknown> as Read<{ token?: string }>;

/** A new account. Whether the address has one already is the server's secret, if it wants addresses proved. */
export const register: GoalPart = {
  begin: ({ has }, token) => (token ? confirm(token) : ask(has.minLength)),
  answer: async (call, step, given) => {
    if ('newAccount' in given) return make(call, given.newAccount);
    if ('back' in given) return ask(call.has.minLength, 'to' in step ? step.to : '');
    if ('resend' in given && 'to' in step) return mailAgain(call, step.to ?? '');
    if (step.step === 'code' && 'code' in given) return byCode(call, step.to ?? '', given.code);
    if (step.step === 'confirm' && 'confirmed' in given) return confirmed(call, step);
    throw misfit(step);
  },
};

function ask(minLength: number, email = ''): NewAccountStep {
  return { step: 'new-account', goal: 'register', policy: { minLength }, ...(email && { email }) };
}

function confirm(token: string): ConfirmStep {
  return { step: 'confirm', goal: 'register', about: addressIn(token), state: own({ token }) };
}

async function make(call: Call, { name, email: typed, newPassword: password }: NewAccount): Promise<Step> {
  const email = cleanIdentifier(typed);
  const { target: callbackURL } = linkTarget(call.has);
  const account = { name, email, password, ...(callbackURL && { callbackURL }) };
  const asked = call.post('/sign-up/email', account, made);
  const { token } = await knowing(asked, ['invalid-input'], () => ({
    field: 'email',
    reasons: ['not-an-email'],
  }));
  // A server that wants no address proved has logged in; of the token nothing is kept.
  if (token) return loggedIn(call, 'register');
  return sent(call, email);
}

/** The same for an address that is somebody's. */
function sent({ has }: Call, to: string, resend: number = RESEND): Step {
  const step = { goal: 'register', to, resend } as const;
  return has.code ? { ...step, step: 'code', via: 'email', trust: false } : { ...step, step: 'mail-sent' };
}

async function mailAgain(call: Call, email: string): Promise<Step> {
  const { target: callbackURL } = linkTarget(call.has);
  if (call.has.code)
    await call.post('/email-otp/send-verification-otp', { email, type: 'email-verification' }, done);
  else await call.post('/send-verification-email', { email, ...(callbackURL && { callbackURL }) }, done);
  return sent(call, email);
}

/** Whether the code also logs in is a setting of the server's (`autoSignInAfterVerification`). */
async function byCode(call: Call, email: string, code: string): Promise<Step> {
  const proved = call.post('/email-otp/verify-email', { email, otp: codeIn(code) }, done);
  await knowing(proved, ['expired'], () => ({ next: sent(call, email, 0) }));
  return loggedInOrNot(call, 'register', email);
}

/** Who comes with a link that is too old has an account without a proved address, and can have another link at once. */
async function confirmed(call: Call, { about = '', state }: ConfirmStep): Promise<Step> {
  const { token } = own(Object(state)) as { token?: string };
  const next = about ? sent(call, about, 0) : ask(call.has.minLength);
  await knowing(useLink(call, token ?? ''), ['expired'], () => ({ next }));
  return loggedInOrNot(call, 'register', about);
}
