import { goals, type Goal } from '../../core/goal.ts';
import type {
  AccountStep,
  IdentifierStep,
  Other,
  SignedInStep,
  SignedOutStep,
  SignInOptions,
  User,
} from '../../core/step.ts';
import { endOf, type Held } from './held.ts';
import { actionOf, type OidcOptions } from './options.ts';

/** What there is to offer. */
type Offer = Pick<OidcOptions, 'providers' | 'preset' | 'goals' | 'actions'>;

/** Whether a goal on pages of the server is for who is not logged in. */
export const isPublic = (goal: Goal): boolean => goal === 'register' || goal === 'reset-password';

const accepts = ['email', 'username'] as const;

const offered = (options: Offer): readonly Goal[] => goals.filter((goal) => actionOf(options, goal));

function others({ providers = [] }: Offer): readonly Other[] {
  return providers.map(({ id, label }) => ({ id, kind: 'provider', label }));
}

/** Who are you? What is typed goes along as a hint; where there are providers they can be chosen instead. */
export function identifierStep(options: Offer, hint: string = ''): IdentifierStep {
  const ways = others(options);
  return {
    step: 'identifier',
    goal: 'sign-in',
    accepts,
    ...(hint && { hint }),
    ...(ways.length > 0 && { others: ways }),
  };
}

export function signedOutStep(options: Offer): SignedOutStep {
  const signIn: SignInOptions = { accepts, remember: 0 };
  const can = ['sign-in', ...offered(options).filter(isPublic)] as const;
  return { step: 'signed-out', goal: 'browse', can, signIn };
}

export function signedInStep(options: Offer, held: Held, goal: SignedInStep['goal']): SignedInStep {
  return { step: 'signed-in', goal, user: held.user, can: accountGoals(options), ...endOf(held) };
}

/** The account as far as a client can see it: who it is, and what can be changed on pages of the server. */
export function accountStep(options: Offer, user: User): AccountStep {
  const can = accountGoals(options);
  return { step: 'account', goal: 'account', user, can, sessions: [] };
}

function accountGoals(options: Offer): readonly Goal[] {
  return ['account', ...offered(options).filter((goal) => !isPublic(goal))];
}
