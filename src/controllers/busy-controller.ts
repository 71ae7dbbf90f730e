import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a call has been under way: not at all or too short to tell, long enough to say so, longer than usual. */
export type Waiting = 'no' | 'yes' | 'long';

const SAY = 400;
const LONG = 8_000;

/** Says how long its host has been busy, so that a quick answer does not flicker and a slow one does not look dead. */
export class BusyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timers: ReturnType<typeof setTimeout>[] = [];
  waiting: Waiting = 'no';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Tells whether a call is under way now. */
  set busy(busy: boolean) {
    if (busy === this.#timers.length > 0) return;
    this.hostDisconnected();
    if (busy) this.#timers = [this.#after(SAY, 'yes'), this.#after(LONG, 'long')];
  }

  hostDisconnected(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.waiting = 'no';
  }

  #after(ms: number, waiting: Waiting): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.waiting = waiting;
      this.#host.requestUpdate();
    }, ms);
  }
}
