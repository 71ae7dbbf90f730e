import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AuthClient } from '../client/client.ts';
import type { FlowStore } from '../client/flow-store.ts';
import type { Answer } from '../core/answer.ts';
import type { Context } from '../core/backend.ts';
import { AuthError } from '../core/errors.ts';
import { idle, type Failure, type FlowState } from '../core/flow.ts';
import type { Goal } from '../core/goal.ts';
import type { Step } from '../core/step.ts';
import { AvainErrorEvent, AvainStepChangeEvent } from '../events.ts';
import { StoreController } from './store-controller.ts';

/** What a flow needs of its element. */
export interface FlowHost {
  readonly goal: Goal;
  context(): Context;
  /** The token of a mailed link that a goal is still to be begun with. */
  token(goal: Goal): string | undefined;
  /** That token has led somewhere, or is too old. */
  tokenUsed(): void;
  /** A call is over: the step on screen may be another, or have an error. */
  settled(failed: boolean): void;
}

/** Runs one flow for its host and fires its events. */
export class FlowController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FlowHost;
  readonly #watch: StoreController<FlowState>;
  #flow: FlowStore | undefined;
  /** What is under way, or was begun last: not always the widget's own goal. */
  #goal: Goal | undefined;
  /** The outcome that was told last. */
  #told: FlowState | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FlowHost) {
    this.#host = host;
    this.#options = options;
    this.#watch = new StoreController(host);
    host.addController(this);
  }

  get state(): FlowState {
    return this.#flow?.state ?? idle;
  }

  get step(): Step | undefined {
    return 'step' in this.state ? this.state.step : undefined;
  }

  get failure(): Failure | undefined {
    return 'failure' in this.state ? this.state.failure : undefined;
  }

  hostConnected(): void {
    if (this.state.status === 'starting') void this.begin(this.#goal);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Takes a flow of this client, at `step` where there is one to go on from. */
  async start(client: AuthClient, step?: Step): Promise<void> {
    this.cancel();
    this.#flow = client.flow();
    this.#watch.watch(this.#flow);
    if (step) this.#flow.resume(step);
    else await this.begin();
  }

  async begin(goal: Goal = this.#options.goal): Promise<void> {
    await this.#begin(goal);
    if (this.failure && this.state !== this.#told)
      this.#host.dispatchEvent(new AvainErrorEvent(this.failure.code));
  }

  /** Begins another goal from what is on screen: told and focused as an answer is. */
  async go(goal: Goal): Promise<void> {
    const before = this.state;
    await this.#begin(goal);
    if ('step' in this.state || this.failure) this.#settle(before);
  }

  resume(step: Step): void {
    this.#flow?.resume(step);
  }

  cancel(): void {
    this.#flow?.cancel();
  }

  /** For who does not want to wait any longer. The step stays; a beginning has failed, and can be made again. */
  stop(): void {
    this.cancel();
    if (this.state.status === 'starting') this.refuse(new AuthError('cancelled'));
  }

  async answer(answers: readonly Answer[]): Promise<void> {
    const before = this.state;
    await this.#flow?.answer(answers, this.#options.context());
    this.#settle(before);
  }

  /** Shows an error that was found on this side. */
  refuse(error: AuthError, retryAt?: number): void {
    const before = this.state;
    this.#flow?.refuse(error, retryAt);
    this.#settle(before);
  }

  /** Shows an error that nobody has just caused: the focus stays where it is. */
  warn(error: AuthError): void {
    this.#flow?.refuse(error);
    this.#host.dispatchEvent(new AvainErrorEvent(error.code));
  }

  async #begin(goal: Goal): Promise<void> {
    this.#goal = goal;
    const token = this.#options.token(goal);
    await this.#flow?.begin(goal, this.#options.context(), token);
    const { failure, state } = this;
    // Who was offline, or has to log in first, uses it later.
    if (token && (failure ? failure.code === 'expired' : 'step' in state)) this.#options.tokenUsed();
  }

  #settle(before: FlowState): void {
    const { failure, state, step } = this;
    if (!this.#host.isConnected || state === before || state.status === 'busy') return;
    // A call that was stopped comes to its end after that was told.
    if (state === this.#told) return;
    this.#told = state;
    if (failure) this.#host.dispatchEvent(new AvainErrorEvent(failure.code));
    else if (step && !('step' in before && before.step === step)) {
      this.#host.dispatchEvent(new AvainStepChangeEvent(step.goal, step.step));
    }
    this.#options.settled(Boolean(failure));
  }
}
