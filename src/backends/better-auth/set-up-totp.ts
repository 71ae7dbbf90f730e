import type { ConfirmStep, NewTotpStep, RecoveryCodesStep, Step } from '../../core/step.ts';
import { json, list, own, type Read, shape, text } from '../wire/shape.ts';
import { overview } from './account.ts';
import { askAgain } from './again.ts';
import { type Call, done } from './call.ts';
import { codeIn, type GoalPart, misfit } from './goal.ts';
import { whoIsHere } from './who.ts';

interface Enabled {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

const enabled = shape({ totpURI: text, backupCodes: list(text) }) as Read<unknown> as Read<Enabled>;
const verified = shape({ user: json });

/** Codes of an app (RFC 6238): set up when they are off, turned off when they are on. Both want the password. */
export const setUpTotp: GoalPart = {
  begin: async (call) => {
    const found = await whoIsHere(call);
    return found.user.twoFactorEnabled
      ? ({ step: 'confirm', goal: 'set-up-totp' } satisfies ConfirmStep)
      : password(call, false);
  },
  answer: async (call, step, given) => {
    if ('back' in given || 'saved' in given) return overview(call);
    if (step.step === 'confirm' && 'confirmed' in given) return password(call, true);
    if (step.step === 'password' && 'password' in given)
      return isOff(step) ? turnOff(call, given.password) : offer(call, given.password);
    if (step.step === 'new-totp' && 'totpCode' in given) return turnOn(call, step, given.totpCode);
    throw misfit(step);
  },
};

async function password(call: Call, off: boolean): Promise<Step> {
  return { ...askAgain('set-up-totp', await whoIsHere(call)), state: own({ off }) };
}

const isOff = ({ state }: Step): boolean => (own(Object(state)) as { off?: boolean }).off === true;

async function offer(call: Call, given: string): Promise<NewTotpStep> {
  const { totpURI: url, backupCodes } = await call.post('/two-factor/enable', { password: given }, enabled);
  const secret = new URL(url).searchParams.get('secret') ?? '';
  // The server shows them now and never again; the person sees them once they count.
  return { step: 'new-totp', goal: 'set-up-totp', secret, url, state: own({ backupCodes }) };
}

/** The first right code proves that the app has the secret. */
async function turnOn(call: Call, { state }: NewTotpStep, totpCode: string): Promise<RecoveryCodesStep> {
  await call.post('/two-factor/verify-totp', { code: codeIn(totpCode) }, verified);
  const { backupCodes: codes = [] } = own(Object(state)) as Partial<Enabled>;
  return { step: 'recovery-codes', goal: 'set-up-totp', codes };
}

async function turnOff(call: Call, given: string): Promise<Step> {
  await call.post('/two-factor/disable', { password: given }, done);
  return overview(call);
}
