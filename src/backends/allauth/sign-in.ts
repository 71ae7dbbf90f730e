import { AuthError } from '../../core/errors.ts';
import { cleanIdentifier, isEmail } from '../../core/identifier.ts';
import type { IdentifierStep, PasswordStep, SignInOptions, Step } from '../../core/step.ts';
import type { Heard } from './api.ts';
import { type Call, odd, signedOut, type Way } from './call.ts';
import { telling } from './failure.ts';
import { type Offer, signInOptions, waysBeside } from './offer.ts';
import { type About, after, factorStep, type LoginState, requestOptions } from './pending.ts';
import { signedIn } from './session.ts';

/** Before the server has said what it takes. */
const UNKNOWN: Pick<SignInOptions, 'accepts' | 'beside'> = { accepts: ['email', 'username'] };

export function identifierStep(offer: Offer | undefined, hint = ''): IdentifierStep {
  const { accepts, beside: others } = offer ? signInOptions(offer) : UNKNOWN;
  return { step: 'identifier', goal: 'sign-in', accepts, ...(others && { others }), ...(hint && { hint }) };
}

/**
 * Logging in. Who it is stays here until the password is sent with it. `known` is what the server is set up to do, as
 * far as it has said so: nobody waits for that.
 */
export function signIn(known: () => Offer | undefined): Way {
  return {
    begin: async () => identifierStep(known()),
    async answer(step, answer, call) {
      if ('back' in answer) return back(step, call);
      if ('identifier' in answer) return passwordStep(cleanIdentifier(answer.identifier), await call.offer());
      if ('password' in answer && step.step === 'password')
        return logIn(step.identifier, answer.password, call);
      if ('other' in answer) return other(step, answer.other, call);
      if ('resend' in answer) return again(step, call);
      if ('code' in answer) return code(step, answer, call);
      return 'assertion' in answer ? passkey(step, answer.assertion, call) : odd(step);
    },
  };
}

const stateOf = ({ state }: Step): LoginState | undefined => state as LoginState | undefined;

const identifierOf = (step: Step): string =>
  'identifier' in step ? (step.identifier ?? '') : (stateOf(step)?.identifier ?? '');

function passwordStep(identifier: string, offer: Offer): Step {
  const others = waysBeside(offer);
  return { step: 'password', goal: 'sign-in', identifier, remember: 0, ...(others.length > 0 && { others }) };
}

/** What the server waits for in this browser is given up there too. */
async function back(step: Step, call: Call): Promise<Step> {
  if (stateOf(step)) await call.ask('DELETE', '/auth/session');
  return identifierStep(await call.offer(), identifierOf(step));
}

/** A login that was given up, or took too long, begins anew. */
async function gone(step: Step, call: Call): Promise<never> {
  throw new AuthError('expired', { next: identifierStep(await call.offer(), identifierOf(step)) });
}

const about = (step: Step, call: Call, more: Partial<About> = {}): About => ({
  goal: 'sign-in',
  identifier: identifierOf(step),
  nobody: () => gone(step, call),
  ...more,
});

async function logIn(identifier: string, password: string, call: Call): Promise<Step> {
  const { accepts } = await call.offer();
  const field =
    accepts.includes('email') && (isEmail(identifier) || accepts.length === 1) ? 'email' : 'username';
  // The right password, and still nobody: the account is not in use.
  const nobody = (): never => {
    throw new AuthError('locked');
  };
  try {
    const sent = call.ask('POST', '/auth/login', { [field]: identifier, password });
    // What is no address to the server is nobody's.
    const heard = await telling(sent, 'invalid-input', { as: 'invalid-credentials' });
    return await after(heard, call, { goal: 'sign-in', identifier, nobody });
  } catch (error) {
    // 409: somebody is logged in already, in another tab.
    if (!(error instanceof AuthError) || error.code !== 'expired') throw error;
    return current(call);
  }
}

async function other(step: Step, id: string, call: Call): Promise<Step> {
  const state = stateOf(step);
  if (state?.proves === 'factor') return factorStep(call, 'sign-in', state, id);
  if (id === 'passkey')
    return { step: 'passkey', goal: 'sign-in', options: await requestOptions(call, '/auth/webauthn/login') };
  return id === 'email-code' && step.step === 'password' ? mailCode(step, call) : odd(step);
}

/** A code goes to an address only: whoever has typed a user name is asked for it. */
async function mailCode(step: PasswordStep, call: Call): Promise<Step> {
  const email = step.identifier;
  if (!isEmail(email)) {
    const next: Step = { step: 'identifier', goal: 'sign-in', accepts: ['email'], hint: email };
    throw new AuthError('invalid-input', { field: 'username', reasons: ['not-an-email'], next });
  }
  return after(await call.ask('POST', '/auth/code/request', { email }), call, about(step, call));
}

async function code(
  step: Step,
  { code: typed, trust = false }: { readonly code: string; readonly trust?: boolean },
  call: Call,
): Promise<Step> {
  const heard = await inTime(prove(stateOf(step)?.proves, typed, call), step, call);
  return after(heard, call, about(step, call, { trust }));
}

/** Another code is on its way; what it is for has not changed. */
async function again(step: Step, call: Call): Promise<Step> {
  if (stateOf(step)?.proves !== 'address') return odd(step);
  await inTime(call.ask('POST', '/auth/email/verify/resend'), step, call);
  return { ...step };
}

const inTime = (sent: Promise<Heard>, step: Step, call: Call): Promise<Heard> =>
  telling(sent, 'expired', { next: async () => identifierStep(await call.offer(), identifierOf(step)) });

function prove(proves: LoginState['proves'] | undefined, typed: string, call: Call): Promise<Heard> {
  if (proves === 'factor') return call.ask('POST', '/auth/2fa/authenticate', { code: typed });
  return proves === 'login'
    ? call.ask('POST', '/auth/code/confirm', { code: typed })
    : call.ask('POST', '/auth/email/verify', { key: typed });
}

async function passkey(step: Step, credential: object, call: Call): Promise<Step> {
  const path = stateOf(step)?.proves === 'factor' ? '/auth/webauthn/authenticate' : '/auth/webauthn/login';
  const sent = call.ask('POST', path, { credential });
  const heard = await telling(sent, 'invalid-code', { as: 'invalid-credentials' });
  return after(heard, call, about(step, call));
}

/** Who is here, or what a login waits for that was left half-way. */
export async function current(call: Call): Promise<Step> {
  const [heard, offer] = await Promise.all([call.ask('GET', '/auth/session'), call.offer()]);
  if (heard.status !== 401) return signedIn(heard, offer, 'browse');
  const nobody = (): Step => signedOut(offer);
  const step = await after(heard, call, { goal: 'sign-in', identifier: '', again: true, nobody }).catch(
    (error: unknown) => {
      // Something that only other pages know how to go on with.
      if (error instanceof AuthError && error.code === 'unsupported') return nobody();
      throw error;
    },
  );
  // A link in a mail leads on, whatever this page shows.
  return step.step === 'mail-sent' ? nobody() : step;
}
