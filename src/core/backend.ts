import type { Answer } from './answer.ts';
import type { Goal } from './goal.ts';
import type { Abortable } from './platform.ts';
import type { Step } from './step.ts';

/** What a call is made in. */
export interface Context {
  /** The language of the person, a BCP 47 tag; a backend writes its mails in it. */
  readonly locale: string;
  /** Where to go after the goal, checked by {@link returnUrl} before it is used. Empty for nowhere. */
  readonly returnTo: string;
  /** Ends the call: it then rejects with `cancelled`. */
  readonly signal?: Abortable;
}

/**
 * An auth backend as the widgets see it: which step comes next. Four calls, whatever the server behind them. Every
 * rejection is an {@link AuthError}; every call makes at most one request for one action of a person.
 */
export interface AuthBackend {
  /**
   * Who is here? "Nobody" is an answer (`signed-out`), not an error. A step left half-way may come back. A `redirect` of no
   * goal (`browse`) says that only another page knows, which the browser is to go to and comes back from by itself.
   */
  current(context: Context): Promise<Step>;
  /** Starts towards a goal. `token` comes from a mail link or is the address an identity provider returned to. */
  begin(goal: Goal, context: Context, token?: string): Promise<Step>;
  /** Answers a step. While it is rejected, the step on screen stays. */
  answer(step: Step, answer: Answer, context: Context): Promise<Step>;
  /** Logs out, on this device or on all. */
  signOut(context: Context, scope?: 'here' | 'everywhere'): Promise<Step>;
}
