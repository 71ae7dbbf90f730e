import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LightController } from './light-controller.ts';

/** What the buttons and links named by `data-avain-do` do, each given the text in its `data-avain-with`. */
export type Actions = Readonly<Record<string, (value: string) => unknown>>;

/** What a form needs of its element. */
export interface FormHost {
  submit(form: HTMLFormElement): void;
  readonly actions: Actions;
}

/** Listens to the form in a widget's container, and looks after focus and what must not stay in a password field. */
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #light: LightController;
  readonly #options: FormHost;
  #shown = false;

  constructor(host: ReactiveControllerHost & HTMLElement, light: LightController, options: FormHost) {
    this.#host = host;
    this.#light = light;
    this.#options = options;
    host.addController(this);
  }

  /** Whether passwords are shown as text. */
  get shown(): boolean {
    return this.#shown;
  }

  hostConnected(): void {
    this.#host.addEventListener('submit', this.#submit);
    this.#host.addEventListener('click', this.#click);
    addEventListener('pagehide', this.clear);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('submit', this.#submit);
    this.#host.removeEventListener('click', this.#click);
    removeEventListener('pagehide', this.clear);
    this.clear();
  }

  /** Empties password fields: after every answer, and when the page or the element goes. */
  readonly clear = (): void => {
    for (const input of this.#passwords()) input.value = '';
    this.#show(false);
  };

  /**
   * Leads to what changed: the error summary, else the first field to fill, else the heading. That also where there is
   * something to read before the form, which then says so (`data-avain-late`).
   */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#light.root;
    const error = root?.querySelector<HTMLElement>('[data-avain-error]');
    const field = root?.querySelector<HTMLElement>(
      'form:not([data-avain-late]) input:not([readonly], [type=checkbox], [type=hidden])',
    );
    (error ?? field ?? root?.querySelector('h2'))?.focus();
  }

  #passwords(): Iterable<HTMLInputElement> {
    return this.#light.root?.querySelectorAll<HTMLInputElement>('input[autocomplete$=password]') ?? [];
  }

  #show(shown: boolean): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    // At once, not with the next render: no browser may take the value for ordinary text when it is sent.
    for (const input of this.#passwords()) input.type = shown ? 'text' : 'password';
    this.#host.requestUpdate();
  }

  readonly #submit = (event: Event): void => {
    const form = this.#light.form;
    if (!form || event.target !== form) return;
    event.preventDefault();
    this.#show(false);
    this.#options.submit(form);
  };

  readonly #click = (event: Event): void => {
    const target =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-avain-do]') : null;
    const name = target?.dataset['avainDo'] ?? '';
    if (!target || !this.#light.root?.contains(target)) return;
    if (name === 'show') return this.#show(!this.#shown);
    if (name === 'field')
      this.#light.root.querySelector<HTMLElement>(`#${(target as HTMLAnchorElement).hash.slice(1)}`)?.focus();
    event.preventDefault();
    this.#options.actions[name]?.(target.dataset['avainWith'] ?? '');
  };
}
