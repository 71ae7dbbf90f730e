import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { Step } from '../../core/step.ts';
import { accountStep } from './account.ts';
import { refusal } from './calls.ts';
import { identifierStep } from './identify.ts';
import { askForSecond } from './prove.ts';
import { askForPasskey, removePasskey } from './passkeys.ts';
import { choose, recover } from './recovery.ts';
import { register } from './registration.ts';
import type { Asked, Run } from './run.ts';
import { nobodyHere, signedIn, signedOut, whoIsHere, type Session } from './session.ts';
import { askForEmail, askForPassword, freshly } from './settings.ts';
import { offerTotp } from './totp.ts';

/** Where somebody finds themselves who opens a page: logged in, in the middle of logging in, or neither. */
export async function current(run: Run): Promise<Step> {
  const here = await whoIsHere(run);
  if (here === 'nobody') return signedOut(run);
  return here === 'half' ? askForSecond(run, { goal: 'sign-in' }) : signedIn(run, here, 'browse');
}

/** The first step towards a goal. @param token from a mailed link */
export async function begin(run: Run, goal: Goal, token?: string): Promise<Step> {
  if (goal === 'sign-in') return beginLogin(run);
  if (goal === 'reset-password') return recover(run, token);
  return goal === 'register' ? register(run) : goOn(run, { goal });
}

/** @param hint the identifier that stands in the field */
export async function beginLogin(run: Run, hint?: string): Promise<Step> {
  const heard = await run.start('login');
  if (heard.flow) return identifierStep(run, heard.flow, hint);
  if (heard.error === 'session_already_available') return goOn(run, { goal: 'sign-in' });
  throw refusal(heard);
}

/**
 * Goes on with what was asked for, as far as the person has proved who they are.
 *
 * @throws AuthError `forbidden` when nobody is logged in
 */
export async function goOn(run: Run, asked: Asked): Promise<Step> {
  if (asked.recovered) return choose(run, asked.recovered);
  const here = await whoIsHere(run);
  if (here === 'nobody') throw nobodyHere(run);
  return here === 'half' ? askForSecond(run, asked) : inside(run, here, asked);
}

async function inside(run: Run, session: Session, asked: Asked): Promise<Step> {
  const { goal, passkey } = asked;
  switch (goal) {
    case 'sign-in':
      return signedIn(run, session, goal);
    case 'account':
    case 'end-session':
      return accountStep(run, session, goal);
    case 'change-email':
      return askForEmail(run, session);
    case 'change-password':
      return askForPassword(run, session);
    case 'add-passkey':
      return freshly(run, session, asked, () => askForPasskey(run));
    case 'remove-passkey':
      if (passkey === undefined) return accountStep(run, session, goal);
      return freshly(run, session, asked, async () => {
        await removePasskey(run, passkey);
        return accountStep(run, session);
      });
    case 'set-up-totp':
      return freshly(run, session, asked, () => offerTotp(run, session.user.email));
    case 'register':
    case 'reset-password':
    case 'delete-account':
      throw new AuthError('unsupported', { detail: `no ${goal} by Kratos` });
  }
}
