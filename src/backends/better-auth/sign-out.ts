import type { SignedOutStep } from '../../core/step.ts';
import { type Call, done } from './call.ts';
import { isForNobody } from './goal.ts';
import { nobody } from './who.ts';

/** Logs out. That nobody is logged in is no error. */
export async function signOut(call: Call, scope: 'here' | 'everywhere'): Promise<SignedOutStep> {
  if (scope === 'here') await call.post('/sign-out', {}, done);
  else await call.post('/revoke-sessions', {}, done).catch(unlessNobody);
  return nobody(call);
}

function unlessNobody(error: unknown): void {
  if (!isForNobody(error)) throw error;
}
