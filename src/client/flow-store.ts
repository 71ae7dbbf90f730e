import type { Answer } from '../core/answer.ts';
import type { AuthBackend, Context } from '../core/backend.ts';
import { AuthError, toAuthError } from '../core/errors.ts';
import { flow, idle, type Failure, type FlowEvent, type FlowState } from '../core/flow.ts';
import type { Goal } from '../core/goal.ts';
import type { Step } from '../core/step.ts';
import { pageClock, type Clock } from './clock.ts';
import { Store, type Readable } from './store.ts';

/** One run towards a goal: begin → answer → answer → … One call at a time; nothing here ever rejects. */
export class FlowStore implements Readable<FlowState> {
  readonly #store = new Store<FlowState, FlowEvent>(idle, flow);
  readonly #backend: AuthBackend;
  readonly #clock: Clock;
  #call: AbortController | undefined;
  #failures = 0;
  /** What the server asked to wait for: with another step it is over. */
  #limit: { readonly step: Step; readonly failure?: Failure; readonly until: number } | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(backend: AuthBackend, clock: Clock = pageClock) {
    this.#backend = backend;
    this.#clock = clock;
  }

  get state(): FlowState {
    return this.#store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** Starts, or starts again. */
  begin(goal: Goal, context: Context, token?: string): Promise<void> {
    this.cancel();
    this.#store.dispatch({ type: 'started' });
    return this.#run(context, (inner) => this.#backend.begin(goal, inner, token));
  }

  /** Goes on from a step that came from elsewhere, for example one that was pending on the server. */
  resume(step: Step): void {
    this.cancel();
    this.#store.dispatch({ type: 'advanced', step });
  }

  /**
   * Answers the present step, and what follows it if more answers are given. Does nothing while another call is under
   * way. While the server asked to wait, nothing but a way back is sent and the same failure is told again.
   */
  async answer(answers: readonly Answer[], context: Context): Promise<void> {
    const { state } = this;
    if (state.status !== 'ready') return;
    const limit = this.#limitOf(state.step);
    if (limit && !answers.every((answer) => 'back' in answer)) {
      return this.refuse(new AuthError(limit.code, limit.info), limit.retryAt);
    }
    this.#store.dispatch({ type: 'submitted' });
    await this.#run(context, async (inner) => {
      let { step } = state;
      // Whoever is sent elsewhere gives the password there, and it goes nowhere else.
      for (const answer of answers)
        if (step.step !== 'redirect') step = await this.#backend.answer(step, answer, inner);
      return step;
    });
  }

  /** Shows a failure that was found before anything was sent. */
  refuse(error: AuthError, retryAt?: number): void {
    const failure = {
      code: error.code,
      info: error.info,
      count: ++this.#failures,
      ...(retryAt && { retryAt }),
    };
    this.#store.dispatch({ type: 'failed', failure });
  }

  /** Stops the call that is under way; the step on screen stays. */
  cancel(): void {
    this.#call?.abort();
    this.#call = undefined;
    this.#store.dispatch({ type: 'cancelled' });
  }

  async #run(context: Context, work: (context: Context) => Promise<Step>): Promise<void> {
    const call = (this.#call = new AbortController());
    try {
      const step = await work({ ...context, signal: call.signal });
      if (call === this.#call) this.#store.dispatch({ type: 'advanced', step });
    } catch (thrown) {
      if (call === this.#call) this.#fail(toAuthError(thrown));
    } finally {
      if (call === this.#call) this.#call = undefined;
    }
  }

  #fail(error: AuthError): void {
    // Who turned back elsewhere is where the backend says, and knows why.
    if (error.code === 'cancelled' && error.info.next)
      return this.#store.dispatch({ type: 'advanced', step: error.info.next });
    // A beginning has no step to stay at: it has failed, so that it can be made again.
    const stays = error.code === 'cancelled' && this.state.status !== 'starting';
    if (stays) return this.#store.dispatch({ type: 'cancelled' });
    const { retryAfter } = error.info;
    this.refuse(error, retryAfter && this.#clock.wall() + retryAfter * 1000);
    if (retryAfter && error.code === 'rate-limited') this.#wait(retryAfter * 1000);
  }

  #limitOf(step: Step): Failure | undefined {
    const limit = this.#limit;
    return limit?.step === step && this.#clock.monotonic() < limit.until ? limit.failure : undefined;
  }

  #wait(ms: number): void {
    const { state } = this;
    if (state.status !== 'ready') return;
    this.#limit = { ...state, until: this.#clock.monotonic() + ms };
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#store.dispatch({ type: 'waited' }), ms);
  }
}
