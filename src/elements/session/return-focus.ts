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

  /** For `focusout`. Without a target the focus is lost, as it is when its button is taken away. */
  readonly leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && this.#isOutside(relatedTarget)) this.#within = false;
  };

  /** After a change: if the focus was within and has nothing to stand on now, it goes back. */
  settle(): void {
    const { activeElement, body } = this.#host.ownerDocument;
    if (!this.#within || (activeElement && activeElement !== body)) return;
    this.#within = false;
    if (this.#from?.isConnected) this.#from.focus();
  }

  #isOutside(node: Node): boolean {
    return node.getRootNode() !== this.#host.shadowRoot && !this.#host.contains(node);
  }
}
