import { json, shape } from '../wire/shape.ts';
import { type GoalPart, misfit } from './goal.ts';
import { loggedIn, whoIsHere } from './who.ts';

const changed = shape({ user: json });

/** Another password, by somebody who knows the present one. All other sessions of the account end. */
export const changePassword: GoalPart = {
  begin: async (call) => {
    const { user } = await whoIsHere(call);
    const policy = { minLength: call.has.minLength };
    return {
      step: 'new-password',
      goal: 'change-password',
      policy,
      needsCurrent: true,
      identifier: user.email,
    };
  },
  answer: async (call, step, given) => {
    if (!('newPassword' in given)) throw misfit(step);
    const { newPassword, current: currentPassword = '' } = given;
    const body = { newPassword, currentPassword, revokeOtherSessions: true };
    await call.post('/change-password', body, changed);
    return loggedIn(call, 'change-password');
  },
};
