import type { AuthBackend, Context } from '../../core/backend.ts';
import { AuthError, toAuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { Step } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import { accountPart } from './account.ts';
import { addPasskey } from './add-passkey.ts';
import { type Call, callFor } from './call.ts';
import { changeEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { deleteAccount } from './delete-account.ts';
import type { GoalPart } from './goal.ts';
import { type BetterAuthOptions, settingsFrom } from './options.ts';
import { register } from './register.ts';
import { resetPassword } from './reset-password.ts';
import { setUpTotp } from './set-up-totp.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { canDo, nobody, signedOut, whoever } from './who.ts';

const PARTS: Readonly<Record<Goal, GoalPart>> = {
  'sign-in': signIn,
  'reset-password': resetPassword,
  register,
  'change-email': changeEmail,
  'change-password': changePassword,
  account: accountPart('account'),
  'add-passkey': addPasskey,
  'remove-passkey': accountPart('remove-passkey'),
  'set-up-totp': setUpTotp,
  'end-session': accountPart('end-session'),
  'delete-account': deleteAccount,
};

/**
 * The adapter for better-auth's own REST (https://better-auth.com), with its plug-ins `username`, `emailOTP`, `twoFactor`
 * and `passkey`. The session is the server's HttpOnly cookie; the copies of its value in the server's answers are dropped.
 * Some steps take several requests, since the server has no single one for them; nothing is ever sent twice.
 */
export function betterAuth(options: BetterAuthOptions): AuthBackend {
  const has = settingsFrom(options);
  const offered: readonly Goal[] = [...signedOut(has).can, ...canDo(has)];
  const callIn = (context: Context): Call => callFor(has, context);
  const partFor = (goal: Goal): GoalPart => {
    if (offered.includes(goal)) return PARTS[goal];
    throw new AuthError('unsupported', { detail: `${goal} is not among the parts that were named` });
  };
  return {
    current: async (context) => whoIsThere(callIn(context)),
    begin: (goal, context, token) => sound(async () => partFor(goal).begin(callIn(context), token)),
    answer: (asking, given, context) =>
      sound(async () => {
        const step = own(asking);
        // "I am still here": asking lengthens a session that is remembered; no other can be.
        if (step.step === 'signed-in' || step.goal === 'browse') return whoIsThere(callIn(context));
        return partFor(step.goal).answer(callIn(context), step, own(given));
      }),
    signOut: (context, scope = 'here') => signOut(callIn(context), scope),
  };
}

const whoIsThere = async (call: Call): Promise<Step> => (await whoever(call, 'browse')) ?? nobody(call);

/** A step that is not as it was made here is answered by an error like any other. */
async function sound(work: () => Promise<Step>): Promise<Step> {
  try {
    return await work();
  } catch (error) {
    throw toAuthError(error);
  }
}
