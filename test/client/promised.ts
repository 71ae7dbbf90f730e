import type { Answer } from '../../src/core/answer.ts';
import type { AuthBackend, Context } from '../../src/core/backend.ts';
import type { Step } from '../../src/core/step.ts';

/** One call that waits to be answered by the test. */
export interface OpenCall {
  readonly what: keyof AuthBackend;
  readonly context: Context;
  readonly step?: Step;
  readonly answer?: Answer;
  readonly scope?: string;
  readonly give: (step: Step) => void;
  readonly fail: (error: unknown) => void;
}

/** A backend whose every call stays open until the test answers it. */
export class PromisedBackend implements AuthBackend {
  readonly calls: OpenCall[] = [];

  current(context: Context): Promise<Step> {
    return this.#open({ what: 'current', context });
  }

  begin(_goal: string, context: Context): Promise<Step> {
    return this.#open({ what: 'begin', context });
  }

  answer(step: Step, answer: Answer, context: Context): Promise<Step> {
    return this.#open({ what: 'answer', context, step, answer });
  }

  signOut(context: Context, scope?: string): Promise<Step> {
    return this.#open({ what: 'signOut', context, ...(scope && { scope }) });
  }

  /** The newest call. */
  get last(): OpenCall {
    const call = this.calls.at(-1);
    if (!call) throw new Error('no call was made');
    return call;
  }

  #open(call: Omit<OpenCall, 'give' | 'fail'>): Promise<Step> {
    return new Promise((give, fail) => this.calls.push({ ...call, give, fail }));
  }
}

/** Lets everything that can happen by itself happen; no time passes. */
export const turns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
