import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier } from '../../core/identifier.ts';
import { parseUrl } from '../../core/platform.ts';
import type { CodeStep, IdentifierStep, NewPasswordStep, Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import { type Call, done } from './call.ts';
import { codeIn, type GoalPart, knowing, misfit, RESEND } from './goal.ts';
import { linkTarget } from './options.ts';
import { accepts, logInWith } from './who.ts';

/** What opens the way to a new password: the token of a link, or a code with its address. */
type Key = { readonly token: string } | { readonly email: string; readonly otp: string };

/** A new password by a mailed link or code. It logs nobody in. */
export const resetPassword: GoalPart = {
  begin: async (call, token) => {
    if (!token) return ask();
    if (await isDead(call, token)) throw new AuthError('expired', { next: ask() });
    return choose(call.has.minLength, own({ token }));
  },
  answer: async (call, step, given) => {
    if (step.step === 'identifier' && 'identifier' in given)
      return mail(call, cleanIdentifier(given.identifier));
    if ('resend' in given && 'to' in step && step.to) return mail(call, step.to);
    if ('back' in given) return ask('to' in step ? step.to : '');
    if (step.step === 'code') return check(call, step, given);
    if (step.step === 'new-password' && 'newPassword' in given) return change(call, step, given.newPassword);
    throw misfit(step);
  },
};

function ask(hint = ''): IdentifierStep {
  return { step: 'identifier', goal: 'reset-password', accepts: ['email'], ...(hint && { hint }) };
}

function choose(minLength: number, state: Key): NewPasswordStep {
  const identifier = 'email' in state ? { identifier: state.email } : {};
  return {
    step: 'new-password',
    goal: 'reset-password',
    policy: { minLength },
    needsCurrent: false,
    ...identifier,
    state,
  };
}

/**
 * Whether a link's token counts no more. The address of the link itself says so by where it leads; asking uses nothing up.
 */
async function isDead(call: Call, token: string): Promise<boolean> {
  const { pathname = '' } = parseUrl(call.has.url, globalThis.location?.href ?? 'http://localhost') ?? {};
  const path = `/reset-password/${encodeURIComponent(token)}`;
  // Where that cannot be seen, the new password finds it out.
  const at = await call.follow(path, `${pathname}/ok`).catch(() => '');
  return /[?&]error=/.test(at);
}

/** The answer is the same whether or not there is an account. */
async function mail(call: Call, to: string): Promise<Step> {
  const { target: redirectTo } = linkTarget(call.has);
  const asked = call.has.code
    ? call.post('/email-otp/request-password-reset', { email: to }, done)
    : call.post('/request-password-reset', { email: to, ...(redirectTo && { redirectTo }) }, done);
  await knowing(asked, ['invalid-input'], () => ({ field: 'username', reasons: ['not-an-email'] }));
  const sent = { goal: 'reset-password', to, resend: RESEND } as const;
  return call.has.code
    ? { step: 'code', ...sent, via: 'email', trust: false }
    : { step: 'mail-sent', ...sent };
}

/** Looks whether the code is right; only the new password uses it up. */
async function check(call: Call, step: CodeStep, given: Answer): Promise<Step> {
  if (!('code' in given)) throw misfit(step);
  const { to: email = '' } = step;
  const otp = codeIn(given.code);
  const checked = call.post(
    '/email-otp/check-verification-otp',
    { email, otp, type: 'forget-password' },
    done,
  );
  await knowing(checked, ['expired'], () => ({ next: ask(email) }));
  return choose(call.has.minLength, own({ email, otp }));
}

/** A code was right a moment ago: if it is not now, it has been used, or another has been sent. */
async function change(call: Call, { state }: NewPasswordStep, newPassword: string): Promise<Step> {
  const key = own(Object(state)) as Key;
  const email = 'email' in key ? key.email : '';
  try {
    if ('otp' in key) await call.post('/email-otp/reset-password', { ...key, password: newPassword }, done);
    else await call.post('/reset-password', { ...key, newPassword }, done);
  } catch (error) {
    const gone = error instanceof AuthError && (error.code === 'expired' || error.code === 'invalid-code');
    throw gone ? new AuthError('expired', own({ ...error.info, next: ask(email) }), { cause: error }) : error;
  }
  if (email) return logInWith(call.has, email);
  return { step: 'identifier', goal: 'sign-in', accepts: accepts(call.has.username) };
}
