import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { canAutofillPasskey, canUsePasskey, usePasskey } from '../client/webauthn.ts';
import type { WebAuthnJson } from '../core/platform.ts';

/** What a login with a passkey needs of its element. */
export interface PasskeyHost {
  /** The person has chosen a passkey. */
  answer(assertion: WebAuthnJson): void;
  /** The button came to nothing. What autofill offered and nobody took is not told. */
  failed(): void;
}

/** Offers passkeys by autofill while their options are on screen, and asks for one when a button is pressed. */
export class PasskeyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: PasskeyHost;
  #call: AbortController | undefined;
  #offered: WebAuthnJson | undefined;
  /** The page has been put away: a request that is under way would keep it from being kept. */
  #away = false;

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
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#hide);
    removeEventListener('pageshow', this.#show);
    this.offer(undefined);
  }

  /** Autofill offers passkeys for these options from now on, or none. */
  offer(options: WebAuthnJson | undefined): void {
    const wanted = this.#away ? undefined : options;
    if (wanted === this.#offered) return;
    this.#call?.abort();
    this.#offered = wanted;
    if (wanted) void this.#autofill(wanted, (this.#call = new AbortController()).signal);
  }

  /** Asks for a passkey now. */
  async ask(options: WebAuthnJson): Promise<void> {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    try {
      this.#options.answer(await usePasskey(options, 'optional', signal));
    } catch {
      if (signal.aborted) return;
      this.#offered = undefined;
      this.#options.failed();
    }
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
    this.offer(undefined);
  };

  readonly #show = (): void => {
    this.#away = false;
    this.#host.requestUpdate();
  };
}
