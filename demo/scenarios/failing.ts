import type { Fault } from '../mocks/interference.ts';
import type { ErrorInfo } from '../../src/core/errors.ts';
import type { Step } from '../../src/core/step.ts';
import type { Failing } from './index.ts';
import type { Pace, Scenario } from './scenario.ts';

const PACES: Readonly<Partial<Record<Failing, Pace>>> = {
  never: 'held',
  'never-for-long': 'long',
  timeout: 'over',
};

/** Details that belong to an error wherever it comes up. */
const INFO: Readonly<Partial<Record<Failing, ErrorInfo>>> = {
  'email-unavailable': { field: 'email' },
  'weak-password': { field: 'new-password', reasons: ['common'] },
  'invalid-code': { field: 'code' },
};

const policy = { minLength: 15 };

/** With what a goal begins anew whose link is over. Of other goals the rules say it. */
const ANEW: Readonly<Record<string, Step>> = {
  'reset-password': { step: 'identifier', goal: 'reset-password', accepts: ['email'] },
  register: { step: 'new-account', goal: 'register', policy },
};

function infoOf(what: Failing, call: string): ErrorInfo | undefined {
  const next = ANEW[call.split('/')[0] ?? ''];
  return what === 'expired' && next ? { next } : INFO[what];
}

/** The same scenario, in which one call comes to something else. `call`: goal and step, `sign-in/password`. */
export function failing(scenario: Scenario, what: Failing, call: string): Scenario {
  const info = infoOf(what, call);
  const fault: Fault = {
    at: `POST ${call}`,
    fault: what === 'never-for-long' ? 'never' : what,
    ...(info && { info }),
  };
  const pace = PACES[what];
  return { ...scenario, faults: [fault, ...(scenario.faults ?? [])], ...(pace && { pace }) };
}
