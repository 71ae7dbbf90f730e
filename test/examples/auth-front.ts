import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer in place of the auth server's; `never` keeps the caller waiting. */
export type Odd =
  | 'never'
  | { readonly status: number; readonly type?: string; readonly location?: string; readonly body: string };

/** Stands before the auth server, notes what is asked of it, and can answer in its place. */
export class AuthFront {
  readonly asked: IncomingHttpHeaders[] = [];
  odd: Odd | undefined;
  readonly #target: string;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(target: string) {
    this.#target = target;
  }

  async listen(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** As if the auth server were down; the port stays the same. */
  async downWhile(work: () => Promise<void>): Promise<void> {
    const { port } = this.#server.address() as AddressInfo;
    this.close();
    await work();
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async #answer({ method = '', url, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(headers);
    const { odd } = this;
    if (odd === 'never') return;
    if (odd) {
      const { status, type = 'application/json', location, body } = odd;
      response.writeHead(status, { 'Content-Type': type, ...(location && { Location: location }) }).end(body);
      return;
    }
    const { cookie = '', 'accept-language': language = '' } = headers;
    const real = await fetch(this.#target + url, {
      method,
      headers: { cookie, 'accept-language': language },
    });
    response.writeHead(real.status, { 'Content-Type': real.headers.get('Content-Type') ?? '' });
    response.end(await real.text());
  }
}
