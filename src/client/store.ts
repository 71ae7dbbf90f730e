/** What a view needs of a store. */
export interface Readable<S> {
  readonly state: S;
  /** Calls back after every change of state; returns the way to stop that. */
  subscribe(listener: () => void): () => void;
}

/** State, replaced as a whole by a pure reducer. When the reducer changes nothing, nobody is told. */
export class Store<S, E> implements Readable<S> {
  #state: S;
  readonly #reduce: (state: S, event: E) => S;
  readonly #listeners = new Set<() => void>();

  constructor(initial: S, reduce: (state: S, event: E) => S) {
    this.#state = initial;
    this.#reduce = reduce;
  }

  get state(): S {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch(event: E): void {
    const before = this.#state;
    this.#state = this.#reduce(before, event);
    if (this.#state !== before) for (const listener of [...this.#listeners]) listener();
  }
}
