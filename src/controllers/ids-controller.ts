import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Ids for labels and descriptions. The first widget of a tree has the plain ones, which password managers remember a
 * form by; the next ones have a number behind.
 */
export class IdsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #suffix: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#suffix = undefined;
  }

  /** The id on the page for a name of ours. */
  readonly id = (name: string): string => `avain-${name}${(this.#suffix ??= this.#free())}`;

  #free(): string {
    // An update that was due when the element was taken from the page finds no ids around it.
    const scope: Partial<NonElementParentNode> = this.#host.getRootNode() as Document | ShadowRoot;
    const taken = (suffix: string): boolean => {
      const holder = scope.getElementById?.(`avain-heading${suffix}`);
      return Boolean(holder && !this.#host.contains(holder));
    };
    let count = 1;
    while (taken(count === 1 ? '' : `-${count}`)) count += 1;
    return count === 1 ? '' : `-${count}`;
  }
}
