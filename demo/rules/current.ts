import type { SignedOutStep, Step } from '../../src/core/step.ts';
import type { Kit } from './goal.ts';
import { requestOptions } from './passkeys.ts';
import { pendingStep } from './pending.ts';
import type { Call } from './ports.ts';
import { signedOut, whoIs } from './session.ts';

/** Where somebody finds themselves who opens a page: logged in, in the middle of logging in, or neither. */
export async function current(kit: Kit, call: Call): Promise<Step> {
  const step = await whoIs(kit.ports, call, kit.offer);
  if (step.step === 'signed-in') return step;
  return (await pendingStep(kit, call)) ?? nobody(kit, call);
}

/** Nobody is logged in, and all that the login then needs to know. */
export async function nobody(kit: Kit, call: Call): Promise<SignedOutStep> {
  const { signIn, ...step } = signedOut(kit.offer);
  const passkey = await requestOptions(kit, call);
  return signIn ? { ...step, signIn: { ...signIn, ...(passkey && { passkey }) } } : step;
}
