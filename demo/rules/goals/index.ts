import { type Goal, goals } from '../../../src/core/goal.ts';
import type { GoalRules } from '../goal.ts';
import type { Offer } from '../session.ts';
import { account } from './account.ts';
import { addPasskey } from './add-passkey.ts';
import { changeEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { deleteAccount } from './delete-account.ts';
import { endSessions } from './end-session.ts';
import { register } from './register.ts';
import { removePasskey } from './remove-passkey.ts';
import { resetPassword } from './reset-password.ts';
import { setUpTotp } from './set-up-totp.ts';
import { signIn } from './sign-in.ts';

/** How each goal is reached. What is absent is not offered. */
export const goalRules: Readonly<Record<Goal, GoalRules | undefined>> = {
  'sign-in': signIn,
  'reset-password': resetPassword,
  register,
  'change-email': changeEmail,
  'change-password': changePassword,
  account,
  'add-passkey': addPasskey,
  'remove-passkey': removePasskey,
  'set-up-totp': setUpTotp,
  'end-session': endSessions,
  'delete-account': deleteAccount,
};

/** The goals that can be begun, as the registry has them. */
export const offer: Offer = { signedOut: offeredTo('signed-out'), signedIn: offeredTo('signed-in') };

function offeredTo(whom: GoalRules['offeredTo']): Goal[] {
  return goals.filter((goal) => goalRules[goal]?.offeredTo === whom);
}
