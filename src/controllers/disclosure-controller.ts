import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Buttons that open a list below them, one at a time; not an application menu (WAI-ARIA Authoring Practices,
 * disclosure). A button is the `part` that names its list. Escape closes and gives the focus back; leaving closes.
 */
export class DisclosureController implements ReactiveController {
  readonly #host: ReactiveControllerHost &
    HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  #open = '';

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
  ) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('click', this.#click);
    host.addEventListener('keydown', this.#key);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#outside);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#outside);
    this.#open = '';
  }

  isOpen(name: string): boolean {
    return this.#open === name;
  }

  /** For `aria-expanded`. */
  expanded(name: string): 'true' | 'false' {
    return this.isOpen(name) ? 'true' : 'false';
  }

  /** @param refocus gives the focus back to the button */
  close(refocus: boolean = false): void {
    const name = this.#open;
    if (!name) return;
    if (refocus) this.#host.renderRoot.querySelector<HTMLElement>(`[part=${name}]`)?.focus();
    this.#set('');
  }

  #set(name: string): void {
    this.#open = name;
    this.#host.requestUpdate();
  }

  readonly #click = (event: Event): void => {
    const button = event
      .composedPath()
      .find((node) => node instanceof Element && node.hasAttribute('aria-expanded'));
    const name = (button as Element | undefined)?.getAttribute('part');
    if (name) this.#set(this.isOpen(name) ? '' : name);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    event.stopPropagation();
    this.close(true);
  };

  /** For `focusout` on what holds a button and its list. */
  readonly leave = (event: FocusEvent): void => {
    // No related target: the window lost the focus, or a click fell on nothing. Only a move elsewhere closes.
    const to = event.relatedTarget as Node | null;
    if (to && !(event.currentTarget as Node).contains(to)) this.close();
  };

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.close();
  };
}
