import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { canAutofillPasskey, canUsePasskey, usePasskey } from '../client/webauthn.ts';
import type { WebAuthnJson } from '../core/platform.ts';
import type { Step } from '../core/step.ts';

/** What a login with a passkey needs of its element. */
export interface PasskeyHost {
  /** The step that can be answered now. A question is about one step, and over with it. */
  step(): Step | undefined;
  /** The person has chosen a passkey. */
  answer(assertion: WebAuthnJson): void;
  /** The button came to nothing. What autofill offered and nobody took is not told. */
  failed(): void;
}

/** Offers passkeys by autofill while their options are on screen, and asks for one when a button is pressed. */
export class PasskeyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: PasskeyHost;
  /** Two, because new options end an offer, but not a question that the person is looking at. */
  #offering: AbortController | undefined;
  #asking: AbortController | undefined;
  #about: Step | undefined;
  #offered: WebAuthnJson | undefined;
  /** Not on the page, or the page has been put away: a request that is under way would keep it from being kept. */
  #away = true;

  constructor(host: ReactiveControllerHost, options: PasskeyHost) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether passkeys can be used on this page. */
  get available(): boolean {
    return canUsePasskey();
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#hide);
    addEventListener('pageshow', this.#show);
    this.#show();
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#hide);
    removeEventListener('pageshow', this.#show);
    this.#hide();
  }

  hostUpdate(): void {
    if (this.#asking && this.#options.step() !== this.#about) this.#stop();
  }

  /** Autofill offers passkeys for these options from now on, or none. */
  offer(options: WebAuthnJson | undefined): void {
    if (this.#asking) return;
    const wanted = this.#away ? undefined : options;
    if (wanted === this.#offered) return;
    this.#offering?.abort();
    this.#offered = wanted;
    if (wanted) void this.#autofill(wanted, (this.#offering = new AbortController()).signal);
  }

  /** Asks for a passkey now. */
  async ask(options: WebAuthnJson): Promise<void> {
    this.#asking?.abort();
    this.#offering?.abort();
    const asking = (this.#asking = new AbortController());
    this.#about = this.#options.step();
    try {
      const assertion = await usePasskey(options, 'optional', asking.signal);
      if (!asking.signal.aborted) this.#options.answer(assertion);
    } catch {
      if (asking.signal.aborted) return;
      this.#offered = undefined;
      this.#options.failed();
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
      this.#host.requestUpdate();
    }
  }

  #stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#offering?.abort();
    this.#offered = undefined;
  }

  async #autofill(options: WebAuthnJson, signal: AbortSignal): Promise<void> {
    try {
      if (!(await canAutofillPasskey()) || signal.aborted) return;
      const assertion = await usePasskey(options, 'conditional', signal);
      if (!signal.aborted) this.#options.answer(assertion);
    } catch {
      // Nobody has asked for one.
    }
  }

  readonly #hide = (): void => {
    this.#away = true;
    this.#stop();
  };

  readonly #show = (): void => {
    this.#away = false;
    this.#host.requestUpdate();
  };
}
