import type { LitElement, ReactiveController } from 'lit';

/** Where list, stage and panels stand beside each other, and not one above the other. */
const wide = matchMedia('(min-width: 64rem)');

/** Which of the columns beside the stage are open. In a narrow window only what somebody has asked for. */
export class ColumnsController implements ReactiveController {
  list: boolean = wide.matches;
  panels: boolean = wide.matches;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    wide.addEventListener('change', this.#turned);
  }
  hostDisconnected(): void {
    wide.removeEventListener('change', this.#turned);
  }

  /** The address has named a panel: it is brought into view, wherever it stands. */
  async showPanels(): Promise<void> {
    if (this.panels) return;
    this.panels = true;
    const aside = await this.#aside();
    if (aside) holdInView(aside);
  }

  /** Where the panels are below the stage, to open them is to go there. */
  async togglePanels(): Promise<void> {
    this.panels = !this.panels;
    const aside = await this.#aside();
    if (!this.panels || wide.matches) return;
    aside?.scrollIntoView();
    aside?.focus({ preventScroll: true });
  }

  toggleList(): void {
    this.list = !this.list;
    this.#host.requestUpdate();
  }

  /** A state was chosen: where the list lies above the stage, it is in the way. */
  chosen(): void {
    this.list &&= wide.matches;
    this.#host.requestUpdate();
  }

  async #aside(): Promise<HTMLElement | null> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return this.#host.renderRoot.querySelector('aside');
  }

  readonly #turned = (): void => {
    this.list = wide.matches;
    this.panels ||= wide.matches;
    this.#host.requestUpdate();
  };
}

/**
 * In view, however much what is before it grows while it loads, until somebody goes elsewhere. What is done in the window on the
 * stage is not heard here, but nobody gets there without moving the page.
 */
function holdInView(element: HTMLElement): void {
  const before = element.previousElementSibling;
  const stop = new AbortController();
  const { signal } = stop;
  const end = (): void => stop.abort();
  let held = scrollY;
  const growth = new ResizeObserver(() => {
    element.scrollIntoView();
    held = scrollY;
  });
  if (before) growth.observe(before);
  signal.addEventListener('abort', () => growth.disconnect());
  addEventListener('scroll', () => Math.abs(scrollY - held) > 1 && end(), { signal, passive: true });
  for (const deed of ['pointerdown', 'keydown']) addEventListener(deed, end, { signal, capture: true });
}
