import type { LitElement, ReactiveController } from 'lit';

/** How much room the part of its host that is called `.scroller` has across, in pixels; 0 until it was measured. */
export class RoomController implements ReactiveController {
  width: number = 0;
  readonly #host: LitElement;
  readonly #measure: ResizeObserver;
  #seen: Element | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#measure = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.width) return;
      this.width = width;
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#host.renderRoot.querySelector('.scroller') ?? undefined;
    if (!scroller || scroller === this.#seen) return;
    this.#measure.disconnect();
    this.#measure.observe(scroller);
    this.#seen = scroller;
  }
  hostDisconnected(): void {
    this.#measure.disconnect();
    this.#seen = undefined;
  }
}
