import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FlowState } from '../core/flow.ts';
import type { Step } from '../core/step.ts';

/** Knows from when on another mail or code may be asked for, and renders its host again at that moment. */
export class ResendController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #step: Step | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = false;
  /** Milliseconds since 1970; nothing when it may be asked for now. */
  at: number | undefined;
  /** Whether the step on screen is the answer to having asked once more. */
  resent = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Tells that the next step comes because it was asked for once more. */
  asked(): void {
    this.#asked = true;
  }

  /** Tells what is on screen. */
  see(state: FlowState): void {
    const step = 'step' in state ? state.step : undefined;
    // Asking that failed, or was stopped, has brought nothing.
    if (state.status === 'ready' && (state.failure || step === this.#step)) this.#asked = false;
    if (step === this.#step) return;
    this.#step = step;
    this.resent = this.#asked;
    this.#asked = false;
    const seconds = (step && 'resend' in step && step.resend) || 0;
    this.at = seconds > 0 ? Date.now() + seconds * 1000 : undefined;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.at) this.#timer = setTimeout(() => this.#over(), this.at - Date.now());
  }

  #over(): void {
    this.at = undefined;
    this.#host.requestUpdate();
  }
}
