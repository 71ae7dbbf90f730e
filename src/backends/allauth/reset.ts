import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier } from '../../core/identifier.ts';
import type { IdentifierStep, NewPasswordStep, Step } from '../../core/step.ts';
import type { Heard } from './api.ts';
import { type Call, flowsIn, odd, type Way } from './call.ts';
import { telling } from './failure.ts';
import { keyHeader } from './key.ts';
import { after } from './pending.ts';
import { personIn } from './session.ts';

/** Seconds between mails. allauth takes five requests a minute for one address. */
const RESEND = 60;

const RESET = '/auth/password/reset';
const BY_CODE = 'password_reset_by_code';

/** What the new password needs: the key of the link, or the code. */
interface KeyState {
  readonly key: string;
}

/** A forgotten password, by a link or by a code: what the server answers to the address tells which. */
export const resetPassword: Way = {
  begin: async (call, token) => (token ? opened(token, call) : addressStep()),
  async answer(step, answer, call) {
    if ('back' in answer) return addressStep(addressOf(step));
    if ('identifier' in answer) return asked(cleanIdentifier(answer.identifier), call);
    if ('resend' in answer) return asked(addressOf(step), call);
    if ('code' in answer) return typed(step, answer.code, call);
    return 'newPassword' in answer && step.step === 'new-password' ? changed(step, answer, call) : odd(step);
  },
};

const addressStep = (hint = ''): IdentifierStep => ({
  step: 'identifier',
  goal: 'reset-password',
  accepts: ['email'],
  ...(hint && { hint }),
});

function addressOf(step: Step): string {
  if ('to' in step && step.to) return step.to;
  return 'identifier' in step ? (step.identifier ?? '') : '';
}

const newPassword = (key: string, identifier: string, { policy }: Call): NewPasswordStep => ({
  step: 'new-password',
  goal: 'reset-password',
  policy,
  needsCurrent: false,
  state: { key } satisfies KeyState,
  ...(identifier && { identifier }),
});

async function asked(email: string, call: Call): Promise<Step> {
  const sent = call.ask('POST', '/auth/password/request', { email });
  const heard = await telling(sent, 'invalid-input', { field: 'username' });
  const common = { goal: 'reset-password', to: email, resend: RESEND } as const;
  const byCode = flowsIn(heard).some(({ id, is_pending }) => id === BY_CODE && is_pending);
  return byCode ? { step: 'code', via: 'email', trust: false, ...common } : { step: 'mail-sent', ...common };
}

/** Looks at the key of a link; that uses nothing up. */
async function opened(key: string, call: Call): Promise<Step> {
  const looked = async (): Promise<Heard> =>
    call.ask('GET', RESET, undefined, keyHeader('x-password-reset-key', key));
  const heard = await telling(looked(), 'expired', { next: addressStep() });
  const { email, username = '' } = personIn(heard, await call.offer()).user;
  return newPassword(key, email || username, call);
}

/**
 * Whether the code is right tells a reset without a password, and the same to everybody. Asked by GET, as for a key, allauth
 * answers to an address without an account with a fault (65.22), which would tell it apart.
 */
async function typed(step: Step, code: string, call: Call): Promise<Step> {
  const email = addressOf(step);
  const sent = call.ask('POST', RESET, { key: code, password: '' });
  try {
    await telling(sent, 'expired', { next: addressStep(email) });
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'invalid-input') throw error;
  }
  return newPassword(code, email, call);
}

async function changed(
  step: NewPasswordStep,
  answer: Extract<Answer, { newPassword: string }>,
  call: Call,
): Promise<Step> {
  const { identifier = '' } = step;
  const { key } = step.state as KeyState;
  const sent = call.ask('POST', RESET, { key, password: answer.newPassword });
  const heard = await telling(sent, 'expired', { next: addressStep(identifier) });
  // Nobody is logged in by this, unless the server is set up so (ACCOUNT_LOGIN_ON_PASSWORD_RESET).
  const nobody = (): Step => ({ step: 'password', goal: 'sign-in', identifier, remember: 0 });
  return after(heard, call, { goal: 'sign-in', identifier, nobody });
}
