import { type ErrorCode, errorCodes } from '../../src/core/errors.ts';
import { failing } from './failing.ts';
import { mailed } from './mailed.ts';
import { otherServers } from './other-servers.ts';
import { amina, erkki, LIBRARY, logIn, maria, nameless, namelessLong, PHONE } from './people.ts';
import type { Scenario } from './scenario.ts';
import { passkeys } from './passkeys.ts';

export type { Scenario } from './scenario.ts';

const everybody = [erkki, maria, amina];

const own = {
  /** Everything works, and nobody is logged in. */
  plain: {},
  'signed-in': { before: [logIn(erkki)] },
  'signed-in-long-name': { before: [logIn(maria)] },
  'signed-in-no-name': { residents: [nameless], before: [logIn(nameless)] },
  'signed-in-long-address': { residents: [namelessLong], before: [logIn(namelessLong)] },
  /** Logged in so long ago that what matters asks for the password again. */
  'signed-in-earlier': { before: [logIn(erkki, { minutesAgo: 30 })] },
  /** Passkeys, codes of an app, and three devices. */
  'signed-in-everything': {
    residents: everybody,
    passkeys,
    before: [
      logIn(erkki, { minutesAgo: 500, device: PHONE }),
      'other-browser',
      logIn(erkki, { minutesAgo: 90, device: LIBRARY }),
      'other-browser',
      logIn(erkki),
      'turn-on-codes',
    ],
  },
  /** The account wants a code of an app after the password. */
  'wants-code': { before: [logIn(erkki), 'turn-on-codes', 'other-browser'] },
  /** The session ends within a minute. */
  'session-ending': { before: [logIn(erkki, { minutesAgo: 719 })] },
  /**
   * The session ends a moment after the page has begun: not so soon that on a busy machine it is over when the first answer
   * is read, since the element then looks again only after a quarter of a minute.
   */
  'session-ends': { before: [logIn(erkki, { minutesAgo: 719.92 })] },
  /** The same, and somebody has logged out in another window meanwhile. */
  'session-left': {
    before: [logIn(erkki, { minutesAgo: 719 })],
    answers: [
      {
        at: 'POST session',
        step: { step: 'signed-out', goal: 'browse', can: ['sign-in', 'reset-password'] },
      },
    ],
  },
  /** Logging out does not reach the server. */
  'log-out-fails': {
    before: [logIn(erkki)],
    faults: [{ at: 'DELETE session', fault: 'offline' }],
  },
  offline: { faults: [{ fault: 'offline' }] },
  'server-fails': { faults: [{ fault: 'server' }] },
  'never-answers': { faults: [{ fault: 'never' }], pace: 'held' },
  'mail-fails': { mailFails: true },
  /** The device is asked for a passkey, and says no. */
  'device-refuses': { device: 'refuses' },
  'device-refuses-signed-in': { device: 'refuses', before: [logIn(erkki)] },
  /** Each call takes three seconds. */
  slow: { latency: 3000 },
} as const satisfies Readonly<Record<string, Scenario>>;

/** Everything that can be the matter, by name. */
export const scenarios = { ...own, ...mailed, ...otherServers } satisfies Readonly<Record<string, Scenario>>;

/** A scenario that has a name of its own. */
export type NamedScenario = keyof typeof scenarios;

/** What can come of a call beside an error. */
const OTHERWISE = ['unknown-step', 'never', 'never-for-long'] as const;

/** What can go wrong with one call, or never come of it. */
export type Failing = Exclude<ErrorCode, 'cancelled'> | (typeof OTHERWISE)[number];

const isFailing = (name: string): name is Failing =>
  name !== 'cancelled' && [...errorCodes, ...OTHERWISE].some((known) => known === name);

/** One of those, or one where an answer is met by something besides: `plain/locked@sign-in/password`. */
export type ScenarioName = NamedScenario | `${NamedScenario}/${Failing}@${string}`;

/** A scenario by its name; nothing for a name that nobody gave. */
export function scenarioOf(name: string): Scenario | undefined {
  const [, base = '', fault = '', call = ''] = /^([\w-]+)(?:\/([\w-]+)@(\S+))?$/.exec(name) ?? [];
  if (!Object.hasOwn(scenarios, base)) return undefined;
  const scenario: Scenario = scenarios[base as NamedScenario];
  if (fault === '') return scenario;
  return isFailing(fault) ? failing(scenario, fault, call) : undefined;
}
