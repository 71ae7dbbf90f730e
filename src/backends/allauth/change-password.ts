import type { Step } from '../../core/step.ts';
import { type Call, mine, odd, type Way } from './call.ts';
import { proved } from './proof.ts';
import { done, me } from './session.ts';

/** Another password. Who has none yet chooses one, after another proof. */
export const changePassword: Way = {
  async begin(call) {
    const { user, password } = await me(call);
    return {
      step: 'new-password',
      goal: 'change-password',
      policy: call.policy,
      needsCurrent: password,
      identifier: user.email,
    };
  },
  async answer(step, answer, call) {
    if (!('newPassword' in answer)) return odd(step);
    const { newPassword, current } = answer;
    const body = { new_password: newPassword, ...(current && { current_password: current }) };
    return proved(call, 'change-password', (again) => change(body, again), step);
  },
};

async function change(body: object, call: Call): Promise<Step> {
  return done(await mine(call, 'POST', '/account/password/change', body), call, 'change-password');
}
