import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import type { NewAccountStep, Step } from '../../core/step.ts';
import { confirmedLink, openedLink } from './address.ts';
import { type Call, odd, type Way } from './call.ts';
import { telling } from './failure.ts';
import { after } from './pending.ts';

/** A new account. Its address is proved by a link or by a code, as the server is set up. */
export const register: Way = {
  async begin(call, token) {
    const first = formStep(call);
    if (token) return openedLink(token, call, 'register', first);
    if (!(await call.offer()).register) throw new AuthError('unsupported');
    return first;
  },
  async answer(step, answer, call) {
    if ('back' in answer) return formStep(call, 'to' in step ? step.to : undefined);
    if ('newAccount' in answer) return made(answer.newAccount, call);
    if (step.step === 'confirm') return confirmedLink(step, call, formStep(call));
    return step.step === 'code' ? code(step, answer, call) : odd(step);
  },
};

const formStep = ({ policy }: Call, email?: string): NewAccountStep => ({
  step: 'new-account',
  goal: 'register',
  policy,
  ...(email && { email }),
});

async function made(
  { name, email, newPassword }: Extract<Answer, { newAccount: object }>['newAccount'],
  call: Call,
): Promise<Step> {
  const sent = call.ask('POST', '/auth/signup', { email, password: newPassword, name });
  // 409: somebody is logged in here.
  const heard = await telling(sent, 'expired', { as: 'forbidden' });
  const nobody = (): never => {
    throw new AuthError('server', { detail: 'POST /auth/signup: nothing pending' });
  };
  return after(heard, call, { goal: 'register', identifier: email, nobody });
}

async function code(step: Step, answer: Answer, call: Call): Promise<Step> {
  const email = 'to' in step ? (step.to ?? '') : '';
  const next = formStep(call, email);
  if ('resend' in answer) {
    await telling(call.ask('POST', '/auth/email/verify/resend'), 'expired', { next });
    return { ...step };
  }
  if (!('code' in answer)) return odd(step);
  const heard = await telling(call.ask('POST', '/auth/email/verify', { key: answer.code }), 'expired', {
    next,
  });
  const nobody = (): Step => ({ step: 'password', goal: 'sign-in', identifier: email, remember: 0 });
  return after(heard, call, { goal: 'register', identifier: email, nobody });
}
