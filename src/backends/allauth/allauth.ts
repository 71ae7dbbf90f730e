import type { AuthBackend, Context } from '../../core/backend.ts';
import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import { defaultPolicy } from '../../core/password.ts';
import type { PasswordPolicy } from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import { endAll, overview } from './account.ts';
import { type AllauthOptions, type Ask, connect } from './api.ts';
import { type Call, signedOut, type Way } from './call.ts';
import { changeEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { type Offer, readOffer } from './offer.ts';
import { addPasskey } from './passkeys.ts';
import { prove, waiting } from './proof.ts';
import { register } from './register.ts';
import { resetPassword } from './reset.ts';
import { current, signIn } from './sign-in.ts';
import { setUpTotp } from './totp.ts';

const NONE: Way = {
  begin: async () => unsupported(),
  answer: async () => unsupported(),
};

function unsupported(): never {
  throw new AuthError('unsupported');
}

/** How each goal is reached. `known` is what the server is set up to do, as far as it has said so. */
const waysOf = (known: () => Offer | undefined): Readonly<Record<Goal, Way>> =>
  own({
    'sign-in': signIn(known),
    'reset-password': resetPassword,
    register,
    'change-email': changeEmail,
    'change-password': changePassword,
    account: overview('account'),
    'add-passkey': addPasskey,
    'remove-passkey': overview('remove-passkey'),
    'set-up-totp': setUpTotp,
    'end-session': overview('end-session'),
    'delete-account': NONE,
  });

/**
 * The adapter for django-allauth in headless mode, with its client for browsers (docs/backends/allauth.md): the session is
 * an `HttpOnly` cookie. What is offered is what the server's own configuration says.
 */
export function allauth(options: AllauthOptions): AuthBackend {
  const settings = own(options);
  const { minLength } = settings;
  const calls = callsTo(connect(settings), minLength ? { minLength } : defaultPolicy);
  const ways = waysOf(calls.known);
  return {
    current: (context) => current(calls.in(context)),
    begin: async (goal, context, token) => ways[goal].begin(calls.in(context), token),
    async answer(step, answer, context) {
      const call = calls.in(context);
      const given = own(answer);
      const proof = waiting(step);
      if (proof && 'password' in given) return prove(step, { password: given.password }, call, proof);
      if (proof && 'code' in given) return prove(step, { code: given.code }, call, proof);
      // "I am still here", and nothing more.
      if (step.goal === 'browse') return current(call);
      return ways[step.goal].answer(step, given, call);
    },
    async signOut(context, scope = 'here') {
      const call = calls.in(context);
      if (scope === 'everywhere') await endAll(call);
      else await call.ask('DELETE', '/auth/session');
      return signedOut(await call.offer());
    },
  };
}

interface Calls {
  in(context: Context): Call;
  known(): Offer | undefined;
}

/** Calls that share what the server has said of itself: it is asked once, and again only after a failure. */
function callsTo(api: (context: Context) => Ask, policy: PasswordPolicy): Calls {
  const kept: Call['kept'] = {};
  let known: Offer | undefined;
  let asked: Promise<Offer> | undefined;
  const offer = async (ask: Ask): Promise<Offer> => {
    try {
      return (known = await (asked ??= ask('GET', '/config').then(({ data }) => readOffer(data))));
    } catch (error) {
      asked = undefined;
      throw error;
    }
  };
  return {
    in: (context) => {
      const ask = api(context);
      return { ask, context, policy, kept, offer: () => offer(ask) };
    },
    known: () => known,
  };
}
