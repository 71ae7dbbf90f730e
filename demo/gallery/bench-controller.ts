import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Bench } from './bench.ts';

/** Draws its host anew whenever the bench changes. */
export class BenchController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly bench: Bench | undefined };
  #watched: Bench | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & { readonly bench: Bench | undefined }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdate();
  }
  hostUpdate(): void {
    const { bench } = this.#host;
    if (bench === this.#watched) return;
    this.#stop?.();
    this.#watched = bench;
    this.#stop = bench?.subscribe(() => this.#host.requestUpdate());
  }
  hostDisconnected(): void {
    this.#stop?.();
    this.#watched = undefined;
  }
}
