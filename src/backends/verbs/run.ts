import type { Context } from '../../core/backend.ts';
import { AuthError } from '../../core/errors.ts';
import type { Goal } from '../../core/goal.ts';
import { defaultPolicy } from '../../core/password.ts';
import type {
  IdentifierStep,
  PasswordPolicy,
  PasswordStep,
  SignedInStep,
  SignedOutStep,
  User,
} from '../../core/step.ts';
import { own } from '../wire/shape.ts';
import { call } from './call.ts';
import type { Outcome, VerbContext, VerbOptions, Verbs } from './verbs.ts';

/** The goals that these verbs can serve, before a login and after one. */
export interface Offer {
  readonly outside: readonly Goal[];
  readonly inside: readonly Goal[];
}

export function offered(verbs: Verbs): Offer {
  const only = (goal: Goal, verb: unknown): readonly Goal[] => (verb ? [goal] : []);
  const reset = verbs.requestReset && verbs.resetPassword;
  return {
    outside: ['sign-in', ...only('reset-password', reset), ...only('register', verbs.register)],
    inside: [...only('change-email', verbs.changeEmail), ...only('change-password', verbs.changePassword)],
  };
}

/** One call of the widgets, and what the goals need for it. */
export class Run {
  readonly verbs: Verbs;
  readonly policy: PasswordPolicy;
  readonly nobody: SignedOutStep;
  readonly #offer: Offer;
  readonly #context: Context;
  readonly #accepts: IdentifierStep['accepts'];
  readonly #remember: number;
  readonly #timeout: number;

  constructor(verbs: Verbs, options: VerbOptions, context: Context) {
    const { accepts = ['email'], remember = 0, timeout = 20_000 } = options;
    this.verbs = verbs;
    this.policy = { minLength: options.minLength ?? defaultPolicy.minLength };
    this.#offer = offered(verbs);
    const signIn = { accepts, remember };
    this.nobody = { step: 'signed-out', goal: 'browse', can: this.#offer.outside, signIn };
    this.#context = context;
    this.#accepts = accepts;
    this.#remember = remember;
    this.#timeout = timeout;
  }

  /** Calls a verb with what was given. @throws {AuthError} `unsupported` when it is absent */
  async tell<Given>(
    verb: ((given: Given, context: VerbContext) => Promise<Outcome>) | undefined,
    given: Given,
  ): Promise<void> {
    if (!verb) throw new AuthError('unsupported', { detail: 'the verb for it is absent' });
    await call((within) => verb.call(this.verbs, given, within), this.#context, this.#timeout);
  }

  async who(goal: SignedInStep['goal']): Promise<SignedInStep | SignedOutStep> {
    const user = await this.#me();
    return user ? { step: 'signed-in', goal, user, can: this.#offer.inside } : this.nobody;
  }

  /** @throws {AuthError} `forbidden` when nobody is logged in */
  async here(): Promise<User> {
    const user = await this.#me();
    if (user) return user;
    throw new AuthError('forbidden', own({ detail: 'nobody is logged in', next: this.nobody }));
  }

  /** Logged in, if the service has done that by itself; else at the login. */
  async whoOrLogin(goal: Goal): Promise<SignedInStep | IdentifierStep> {
    const step = await this.who(goal);
    return step.step === 'signed-in' ? step : this.identify();
  }

  identify(hint: string = ''): IdentifierStep {
    return { step: 'identifier', goal: 'sign-in', accepts: this.#accepts, ...(hint && { hint }) };
  }

  passwordFor(identifier: string): PasswordStep {
    return { step: 'password', goal: 'sign-in', identifier, remember: this.#remember };
  }

  #me(): Promise<User | null | undefined> {
    return call((within) => this.verbs.me(within), this.#context, this.#timeout);
  }
}
