import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Readable } from '../client/store.ts';

/** Renders its host again whenever a store changes, while the host is connected. */
export class StoreController<S> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: Readable<S> | undefined;
  #stop: (() => void) | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Watches another store from now on. */
  watch(store: Readable<S>): void {
    if (store === this.#store) return;
    this.#stop?.();
    this.#store = store;
    this.#stop = this.#connected ? this.#subscribe() : undefined;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#stop ??= this.#subscribe();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  #subscribe(): (() => void) | undefined {
    return this.#store?.subscribe(() => this.#host.requestUpdate());
  }
}
