/** Sets custom states (`:state(busy)`) of an element, where the browser has them. */
export class StatesController {
  readonly #internals: ElementInternals;

  constructor(host: HTMLElement) {
    this.#internals = host.attachInternals();
  }

  set(states: Readonly<Record<string, boolean>>): void {
    for (const [name, on] of Object.entries(states)) this.#internals.states?.[on ? 'add' : 'delete'](name);
  }
}
