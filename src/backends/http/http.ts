import type { Answer } from '../../core/answer.ts';
import type { AuthBackend, Context } from '../../core/backend.ts';
import type { Goal } from '../../core/goal.ts';
import { cleanIdentifier, mailDomain } from '../../core/identifier.ts';
import type { IdentifierStep, SignInOptions, Step } from '../../core/step.ts';
import { interpret } from './interpret.ts';
import { request, type RequestOptions } from '../wire/request.ts';
import { own } from '../wire/shape.ts';

/** Where the contract is served, and how to reach it. */
export interface HttpOptions extends RequestOptions {
  /** Address of the contract, for example `/auth/v1`. The same origin as the page, or at least the same site. */
  readonly url: string;
}

/** How long the person's "continue" waits for the answer about the session that is still under way. */
const PATIENCE = 2_000;
const DEFAULTS: SignInOptions = own({ accepts: ['email', 'username'], remember: 0 });

/**
 * The adapter for our own HTTP contract (docs/contract.openapi.yaml). The identifier step is local: nothing that
 * depends on a person is sent before the password is.
 */
export function http(options: HttpOptions): AuthBackend {
  const settings = own(options);
  const base = settings.url.replace(/\/$/, '');
  let offer = DEFAULTS;
  let asked: Promise<unknown> = Promise.resolve();

  async function call(method: string, path: string, context: Context, body?: object): Promise<Step> {
    const { locale, signal } = own(context);
    const init = unsent(method, locale, body);
    const step = interpret(await request(base + path, init, settings, signal));
    if (step.step === 'signed-out') offer = step.signIn ?? DEFAULTS;
    return step;
  }

  return {
    current(context) {
      const answer = call('GET', '/session', context);
      asked = answer.catch(() => {});
      return answer;
    },
    async begin(goal, context, token) {
      if (goal === 'sign-in') return identifierStep(offer);
      return call('POST', `/${goal}`, context, opening(token, context.returnTo));
    },
    async answer(asking, given, context) {
      const step = own(asking);
      const answer = own(given);
      // A code may be what the server waits for in this browser; it has to hear that nobody will give it.
      if (step.goal === 'sign-in' && step.step !== 'code' && 'back' in answer)
        return identifierStep(offer, 'identifier' in step ? step.identifier : '');
      if (step.step === 'identifier' && step.goal === 'sign-in' && 'identifier' in answer) {
        await Promise.race([asked, pause()]);
        return afterIdentifier(answer.identifier, offer);
      }
      return call('POST', pathOf(step, answer), context, wire(step, answer));
    },
    signOut: (context, scope = 'here') => call('DELETE', `/session?scope=${scope}`, context),
  };
}

function pathOf({ goal, step }: Step, answer: Answer): string {
  // "I am still here": the session goes on.
  if (step === 'signed-in' && 'confirmed' in answer) return '/session';
  // A passkey that autofill offered beside the identifier is an answer to a step of its own.
  return `/${goal as Goal}/${'assertion' in answer ? 'passkey' : step}`;
}

function unsent(method: string, locale: string, body: object | undefined): RequestInit {
  const headers = {
    __proto__: null,
    accept: 'application/json',
    'accept-language': locale,
    ...(method !== 'GET' && { 'auth-request': '1' }),
    ...(body && { 'content-type': 'application/json' }),
  };
  return {
    method,
    headers: headers as unknown as HeadersInit,
    ...(body && { body: JSON.stringify(body) }),
    // Who logs out may leave the page at the same moment: the server hears of it all the same. But not past a service
    // worker that answers for the server: Firefox sends such requests around it.
    ...(method === 'DELETE' && !globalThis.navigator?.serviceWorker?.controller && { keepalive: true }),
  };
}

const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

function opening(token: string | undefined, returnTo: string): object {
  return own({ ...(token && { token }), ...(returnTo && { returnTo }) });
}

function identifierStep({ accepts, passkey }: SignInOptions, hint = ''): IdentifierStep {
  return { step: 'identifier', goal: 'sign-in', accepts, ...(hint && { hint }), ...(passkey && { passkey }) };
}

/** The domain alone may lead elsewhere; every other identifier leads to the password. */
function afterIdentifier(typed: string, { domains = [], remember, others }: SignInOptions): Step {
  const identifier = cleanIdentifier(typed);
  const theirs = mailDomain(identifier);
  const elsewhere = theirs && domains.find(({ domain }) => domain.toLowerCase() === theirs);
  if (elsewhere) return { step: 'redirect', goal: 'sign-in', url: elsewhere.url };
  return { step: 'password', goal: 'sign-in', identifier, remember, ...(others && { others }) };
}

function wire(step: Step, answer: Answer): object {
  return own({
    ...answer,
    ...('identifier' in step && { identifier: step.identifier }),
    ...(step.state !== undefined && { state: step.state }),
  });
}
