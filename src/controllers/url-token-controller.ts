import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that may take the token of a mailed link out of the page's address. */
export interface Linked {
  /** Name of the query parameter; empty for none. */
  readonly allowUrlToken?: string;
}

/**
 * Takes the token of a mailed link out of the address as soon as its element stands on the page, before anything is asked
 * or loaded, and keeps it until it has led somewhere. The address is clean from then on; what the browser has noted of the
 * navigation (performance entries) is not (docs/security.md).
 */
export class UrlTokenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Linked;
  #token = '';
  #taken = false;

  constructor(host: ReactiveControllerHost & Linked) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#token ||= take(this.#host.allowUrlToken);
    this.#taken ||= this.#token !== '';
  }

  /** The token that is still to be used, or nothing. */
  get token(): string | undefined {
    return this.#token || undefined;
  }

  /** Whether the page was opened by such a link. */
  get taken(): boolean {
    return this.#taken;
  }

  /** It has been used, or nobody wants it any more. */
  drop(): void {
    this.#token = '';
  }
}

function take(name: string | undefined): string {
  const url = new URL(location.href);
  const token = name && url.searchParams.get(name);
  if (!token) return '';
  url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
  return token;
}
