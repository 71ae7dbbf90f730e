import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A server that knows nothing but files. */
export interface Files {
  readonly url: string;
  close(): void;
}

/** @param below the path that the folder is put at, from the root of the server */
export async function serveFiles(folder: string, below = '/kaupunki'): Promise<Files> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const file = pathname.slice(below.length).replace(/\/$/, '/index.html');
    const isIn = pathname.startsWith(`${below}/`);
    const body = isIn && (await readFile(join(folder, file)).catch(() => undefined));
    response
      .writeHead(body ? 200 : 404, {
        'Content-Type': TYPES[extname(file)] ?? 'text/plain',
        // Nothing changes while it serves; a page that is opened a thousand times fetches its scripts once.
        'Cache-Control': 'max-age=3600',
      })
      .end(body || '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}${below}`, close: () => server.close() };
}
