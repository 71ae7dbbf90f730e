import type { DeviceSession, Step } from '../../core/step.ts';
import { deviceName } from '../wire/device-name.ts';
import { answerAgain, askAgain, proveAgain } from './again.ts';
import type { Call } from './call.ts';
import { type GoalPart, isStale, misfit } from './goal.ts';
import { listPasskeys, removePasskey } from './passkeys.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';
import { signOut } from './sign-out.ts';
import { canDo, type Here, userOf, whoIsHere } from './who.ts';

type Goal = 'account' | 'end-session' | 'remove-passkey';

/** Names all sessions but the one that asks. */
const OTHERS = 'others';

/**
 * The account at a glance. The server shows sessions to a fresh login only, of a day unless it is set otherwise: to an
 * older one the overview comes after the password.
 */
export function accountPart(goal: Goal): GoalPart {
  const show = (call: Call): Promise<Step> => overview(call, goal);
  return {
    begin: show,
    answer: async (call, step, given) => {
      if ('endSession' in given) return end(call, given.endSession);
      if ('removePasskey' in given) {
        await removePasskey(call, given.removePasskey);
        return show(call);
      }
      if (step.step === 'password' && 'password' in given)
        return proveAgain(call, goal, given.password, undefined, show);
      if ('back' in given) return show(call);
      if (step.step === 'code') return answerAgain(call, step, given, show);
      throw misfit(step);
    },
  };
}

/** The overview, or the password that it comes after. */
export async function overview(call: Call, goal: Goal = 'account'): Promise<Step> {
  const found = await whoIsHere(call);
  const [sessions, passkeys] = await Promise.all([
    listSessions(call).catch(unlessStale),
    call.has.passkeys ? listPasskeys(call) : [],
  ]);
  if (!sessions) return askAgain(goal, found);
  return {
    step: 'account',
    goal,
    user: userOf(found),
    can: canDo(call.has),
    passkeys,
    totp: found.user.twoFactorEnabled ?? false,
    sessions: sessions.map(deviceOf(found)).toSorted(hereFirst),
  };
}

async function end(call: Call, id: string): Promise<Step> {
  const { session } = await whoIsHere(call);
  if (id === session.id) return signOut(call, 'here');
  if (id === OTHERS) await endOtherSessions(call);
  else await endSession(call, id).catch(unlessStale);
  return overview(call);
}

/** The overview then asks for the password. */
function unlessStale(error: unknown): undefined {
  if (!isStale(error)) throw error;
}

type Row = Awaited<ReturnType<typeof listSessions>>[number];

const deviceOf =
  ({ session }: Here) =>
  ({ id, userAgent = '', createdAt, updatedAt }: Row): DeviceSession => ({
    id,
    device: deviceName(userAgent),
    created: createdAt,
    seen: updatedAt,
    here: id === session.id,
  });

/** The one that asks, then the one last used, and so on. */
const hereFirst = (one: DeviceSession, other: DeviceSession): number =>
  Number(other.here) - Number(one.here) || other.seen.localeCompare(one.seen);
