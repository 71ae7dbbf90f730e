import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { App } from './app.ts';
import { StartError } from './start-error.ts';
import { selfSigned } from './tls.ts';

const FIRST_PORT = 8080;
const PORTS_TRIED = 50;
/** How long a reply under way may still take when the server is stopped. */
const GRACE_MS = 3000;

export interface ListenOptions {
  /** 0 for any; without one the first free from 8080 on. */
  readonly port?: number;
  readonly tls?: boolean;
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Listens on loopback, IPv4 and (where the machine has it) IPv6, so that `localhost` is this server whichever way it
 * resolves.
 *
 * @throws StartError when no port can be had
 */
export async function listen(app: Pick<App, 'fetch'>, options: ListenOptions = {}): Promise<Listening> {
  const create = await serverFactory(app, options.tls ?? false);
  const { port } = options;
  const candidates =
    port === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => FIRST_PORT + i) : [port];
  for (const candidate of candidates) {
    const pair = await openBoth(create, candidate);
    if (!pair) continue;
    const { servers, port: real } = pair;
    const url = `${options.tls ? 'https' : 'http'}://localhost:${real}`;
    return { url, close: async () => void (await Promise.all(servers.map(stop))) };
  }
  const tried =
    port === undefined ? `Ports ${FIRST_PORT}–${FIRST_PORT + PORTS_TRIED - 1} are` : `Port ${port} is`;
  throw new StartError(`${tried} in use; free one, or name another with PORT.`);
}

async function serverFactory(app: Pick<App, 'fetch'>, tls: boolean): Promise<() => Server> {
  const handle = getRequestListener((request, env) =>
    app.fetch(request, { address: env.incoming.socket.remoteAddress ?? '' }),
  );
  const listener: typeof handle = (incoming, outgoing) => handle(incoming, outgoing);
  if (!tls) return () => createHttpServer(listener);
  const certificate = await selfSigned();
  return () => createHttpsServer(certificate, listener);
}

/** `undefined` when the port is in use. */
async function openBoth(
  create: () => Server,
  port: number,
): Promise<{ servers: Server[]; port: number } | undefined> {
  const four = create();
  const first = await open(four, port, '127.0.0.1');
  if (first === 'EADDRINUSE') return undefined;
  if (first) throw new StartError(`Port ${port} cannot be used (${first}); name another with PORT.`);
  const six = create();
  const { port: real } = four.address() as AddressInfo;
  const second = await open(six, real, '::1');
  if (second !== 'EADDRINUSE') return { servers: second ? [four] : [four, six], port: real };
  await stop(four);
  return undefined;
}

/** The code of the error, or nothing when the server listens. */
async function open(server: Server, port: number, host: string): Promise<string | undefined> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(impatience);
}
