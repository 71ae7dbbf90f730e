import type { ReactiveController, ReactiveControllerHost } from 'lit';
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

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.at = undefined;
  }

  /** Tells that the next step comes because it was asked for once more. */
  asked(): void {
    this.#asked = true;
  }

  /** Tells which step is on screen. */
  see(step: Step | undefined): void {
    if (step === this.#step) return;
    this.#step = step;
    this.resent = this.#asked;
    this.#asked = false;
    this.#wait((step && 'resend' in step && step.resend) || 0);
  }

  #wait(seconds: number): void {
    clearTimeout(this.#timer);
    this.at = seconds > 0 ? Date.now() + seconds * 1000 : undefined;
    if (this.at) this.#timer = setTimeout(() => this.#over(), seconds * 1000);
  }

  #over(): void {
    this.at = undefined;
    this.#host.requestUpdate();
  }
}
