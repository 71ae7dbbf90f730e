import type { WebAuthnJson } from '../../core/platform.ts';
import type { Step } from '../../core/step.ts';
import { deviceName } from '../wire/device-name.ts';
import { json, shape, text } from '../wire/shape.ts';
import { overview } from './account.ts';
import { answerAgain, askAgain, proveAgain } from './again.ts';
import type { Call } from './call.ts';
import { type GoalPart, isStale, knowing, misfit } from './goal.ts';
import { whoIsHere } from './who.ts';

const kept = shape({ id: text });

/** A passkey for the account. The server wants a fresh login for it, of a day unless it is set otherwise. */
export const addPasskey: GoalPart = {
  begin: async (call) => {
    const found = await whoIsHere(call);
    try {
      return await create(call);
    } catch (error) {
      if (isStale(error)) return askAgain('add-passkey', found);
      throw error;
    }
  },
  answer: async (call, step, given) => {
    if ('newPasskey' in given) return keep(call, given.newPasskey, given.name);
    if ('back' in given) return overview(call);
    if (step.step === 'password' && 'password' in given)
      return proveAgain(call, 'add-passkey', given.password, undefined, create);
    if (step.step === 'code') return answerAgain(call, step, given, create);
    throw misfit(step);
  },
};

async function create(call: Call): Promise<Step> {
  const { body: options } = await call.get('/passkey/generate-register-options', json);
  return { step: 'new-passkey', goal: 'add-passkey', options };
}

/** It goes by the name of this device unless it was given another. */
async function keep(call: Call, response: WebAuthnJson, given = ''): Promise<Step> {
  const name = given || deviceName(globalThis.navigator?.userAgent ?? '');
  const asked = call.post('/passkey/verify-registration', { response, name }, kept);
  await knowing(asked, ['expired'], async () => ({ next: await overview(call) }));
  return overview(call);
}
