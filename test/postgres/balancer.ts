import { once } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One address in front of several processes, as a city has it: each request goes to the next of them. */
export interface Balancer {
  /** Origin that people see. */
  readonly url: string;
  /** The processes behind it, by their origins. */
  behind(...urls: string[]): void;
  close(): Promise<void>;
}

export async function openBalancer(): Promise<Balancer> {
  let targets: string[] = [];
  let turn = 0;
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const order = targets.map((_, index) => targets[(turn + index) % targets.length] ?? '');
    turn += 1;
    for (const target of order) if (await pass(target, incoming, Buffer.concat(chunks), outgoing)) return;
    outgoing.writeHead(502).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    behind: (...urls) => {
      targets = urls;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Whether there was somebody to pass it to. What was passed on is never sent again: it may have been done. */
function pass(target: string, from: IncomingMessage, body: Buffer, to: ServerResponse): Promise<boolean> {
  const { host = '', 'x-forwarded-for': address = from.socket.remoteAddress ?? '' } = from.headers;
  const forwarded = { 'x-forwarded-for': address, 'x-forwarded-proto': 'http', 'x-forwarded-host': host };
  const headers = { ...from.headers, ...forwarded, 'content-length': `${body.length}` };
  return new Promise((resolve) => {
    const request = ask(target + (from.url ?? ''), { method: from.method ?? 'GET', headers, agent: false });
    request.once('response', (response) => {
      to.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(to).once('finish', () => resolve(true));
    });
    request.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve(false);
      to.writeHead(502).end();
      resolve(true);
    });
    request.end(body);
  });
}
