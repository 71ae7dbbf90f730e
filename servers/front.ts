import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { assets } from '../demo/server/assets.ts';
import { passOn } from '../demo/server/pass-on.ts';
import type { Caller } from '../demo/rules/ports.ts';
import { servicePage } from './page.ts';
import type { Running } from './server.ts';

/** A city's web server: pages with the elements, and, on some paths, the auth server behind it. */
export interface Front {
  /** Origin. */
  readonly url: string;
  /** From now on its pages talk to this server. */
  show(running: Pick<Running, 'url' | 'paths' | 'element'>): void;
  close(): Promise<void>;
}

/** Listens on a port of 127.0.0.1, a free one unless it is given. */
export async function openFront(port = 0): Promise<Front> {
  const app = new Hono<{ Bindings: Caller }>();
  let shown: Pick<Running, 'url' | 'paths' | 'element'> | undefined;
  app.route('/', assets());
  app.use(async (call, next) => {
    const answer = await passOn(call.req.raw, call.env.origin, shown ? [shown] : []);
    return answer ?? next();
  });
  app.get('*', (call) => (shown ? servicePage(call, shown.element) : call.notFound()));
  const listener = getRequestListener((request) => {
    const { origin } = new URL(request.url);
    return app.fetch(request, { address: '127.0.0.1', origin });
  });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    show: (running) => {
      shown = running;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
