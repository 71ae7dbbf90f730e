import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { adoptSheet } from './adopt-sheet.ts';
import { isHalfFilled } from './half-filled.ts';
import { morph } from './morph.ts';

/** A template, and the step of the form in it. */
export interface Shown {
  readonly template: TemplateResult;
  readonly form: string;
}

/** The slot that the element gives its container, apart from the slot that shows the page's own fallback. */
const CONTAINER_SLOT = 'avain';

/**
 * Owns the one light-DOM container of a widget, `<div data-avain-root>`, where the real form lives. If the page already
 * delivered it, its nodes are adopted: they are brought up to date and never replaced while their step is on screen.
 */
export class LightController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sheet: CSSStyleSheet | undefined;
  readonly #observer: MutationObserver;
  readonly #draft: HTMLElement = document.createElement('div');
  #root: HTMLElement | undefined;
  #adopted: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, sheet: CSSStyleSheet | undefined) {
    this.#host = host;
    this.#sheet = sheet;
    // A framework that replaces the host's children must not take the form away: the same node goes back.
    this.#observer = new MutationObserver(() => this.#attach());
    host.addController(this);
  }

  hostConnected(): void {
    adoptSheet(this.#host.getRootNode(), this.#sheet);
    this.#root ??= this.#delivered() ?? document.createElement('div');
    this.#root.dataset['avainRoot'] = '';
    this.#root.slot = CONTAINER_SLOT;
    this.#attach();
    this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The container, once the host has been connected. */
  get root(): HTMLElement | undefined {
    return this.#root;
  }

  /** The form that is on screen. */
  get form(): HTMLFormElement | null {
    return this.#root?.querySelector<HTMLFormElement>(':scope > form[data-avain-step]') ?? null;
  }

  /** The step of the delivered form, as long as that form is in use. */
  get adopted(): string | undefined {
    return this.#adopted;
  }

  /** Whether somebody has typed into the delivered form. */
  get touched(): boolean {
    return this.#adopted !== undefined && isHalfFilled(this.#root);
  }

  /** Shows a template in a language. The delivered form stays while its step is the one in the template. */
  render({ template, form }: Shown, lang: string): void {
    const root = this.#root;
    if (!root) return;
    if (root.lang !== lang) root.lang = lang;
    if (this.#adopted === form) {
      render(template, this.#draft, { host: this.#host });
      morph(root, this.#draft);
    } else {
      if (this.#adopted) root.replaceChildren();
      this.#adopted = undefined;
      render(template, root, { host: this.#host });
    }
    const shown = this.form;
    if (shown) shown.noValidate = true;
  }

  #delivered(): HTMLElement | null {
    const root = this.#host.querySelector<HTMLElement>(':scope > [data-avain-root]');
    const form = root?.querySelector<HTMLFormElement>(':scope > form[data-avain-step]');
    if (form) this.#adopted = form.dataset['avainStep'];
    else root?.replaceChildren();
    return root;
  }

  #attach(): void {
    const root = this.#root;
    if (!root || root.parentNode === this.#host) return;
    this.#host.append(root);
  }
}
