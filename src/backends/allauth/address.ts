import { AuthError } from '../../core/errors.ts';
import type { ConfirmStep, Step } from '../../core/step.ts';
import { nothing, shape, text } from '../wire/shape.ts';
import type { Heard } from './api.ts';
import type { Call } from './call.ts';
import { telling } from './failure.ts';
import { keyHeader } from './key.ts';
import { after } from './pending.ts';

/** What the press of the button confirms. */
interface LinkState {
  readonly key: string;
}

const read = shape({ email: text });

/** Looks at the link of a mail that proves an address. That uses nothing up: a press of the person does. */
export async function openedLink(
  key: string,
  call: Call,
  goal: 'register' | 'change-email',
  next?: Step,
): Promise<Step> {
  const looked = async (): Promise<Heard> =>
    call.ask('GET', '/auth/email/verify', undefined, keyHeader('x-email-verification-key', key));
  const heard = await leading(looked(), next);
  const found = read(heard.data);
  if (found === nothing) throw new AuthError('server', { detail: 'GET /auth/email/verify: no address' });
  return { step: 'confirm', goal, about: String(found['email']), state: { key } satisfies LinkState };
}

/** The person wants the address. Who is not logged in here logs in with it. */
export async function confirmedLink(step: ConfirmStep, call: Call, next?: Step): Promise<Step> {
  const { about: identifier = '', state } = step;
  const sent = call.ask('POST', '/auth/email/verify', { key: (state as LinkState).key });
  const heard = await leading(sent, next);
  const nobody = (): Step => ({ step: 'password', goal: 'sign-in', identifier, remember: 0 });
  return after(heard, call, { goal: step.goal as 'register' | 'change-email', identifier, nobody });
}

/** Where to go on when the link is too old, or the address has become another's in the meantime. */
const leading = (sent: Promise<Heard>, next: Step | undefined): Promise<Heard> =>
  next ? telling(telling(sent, 'expired', { next }), 'email-unavailable', { next }) : sent;
