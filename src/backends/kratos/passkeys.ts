import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import type { Step } from '../../core/step.ts';
import { webAuthnIn, type Flow } from './flow.ts';
import { misfit, opened, type Run } from './run.ts';
import { mustChange } from './settings.ts';

/** What the step for a new passkey remembers: the challenge is the flow's. */
export interface Creating {
  readonly of: 'passkey';
  readonly flow: Flow;
}

/** Asks for a new passkey. @throws AuthError `unsupported` where the server's settings have none */
export async function askForPasskey(run: Run): Promise<Step> {
  const flow = await opened(run, 'settings');
  const options = webAuthnIn(flow, 'passkey_create_data');
  if (!options) throw new AuthError('unsupported', { detail: 'the server takes no passkeys' });
  const state: Creating = { of: 'passkey', flow };
  return { step: 'new-passkey', goal: 'add-passkey', options, state };
}

/** Kratos names it by itself, after the account. */
export async function takePasskey(run: Run, { flow }: Creating, answer: Answer): Promise<void> {
  if (!('newPasskey' in answer)) throw misfit();
  const credential = JSON.stringify(answer.newPasskey);
  await mustChange(run, 'add-passkey', flow, { method: 'passkey', passkey_settings_register: credential });
}

/** One that is gone already is no error. */
export async function removePasskey(run: Run, id: string): Promise<void> {
  const flow = await opened(run, 'settings');
  if (!flow.nodes.some(({ name, value }) => name === 'passkey_remove' && value === id)) return;
  await mustChange(run, 'remove-passkey', flow, { method: 'passkey', passkey_remove: id });
}
