import type { Answer } from '../../core/answer.ts';
import type { Goal } from '../../core/goal.ts';
import type { AccountStep, DeviceSession, Passkey, Step } from '../../core/step.ts';
import { deviceName } from '../wire/device-name.ts';
import { count, flag, list, maybe, nothing, type Read, shape, text } from '../wire/shape.ts';
import { type Call, mine, odd, signedOut, type Way } from './call.ts';
import { goalsInside } from './offer.ts';
import { proved } from './proof.ts';
import { me } from './session.ts';

/** Seconds since 1970, as an instant. */
const instant: Read<string> = (value) => {
  const seconds = count(value);
  return seconds === nothing ? nothing : new Date(seconds * 1000).toISOString();
};
/** The database's own, a number or a text. */
const id: Read<string> = (value) => {
  const number = count(value);
  return number === nothing ? text(value) : String(number);
};
/** Never used is `null`. */
const used: Read<string | null> = (value) => (value === null ? null : instant(value));

const authenticators = list(
  shape({ type: text, id: maybe(id), name: maybe(text), created_at: instant, last_used_at: used }),
);
const sessions = list(
  shape({ id, user_agent: text, created_at: instant, last_seen_at: maybe(instant), is_current: flag }),
);

interface Authenticator {
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly created_at: string;
  readonly last_used_at: string | null;
}

interface Session {
  readonly id: string;
  readonly user_agent: string;
  readonly created_at: string;
  readonly last_seen_at?: string;
  readonly is_current: boolean;
}

/** The account at a glance, and what is done from there. */
export function overview(goal: Goal): Way {
  return {
    begin: (call) => accountStep(call, goal),
    async answer(step, answer, call) {
      if ('removePasskey' in answer) return proved(call, 'remove-passkey', removing(answer.removePasskey));
      return 'endSession' in answer ? ended(step, answer, call) : odd(step);
    },
  };
}

/** The account as it is now. */
export async function accountStep(call: Call, goal: Goal = 'account'): Promise<AccountStep> {
  const offer = await call.offer();
  const [{ user }, factors, devices] = await Promise.all([
    me(call),
    offer.factors.length > 0
      ? mine(call, 'GET', '/account/authenticators').then(({ data }) => authenticators(data))
      : [],
    offer.sessions ? sessionsOf(call) : [],
  ]);
  const known = (factors === nothing ? [] : factors) as unknown as readonly Authenticator[];
  return {
    step: 'account',
    goal,
    user,
    can: goalsInside(offer),
    passkeys: known.flatMap(passkeyOf),
    totp: known.some(({ type }) => type === 'totp'),
    sessions: devices.map(deviceOf),
  };
}

async function sessionsOf(call: Call): Promise<readonly Session[]> {
  const read = sessions((await mine(call, 'GET', '/auth/sessions')).data);
  return read === nothing ? [] : (read as unknown as readonly Session[]);
}

function passkeyOf({
  type,
  id: key,
  name = '',
  created_at: created,
  last_used_at,
}: Authenticator): Passkey[] {
  if (type !== 'webauthn' || key === undefined) return [];
  return [{ id: key, name, created, ...(last_used_at && { used: last_used_at }) }];
}

const deviceOf = (session: Session): DeviceSession => ({
  id: session.id,
  device: deviceName(session.user_agent),
  created: session.created_at,
  seen: session.last_seen_at ?? session.created_at,
  here: session.is_current,
});

const removing =
  (passkey: string) =>
  async (call: Call): Promise<Step> => {
    await mine(call, 'DELETE', '/account/authenticators/webauthn', { authenticators: [passkey] });
    return accountStep(call);
  };

async function ended(
  step: Step,
  { endSession }: Extract<Answer, { endSession: string }>,
  call: Call,
): Promise<Step> {
  const others = async (): Promise<string[]> =>
    (await sessionsOf(call)).filter(({ is_current }) => !is_current).map((session) => session.id);
  const ids = endSession === 'others' ? await others() : [endSession];
  const here = step.step === 'account' && step.sessions.some((one) => one.here && ids.includes(one.id));
  if (ids.length > 0) await (here ? call.ask : mineOf(call))('DELETE', '/auth/sessions', { sessions: ids });
  return here ? signedOut(await call.offer()) : accountStep(call);
}

const mineOf =
  (call: Call): Call['ask'] =>
  (...what) =>
    mine(call, ...what);

/** Ends every session, this one included. */
export async function endAll(call: Call): Promise<void> {
  const { status, data } = await call.ask('GET', '/auth/sessions');
  const read = sessions(data);
  if (status === 401 || read === nothing) return;
  const ids = (read as unknown as readonly Session[]).map((session) => session.id);
  await call.ask('DELETE', '/auth/sessions', { sessions: ids });
}
