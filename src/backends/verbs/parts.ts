import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import { cleanIdentifier } from '../../core/identifier.ts';
import type { Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import type { Run } from './run.ts';

/** How one goal is reached. */
export interface Part {
  begin(run: Run, token?: string): Promise<Step> | Step;
  answer(run: Run, step: Step, given: Answer): Promise<Step>;
}

const misfit = ({ goal, step }: Step): AuthError =>
  new AuthError('unsupported', { detail: `no such answer to ${goal}/${step}` });

/** The token of a link waits in the step for what is done with it. */
const tokenOf = ({ state }: Step): string => (own(Object(state)) as { token?: string }).token ?? '';

const signIn: Part = {
  begin: (run) => run.identify(),
  answer: async (run, step, given) => {
    if ('identifier' in given) return run.passwordFor(cleanIdentifier(given.identifier));
    if (step.step !== 'password' || !('password' in given)) throw misfit(step);
    const { password, remember = false } = given;
    await run.tell(run.verbs.signIn, { identifier: step.identifier, password, remember });
    const here = await run.who('sign-in');
    if (here.step === 'signed-in') return here;
    throw new AuthError('server', { detail: 'signIn went well, but me() knows nobody' });
  },
};

const resetPassword: Part = {
  begin: ({ policy }, token) =>
    token
      ? { step: 'new-password', goal: 'reset-password', policy, needsCurrent: false, state: own({ token }) }
      : { step: 'identifier', goal: 'reset-password', accepts: ['email'] },
  answer: async (run, step, given) => {
    const typed = 'identifier' in given ? cleanIdentifier(given.identifier) : '';
    const email = 'resend' in given && step.step === 'mail-sent' ? (step.to ?? '') : typed;
    if (email) {
      await run.tell(run.verbs.requestReset, { email });
      return { step: 'mail-sent', goal: 'reset-password', to: email, resend: 60 };
    }
    if (!('newPassword' in given)) throw misfit(step);
    await run.tell(run.verbs.resetPassword, { token: tokenOf(step), newPassword: given.newPassword });
    return run.identify();
  },
};

const register: Part = {
  begin: ({ policy }, token) =>
    token
      ? { step: 'confirm', goal: 'register', state: own({ token }) }
      : { step: 'new-account', goal: 'register', policy },
  answer: async (run, step, given) => {
    const { verbs } = run;
    if ('confirmed' in given) await run.tell(verbs.confirmAccount, { token: tokenOf(step) });
    else if ('newAccount' in given) {
      const email = cleanIdentifier(given.newAccount.email);
      await run.tell(verbs.register, { ...given.newAccount, email });
      if (verbs.confirmAccount) return { step: 'mail-sent', goal: 'register', to: email };
    } else throw misfit(step);
    return run.whoOrLogin('register');
  },
};

const changeEmail: Part = {
  // Only who is logged in confirms: else a stranger could ask for somebody's address, and its owner give it to them.
  begin: async (run, token) => {
    const { email: current } = await run.here();
    return token
      ? { step: 'confirm', goal: 'change-email', state: own({ token }) }
      : { step: 'new-email', goal: 'change-email', current, needsCurrent: true };
  },
  answer: async (run, step, given) => {
    const { verbs } = run;
    if ('confirmed' in given) await run.tell(verbs.confirmEmail, { token: tokenOf(step) });
    else if ('newEmail' in given) {
      const newEmail = cleanIdentifier(given.newEmail);
      await run.tell(verbs.changeEmail, { newEmail, currentPassword: given.currentPassword ?? '' });
      if (verbs.confirmEmail) return { step: 'mail-sent', goal: 'change-email', to: newEmail };
    } else throw misfit(step);
    return run.whoOrLogin('change-email');
  },
};

const changePassword: Part = {
  begin: async (run) => {
    const { email: identifier } = await run.here();
    const { policy } = run;
    return { step: 'new-password', goal: 'change-password', policy, needsCurrent: true, identifier };
  },
  answer: async (run, step, given) => {
    if (!('newPassword' in given)) throw misfit(step);
    const { newPassword, current = '' } = given;
    await run.tell(run.verbs.changePassword, { newPassword, current });
    return run.whoOrLogin('change-password');
  },
};

/** The goals that verbs can serve. */
export const parts: Readonly<Partial<Record<Goal, Part>>> = own({
  'sign-in': signIn,
  'reset-password': resetPassword,
  register,
  'change-email': changeEmail,
  'change-password': changePassword,
});
