import type { AccountStep, DeviceSession, Passkey } from '../../src/core/step.ts';
import { deviceName } from '../../src/backends/wire/device-name.ts';
import { type Run, sessionOf } from './goal.ts';
import type { OpenSession, PasskeyRecord } from './ports.ts';

/** The account at a glance, for the goal that an answer to it belongs to. */
export async function accountStep(run: Run, goal: AccountStep['goal'] = 'account'): Promise<AccountStep> {
  const { ports, offer } = run;
  const session = sessionOf(run);
  const { account } = session;
  const { id } = account.user;
  const sessions = await ports.store.list(account);
  const open = sessions.filter(({ endsAt }) => endsAt > ports.clock.now());
  const totp = (await ports.factors.totp(id)) !== undefined;
  return {
    step: 'account',
    goal,
    user: account.user,
    can: offer.signedIn,
    passkeys: (await ports.factors.passkeys(id)).map(passkeyOf),
    totp,
    sessions: open.map((one) => deviceOf(one, session)).toSorted(hereFirst),
  };
}

function passkeyOf({ id, name, createdAt, usedAt }: PasskeyRecord): Passkey {
  return { id, name, created: instant(createdAt), ...(usedAt ? { used: instant(usedAt) } : {}) };
}

function deviceOf({ id, device, createdAt, seenAt }: OpenSession, here: OpenSession): DeviceSession {
  const times = { created: instant(createdAt), seen: instant(seenAt) };
  return { id, device: deviceName(device), ...times, here: id === here.id };
}

/** The one that asks, then the one last used, and so on. */
function hereFirst(one: DeviceSession, other: DeviceSession): number {
  return Number(other.here) - Number(one.here) || other.seen.localeCompare(one.seen);
}

function instant(time: number): string {
  return new Date(time).toISOString();
}
