import { text, type Read, shape, flag } from '../wire/shape.ts';
import type { Step } from '../../core/step.ts';
import { overview } from './account.ts';
import { askAgain } from './again.ts';
import type { Call } from './call.ts';
import { type GoalPart, misfit } from './goal.ts';
import { nobody, whoIsHere } from './who.ts';

const deleted = shape({ success: flag, message: text }) as Read<unknown> as Read<{ message: string }>;

/** What the server says when it wants the end of an account confirmed by a link. */
const MAILED = 'Verification email sent';

/** The end of the account: one last question, then the password, which the server itself wants. */
export const deleteAccount: GoalPart = {
  begin: async (call) => {
    const { user } = await whoIsHere(call);
    return { step: 'confirm', goal: 'delete-account', about: user.email };
  },
  answer: async (call, step, given) => {
    if ('back' in given) return overview(call);
    if (step.step === 'confirm' && 'confirmed' in given)
      return askAgain('delete-account', await whoIsHere(call));
    if (step.step === 'password' && 'password' in given) return remove(call, step.identifier, given.password);
    throw misfit(step);
  },
};

async function remove(call: Call, email: string, password: string): Promise<Step> {
  const { message } = await call.post('/delete-user', { password }, deleted);
  return message === MAILED ? { step: 'mail-sent', goal: 'delete-account', to: email } : nobody(call);
}
