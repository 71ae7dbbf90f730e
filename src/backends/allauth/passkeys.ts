import type { Answer } from '../../core/answer.ts';
import { AuthError } from '../../core/errors.ts';
import type { Step } from '../../core/step.ts';
import { deviceName } from '../wire/device-name.ts';
import { json, nothing, shape } from '../wire/shape.ts';
import { accountStep } from './account.ts';
import { type Call, mine, odd, type Way } from './call.ts';
import { telling } from './failure.ts';
import { proved } from './proof.ts';
import { recoveryCodes } from './totp.ts';

const PATH = '/account/authenticators/webauthn';

const read = shape({ creation_options: shape({ publicKey: json }) });

/** A new passkey. To allauth it is a second factor as well: from then on the password alone logs nobody in. */
export const addPasskey: Way = {
  begin: (call) => proved(call, 'add-passkey', optionsStep),
  async answer(step, answer, call) {
    if ('newPasskey' in answer) return proved(call, 'add-passkey', (again) => added(answer, again), step);
    return 'saved' in answer ? accountStep(call) : odd(step);
  },
};

async function optionsStep(call: Call): Promise<Step> {
  const { passkeyLogin } = await call.offer();
  const heard = await mine(call, 'GET', passkeyLogin ? `${PATH}?passwordless` : PATH);
  const found = read(heard.data);
  if (found === nothing) throw new AuthError('server', { detail: `GET ${PATH}: no options` });
  const { creation_options: options } = found as unknown as {
    creation_options: { publicKey: Record<string, unknown> };
  };
  return { step: 'new-passkey', goal: 'add-passkey', options: options.publicKey };
}

async function added(
  { newPasskey, name }: Extract<Answer, { newPasskey: object }>,
  call: Call,
): Promise<Step> {
  const { passkeyLogin } = await call.offer();
  const body = {
    name: name ?? deviceName(globalThis.navigator?.userAgent ?? ''),
    credential: newPasskey,
    ...(passkeyLogin && { passwordless: true }),
  };
  // The challenge is too old, or another page has asked for one since.
  const sent = telling(mine(call, 'POST', PATH, body), 'invalid-code', {
    as: 'expired',
    next: () => optionsStep(call),
  });
  const { meta } = await sent;
  const codes =
    meta['recovery_codes_generated'] === true ? await recoveryCodes(call, 'add-passkey') : undefined;
  return codes ?? accountStep(call);
}
