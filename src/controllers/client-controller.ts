import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientFor, type AuthClient } from '../client/client.ts';

/** What names a backend on an element. */
export interface Backed {
  client: AuthClient | undefined;
  backend: string;
  adapter: string;
}

/** Finds the client of its host: the `client` property, else the shared one of the `backend` address. */
export class ClientController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & Backed;
  readonly #changed: (client: AuthClient) => void;
  #client: AuthClient | undefined;
  #warned = false;

  constructor(host: ReactiveControllerHost & HTMLElement & Backed, changed: (client: AuthClient) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get client(): AuthClient | undefined {
    return this.#client;
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    const { client, backend, adapter } = this.#host;
    const found = client ?? (backend ? clientFor(backend, adapter) : undefined);
    if (!found || found === this.#client) return;
    this.#client = found;
    this.#changed(found);
  }

  hostUpdated(): void {
    if (this.#client || this.#warned) return;
    this.#warned = true;
    console.warn(`<${this.#host.localName}> has no backend: give it backend="…" or set its client property.`);
  }
}
