/** Gives the focus back to where it came from, when what has it goes away. For what stands in the host's shadow root. */
export class ReturnFocus {
  readonly #host: HTMLElement;
  #from: HTMLElement | undefined;
  #within = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** For `focusin`. */
  readonly enter = ({ relatedTarget }: FocusEvent): void => {
    this.#within = true;
    if (relatedTarget instanceof HTMLElement && this.#isOutside(relatedTarget)) this.#from = relatedTarget;
  };

  /** For `focusout`. */
  readonly leave = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node) this.#within = !this.#isOutside(relatedTarget);
    else queueMicrotask(() => this.#lost(target));
  };

  /** After a change: if the focus was within and has nothing to stand on now, it goes back. */
  settle(): void {
    const { activeElement, body } = this.#host.ownerDocument;
    if (!this.#within || (activeElement && activeElement !== body)) return;
    this.#within = false;
    if (this.#from?.isConnected) this.#from.focus();
  }

  /**
   * The focus went to nothing. What has been taken away by now has lost it; what is active still has it, in a window that is
   * not in use. Else the person has left.
   */
  #lost(target: EventTarget | null): void {
    const stands = target instanceof Node && target.isConnected;
    if (stands && target !== this.#host.shadowRoot?.activeElement) this.#within = false;
  }

  #isOutside(node: Node): boolean {
    return node.getRootNode() !== this.#host.shadowRoot && !this.#host.contains(node);
  }
}
