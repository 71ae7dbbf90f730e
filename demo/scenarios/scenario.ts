import type { Fault, OtherAnswer } from '../mocks/interference.ts';
import type { PasskeyRecord } from '../rules/ports.ts';
import type { Resident } from '../rules/residents.ts';

/** A call that was made before the page begins, and answered by the rules: method and path below the base, and a body. */
export interface Before {
  readonly call: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** How long before. */
  readonly minutesAgo?: number;
  /** What the browser said of itself. */
  readonly device?: string;
}

/** What else can have happened before. */
export type Deed =
  /** The link of the last mail was followed. */
  | 'open-mailed-link'
  /** A link was followed that counts for nothing any more. */
  | { readonly openOldLink: 'reset-password' | 'register' | 'change-email' }
  /** From then on it is another browser, or the same without what it kept. */
  | 'other-browser'
  /** Whoever is logged in has turned codes of an app on. */
  | 'turn-on-codes';

/** How a mock differs from the plain one. */
export interface Scenario {
  /** Who lives there; the demo's residents unless given. */
  readonly residents?: readonly Resident[];
  /** What has happened, in order. Nobody is logged in unless they log in here. */
  readonly before?: readonly (Before | Deed)[];
  readonly passkeys?: readonly PasskeyRecord[];
  /** Milliseconds that each call takes. */
  readonly latency?: number;
  readonly faults?: readonly Fault[];
  readonly answers?: readonly OtherAnswer[];
  /** Mail cannot be sent. */
  readonly mailFails?: boolean;
  /** What the device does when it is asked for a passkey: nothing yet, unless given. */
  readonly device?: 'refuses';
  readonly pace?: Pace;
}

/**
 * How time passes in the page, where what there is to see comes late, or goes again. `held`: nothing of what comes after
 * seconds comes. `long`: it has come. `over`: the time for an answer is up.
 */
export type Pace = 'held' | 'long' | 'over';
