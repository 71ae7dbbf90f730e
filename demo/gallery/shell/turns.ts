import type { LitElement, ReactiveController } from 'lit';

/** How many pages load at once: each starts a mock of its own. */
const AT_ONCE = 3;
/** Windows that near the edge of the sight begin already. */
const AHEAD = '300px';

/** Lets the windows of its host load when they come into sight, a few at a time. Each has a `data-key`. */
export class Turns implements ReactiveController {
  readonly #host: LitElement;
  readonly #sight: IntersectionObserver;
  readonly #queue: string[] = [];
  readonly #begun = new Set<string>();
  readonly #loading = new Set<string>();

  constructor(host: LitElement) {
    this.#host = host;
    this.#sight = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: AHEAD });
    host.addController(this);
  }

  /** Whether the window has had its turn. */
  has(key: string): boolean {
    return this.#begun.has(key);
  }

  hostConnected(): void {
    this.#host.addEventListener('frame-settled', this.#settled);
  }
  hostDisconnected(): void {
    this.#host.removeEventListener('frame-settled', this.#settled);
    this.#sight.disconnect();
  }

  /** Windows that are gone give their turns back, and new ones are looked out for. */
  hostUpdated(): void {
    const keys = new Set<string>();
    for (const window of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-key]')) {
      const key = window.dataset['key'] ?? '';
      keys.add(key);
      // Looked at anew, so that one whose key has changed in sight is reported again.
      if (this.#begun.has(key) || this.#queue.includes(key)) continue;
      this.#sight.unobserve(window);
      this.#sight.observe(window);
    }
    for (const key of [...this.#begun]) if (!keys.has(key)) this.#forget(key);
    this.#queue.splice(0, this.#queue.length, ...this.#queue.filter((key) => keys.has(key)));
    this.#go();
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const key = (target as HTMLElement).dataset['key'] ?? '';
      if (!isIntersecting || this.#begun.has(key) || this.#queue.includes(key)) continue;
      this.#queue.push(key);
    }
    this.#go();
  }

  readonly #settled = (event: Event): void => {
    this.#loading.delete((event.composedPath()[0] as HTMLElement).dataset['key'] ?? '');
    this.#go();
  };

  #forget(key: string): void {
    this.#begun.delete(key);
    this.#loading.delete(key);
  }

  #go(): void {
    let begun = false;
    while (this.#loading.size < AT_ONCE) {
      const key = this.#queue.shift();
      if (key === undefined) break;
      this.#begun.add(key);
      this.#loading.add(key);
      begun = true;
    }
    if (begun) this.#host.requestUpdate();
  }
}
