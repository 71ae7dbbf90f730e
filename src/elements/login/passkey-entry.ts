import type { ReactiveControllerHost } from 'lit';
import type { LightController } from '../../controllers/light-controller.ts';
import { PasskeyController } from '../../controllers/passkey-controller.ts';
import type { WidgetController } from '../../controllers/widget-controller.ts';
import { AuthError } from '../../core/errors.ts';
import type { WebAuthnJson } from '../../core/platform.ts';
import type { SessionState } from '../../core/session.ts';
import type { Other, Step } from '../../core/step.ts';
import { AvainBeforeSubmitEvent } from '../../events.ts';
import type { LoginParts } from '../../steps/view.ts';
import { passkeyBeside, passkeyWay } from './login-template.ts';

type Parts = Pick<WidgetController<'login'>, 'client' | 'flow' | 'light'>;

/** The way in by a passkey: beside the identifier, or as a step of its own. */
export class PasskeyEntry {
  readonly #host: ReactiveControllerHost & HTMLElement & { onePage: boolean };
  readonly #parts: Parts;
  readonly #passkey: PasskeyController;
  /** Whether the delivered form keeps a place free for the button. */
  #room = false;

  /** @param sent called when a passkey goes to the server in place of what was typed */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { onePage: boolean },
    parts: Parts,
    sent: () => void,
  ) {
    this.#host = host;
    this.#parts = parts;
    const { flow } = parts;
    this.#passkey = new PasskeyController(host, {
      step: () => (flow.state.status === 'ready' ? flow.state.step : undefined),
      answer: (assertion) => {
        if (!host.dispatchEvent(new AvainBeforeSubmitEvent('sign-in', 'passkey'))) return;
        sent();
        void flow.answer([{ assertion }]);
      },
      failed: () => flow.refuse(new AuthError('cancelled', { field: 'passkey' })),
    });
  }

  delivered({ root }: LightController): void {
    this.#room = Boolean(root?.querySelector('[data-avain-do=passkey]'));
  }

  /** Whether there is a button, and whether a place is kept for one. */
  button(step: Step | undefined, session: SessionState): Pick<LoginParts, 'passkeyRoom' | 'canPasskey'> {
    const { available } = this.#passkey;
    const unknown = available && session.status === 'unknown';
    return {
      passkeyRoom: this.#parts.light.adopted === undefined ? unknown : this.#room,
      canPasskey: available && (this.#beside(step, session) ?? this.#way(step, session)) !== undefined,
    };
  }

  /** Offers them by autofill, for as long as the step on screen has options for that. */
  follow(session: SessionState): void {
    this.#passkey.offer(this.#beside(this.#parts.flow.step, session));
  }

  settled(failed: boolean): void {
    const { client, flow } = this.#parts;
    // A refused passkey has used up its options.
    const used = failed && flow.failure?.code === 'invalid-credentials' && flow.step?.step === 'identifier';
    if (used) void client?.session.reload();
  }

  /** To be called by a press of the person: browsers ask for one. */
  async ask(): Promise<void> {
    const { client, flow } = this.#parts;
    const { step } = flow;
    if (!step || !client) return;
    const { state } = client.session;
    const options = step.step === 'passkey' ? step.options : this.#beside(step, state);
    const way = this.#way(step, state);
    if (options) await this.#passkey.ask(options);
    else if (way) await flow.answer([{ other: way.id }]);
  }

  #beside(step: Step | undefined, session: SessionState): WebAuthnJson | undefined {
    return passkeyBeside(step, session, this.#host.onePage);
  }

  #way(step: Step | undefined, session: SessionState): Other | undefined {
    return passkeyWay(step, session, this.#host.onePage);
  }
}
