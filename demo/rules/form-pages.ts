import type { Goal } from '../../src/core/goal.ts';
import type { Step, StepKind } from '../../src/core/step.ts';

/** The pages that show the steps to people without JavaScript. */
export const pages = {
  home: '/',
  identifier: '/kirjaudu',
  password: '/kirjaudu/salasana',
  code: '/kirjaudu/koodi',
  welcome: '/kirjaudu/tervetuloa',
  reset: '/kirjaudu/unohtui',
  newPassword: '/kirjaudu/uusi-salasana',
  register: '/kirjaudu/tunnus',
  confirmAddress: '/kirjaudu/vahvista',
  settings: '/omat-asetukset',
  confirmNewAddress: '/omat-asetukset/vahvista',
  changePassword: '/omat-asetukset/salasana',
} as const;

/** Which page shows which step. What is not here has no form, or none that works without a script. */
const places: Partial<Readonly<Record<Goal, Partial<Readonly<Record<StepKind, string>>>>>> = {
  'sign-in': {
    identifier: pages.identifier,
    password: pages.password,
    code: pages.code,
    'signed-in': pages.welcome,
  },
  'reset-password': {
    identifier: pages.reset,
    'mail-sent': pages.reset,
    'new-password': pages.newPassword,
    confirm: pages.newPassword,
  },
  register: {
    'new-account': pages.register,
    'mail-sent': pages.register,
    confirm: pages.confirmAddress,
    'new-password': pages.confirmAddress,
  },
  'change-email': { confirm: pages.confirmNewAddress },
  'change-password': { 'new-password': pages.changePassword },
};

/** The page of a step, if it has one. */
export function pageOf({ goal, step }: Pick<Step, 'goal' | 'step'>): string | undefined {
  return goal === 'browse' ? undefined : places[goal]?.[step];
}

/** What the page at a path is there for. */
export function goalAt(path: string): Goal {
  const all = Object.entries(places) as [Goal, Partial<Record<StepKind, string>>][];
  const [goal] = all.find(([, steps]) => Object.values(steps).includes(path)) ?? ['sign-in' as const];
  return goal;
}
