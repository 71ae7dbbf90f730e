import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import type { RecoveryCodesStep, Step } from '../../core/step.ts';
import { list, nothing, shape, text } from '../wire/shape.ts';
import { accountStep } from './account.ts';
import { type Call, mine, odd, type Way } from './call.ts';
import { proved } from './proof.ts';

const PATH = '/account/authenticators/totp';

const secret = shape({ secret: text, totp_url: text });
const codes = shape({ unused_codes: list(text) });

/** Codes from an app: set up when they are off, turned off when they are on. */
export const setUpTotp: Way = {
  begin: (call) => proved(call, 'set-up-totp', offered),
  async answer(step, answer, call) {
    if ('totpCode' in answer) return proved(call, 'set-up-totp', turningOn(answer.totpCode), step);
    if ('confirmed' in answer) return proved(call, 'set-up-totp', turnedOff, step);
    return 'saved' in answer ? accountStep(call) : odd(step);
  },
};

async function offered(call: Call): Promise<Step> {
  const { status, meta } = await mine(call, 'GET', PATH);
  if (status !== 404) return { step: 'confirm', goal: 'set-up-totp' };
  const found = secret(meta);
  if (found === nothing) throw new AuthError('server', { detail: `GET ${PATH}: no secret` });
  return {
    step: 'new-totp',
    goal: 'set-up-totp',
    secret: String(found['secret']),
    url: String(found['totp_url']),
  };
}

const turningOn =
  (code: string) =>
  async (call: Call): Promise<Step> => {
    await mine(call, 'POST', PATH, { code });
    return (await recoveryCodes(call, 'set-up-totp')) ?? accountStep(call);
  };

async function turnedOff(call: Call): Promise<Step> {
  await mine(call, 'DELETE', PATH);
  return accountStep(call);
}

/** The codes that allauth has made, as long as it shows them. */
export async function recoveryCodes(call: Call, goal: Goal): Promise<RecoveryCodesStep | undefined> {
  if (!(await call.offer()).factors.includes('recovery_codes')) return undefined;
  const found = codes((await mine(call, 'GET', '/account/authenticators/recovery-codes')).data);
  if (found === nothing) return undefined;
  return { step: 'recovery-codes', goal, codes: found['unused_codes'] as readonly string[] };
}
