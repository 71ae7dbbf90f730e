import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import type { RecoveryCodesStep, Step } from '../../core/step.ts';
import { field } from './calls.ts';
import { nodeOf, type Flow } from './flow.ts';
import { misfit, opened, type Run } from './run.ts';
import { mustChange } from './settings.ts';

/** What the steps of the set-up remember: the secret is the flow's. */
export interface SettingUp {
  readonly of: 'totp';
  readonly flow: Flow;
}

const GOAL = 'set-up-totp';

/** Time-based codes (RFC 6238): set up when they are off, turned off when they are on. */
export async function offerTotp(run: Run, email: string): Promise<Step> {
  const flow = await opened(run, 'settings');
  const state: SettingUp = { of: 'totp', flow };
  if (nodeOf(flow, 'totp_unlink')) return { step: 'confirm', goal: GOAL, state };
  const secret = secretIn(flow);
  if (!secret) throw new AuthError('unsupported', { detail: 'the server takes no one-time codes' });
  return { step: 'new-totp', goal: GOAL, secret, url: urlFor(run, secret, email), state };
}

function secretIn(flow: Flow): string | undefined {
  const secret = field(nodeOf(flow, 'totp_secret_key')?.shown?.context, 'secret');
  return typeof secret === 'string' ? secret : undefined;
}

/** The key URI, with Kratos' kind of codes. Kratos gives it as a picture only, whose name for the issuer we cannot read. */
function urlFor({ settings: { issuer } }: Run, secret: string, email: string): string {
  const label = [issuer, email].map(encodeURIComponent).join(':');
  const query = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: '30' });
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`;
}

/** The first right code proves that the app has the secret. Recovery codes come with it, where the server has them. */
export async function turnOn(
  run: Run,
  { flow }: SettingUp,
  answer: Answer,
): Promise<RecoveryCodesStep | 'done'> {
  if (!('totpCode' in answer)) throw misfit();
  const code = answer.totpCode.trim();
  if (!code) throw new AuthError('invalid-input', { field: 'code', reasons: ['missing'] });
  const after = await mustChange(run, GOAL, flow, { method: 'totp', totp_code: code });
  if (!nodeOf(after, 'lookup_secret_regenerate') && !nodeOf(after, 'lookup_secret_reveal')) return 'done';
  const fresh = await mustChange(run, GOAL, after, {
    method: 'lookup_secret',
    lookup_secret_regenerate: true,
  });
  const state: SettingUp = { of: 'totp', flow: fresh };
  return { step: 'recovery-codes', goal: GOAL, codes: codesIn(state.flow), state };
}

function codesIn(flow: Flow): readonly string[] {
  const all = field(nodeOf(flow, 'lookup_secret_codes')?.shown?.context, 'secrets');
  const codes = Array.isArray(all) ? all : [];
  return codes
    .map((one) => field(field(one, 'context'), 'secret'))
    .filter((code) => typeof code === 'string');
}

/** Recovery codes count from now on: they have been written down. */
export async function keepCodes(run: Run, { flow }: SettingUp): Promise<void> {
  await mustChange(run, GOAL, flow, { method: 'lookup_secret', lookup_secret_confirm: true });
}

/** Without an app recovery codes are of no use either. */
export async function turnOff(run: Run, { flow }: SettingUp): Promise<void> {
  const after = await mustChange(run, GOAL, flow, { method: 'totp', totp_unlink: true });
  if (nodeOf(after, 'lookup_secret_disable'))
    await mustChange(run, GOAL, after, { method: 'lookup_secret', lookup_secret_disable: true });
}
