import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Mail } from '../../conformance/subject.ts';

/** A backend that answers over HTTP on loopback. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** What {@link serve} puts on a port. */
export interface Servable {
  fetch(request: Request, address?: string): Promise<Response>;
  mails(): Promise<readonly Mail[]>;
}

/** Serves a backend as a city would: the contract, and the mails that it has sent at `/posti.json`. */
export async function serve({ fetch, mails }: Servable): Promise<Served> {
  const listener = getRequestListener(async (request) =>
    new URL(request.url).pathname === '/posti.json'
      ? Response.json(await mails())
      : fetch(request, '192.0.2.1'),
  );
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
