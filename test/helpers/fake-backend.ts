import type { Answer } from '../../src/core/answer.ts';
import type { AuthBackend, Context } from '../../src/core/backend.ts';
import { AuthError } from '../../src/core/errors.ts';
import type { Goal } from '../../src/core/goal.ts';
import type { IdentifierStep, SignedInStep, SignedOutStep, Step } from '../../src/core/step.ts';

/** One call that reached the backend. */
export interface Call {
  readonly what: 'current' | 'begin' | 'answer' | 'signOut';
  readonly goal?: Goal;
  readonly step?: Step;
  readonly answer?: Answer;
  readonly context: Context;
}

export const erkki: SignedInStep = {
  step: 'signed-in',
  goal: 'browse',
  user: { id: 'r1', name: 'Erkki Esimerkki', email: 'esimerkki.erkki@example.com' },
  can: [],
};
export const nobody: SignedOutStep = {
  step: 'signed-out',
  goal: 'browse',
  can: ['sign-in'],
  signIn: { accepts: ['email', 'username'], remember: 30 },
};
export const identifierStep: IdentifierStep = {
  step: 'identifier',
  goal: 'sign-in',
  accepts: ['email', 'username'],
};
export const PASSWORD = 'kesä-ilta-saaristossa';

/** An `AuthBackend` in memory, in which Erkki lives. A test scripts what differs through `next`. */
export class FakeBackend implements AuthBackend {
  readonly calls: Call[] = [];
  here: Step = nobody;
  remember = 30;
  /** Fails the next answer, or holds it until it is told. */
  next: AuthError | Promise<unknown> | undefined;

  async current(context: Context): Promise<Step> {
    this.calls.push({ what: 'current', context });
    return this.here;
  }

  async begin(goal: Goal, context: Context): Promise<Step> {
    this.calls.push({ what: 'begin', goal, context });
    return identifierStep;
  }

  async answer(step: Step, answer: Answer, context: Context): Promise<Step> {
    this.calls.push({ what: 'answer', step, answer, context });
    if ('back' in answer)
      return { ...identifierStep, ...('identifier' in step && { hint: step.identifier }) };
    if ('identifier' in answer) {
      return { step: 'password', goal: 'sign-in', identifier: answer.identifier, remember: this.remember };
    }
    await this.#scripted(context);
    if (!('password' in answer) || answer.password !== PASSWORD) throw new AuthError('invalid-credentials');
    return (this.here = erkki);
  }

  async signOut(context: Context): Promise<Step> {
    this.calls.push({ what: 'signOut', context });
    await this.#scripted(context);
    return (this.here = nobody);
  }

  /** Answers that a person gave, in order. */
  get answers(): Answer[] {
    return this.calls.flatMap(({ answer }) => (answer ? [answer] : []));
  }

  async #scripted({ signal }: Context): Promise<void> {
    const { next } = this;
    this.next = undefined;
    if (next instanceof AuthError) throw next;
    const aborted = new Promise((_, reject) => {
      (signal as AbortSignal | undefined)?.addEventListener('abort', () =>
        reject(new AuthError('cancelled')),
      );
    });
    if (next) await Promise.race([next, aborted]);
  }
}
