import type { Answer } from '../../core/answer.ts';
import type { NewEmailStep, Step } from '../../core/step.ts';
import { confirmedLink, openedLink } from './address.ts';
import { type Call, mine, odd, type Way } from './call.ts';
import { telling } from './failure.ts';
import { proved } from './proof.ts';
import { done, me } from './session.ts';

/** Seconds until the server sends another mail to one address: three minutes for links, ten seconds for codes. */
const RESEND_LINK = 180;
const RESEND_CODE = 10;

/** Another address. The server must be told to change it (`ACCOUNT_CHANGE_EMAIL`): by default it would add one. */
export const changeEmail: Way = {
  begin: async (call, token) => (token ? openedLink(token, call, 'change-email') : addressStep(call)),
  async answer(step, answer, call) {
    if ('back' in answer) return addressStep(call);
    if ('newEmail' in answer)
      return proved(call, 'change-email', (again) => asked(answer.newEmail, again), step);
    if ('resend' in answer && 'to' in step) return resent(step, step.to ?? '', call);
    if ('code' in answer) return typed(answer, call);
    return step.step === 'confirm' ? confirmedLink(step, call) : odd(step);
  },
};

async function addressStep(call: Call): Promise<NewEmailStep> {
  const { user } = await me(call);
  return { step: 'new-email', goal: 'change-email', current: user.email, needsCurrent: false };
}

async function asked(email: string, call: Call): Promise<Step> {
  await mine(call, 'POST', '/account/email', { email });
  const common = { goal: 'change-email', to: email } as const;
  return (await call.offer()).codesForEmail
    ? { step: 'code', via: 'email', trust: false, resend: RESEND_CODE, ...common }
    : { step: 'mail-sent', resend: RESEND_LINK, ...common };
}

async function resent(step: Step, email: string, call: Call): Promise<Step> {
  if (step.step === 'code') return proved(call, 'change-email', (again) => asked(email, again));
  // 403: the last mail is too young.
  await telling(mine(call, 'PUT', '/account/email', { email }), 'forbidden', { as: 'rate-limited' });
  return { ...step };
}

async function typed({ code }: Extract<Answer, { code: string }>, call: Call): Promise<Step> {
  const next = () => addressStep(call);
  const sent = mine(call, 'POST', '/auth/email/verify', { key: code });
  const heard = await telling(telling(sent, 'expired', { next }), 'email-unavailable', { next });
  return done(heard, call, 'change-email');
}
