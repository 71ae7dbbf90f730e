import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createPasskey } from '../../client/webauthn.ts';
import { toAuthError } from '../../core/errors.ts';
import type { NewPasskeyStep } from '../../core/step.ts';
import { AvainBeforeSubmitEvent } from '../../events.ts';
import type { Parts } from './visit.ts';

/** Asks the device for a passkey, and answers the step with it. */
export class PasskeyMaker implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #parts: Parts;
  readonly #cancelled: () => void;
  #asking: AbortController | undefined;

  /** @param cancelled called when the person, or the device, has closed the question */
  constructor(host: ReactiveControllerHost & HTMLElement, parts: Parts, cancelled: () => void) {
    this.#host = host;
    this.#parts = parts;
    this.#cancelled = cancelled;
    host.addController(this);
  }

  hostUpdate(): void {
    // Another step is on screen: the question is about nothing any more.
    if (this.#parts.flow.step?.step !== 'new-passkey') this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  /** To be called by a press of the person: browsers ask for one. */
  async make(): Promise<void> {
    const { flow } = this.#parts;
    const { step } = flow;
    if (step?.step !== 'new-passkey' || flow.state.status !== 'ready' || this.#asking) return;
    if (!this.#host.dispatchEvent(new AvainBeforeSubmitEvent('add-passkey', 'new-passkey'))) return;
    const asking = (this.#asking = new AbortController());
    await this.#ask(step, asking.signal);
    if (this.#asking === asking) this.#asking = undefined;
  }

  async #ask(step: NewPasskeyStep, signal: AbortSignal): Promise<void> {
    const { flow, light } = this.#parts;
    const field = light.form?.elements.namedItem('passkey-name') as HTMLInputElement | null;
    const name = field?.value.trim() ?? '';
    try {
      const newPasskey = await createPasskey(step.options, signal);
      if (flow.step === step) await flow.answer([{ newPasskey, ...(name && { name }) }]);
    } catch (thrown) {
      const error = toAuthError(thrown);
      if (flow.step !== step || signal.aborted) return;
      if (error.code !== 'cancelled') return flow.refuse(error);
      flow.resume(step);
      this.#cancelled();
    }
  }
}
