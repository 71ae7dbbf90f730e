import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Hono } from 'hono';
import { passOn } from '../../demo/server/pass-on.ts';
import { type Listening, listen } from '../../demo/server/listen.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A city's web server with a built project: its files, its page for every other path, and the auth server behind `/auth`. */
export function openFront(folder: string, backend: string, trusted: readonly string[]): Promise<Listening> {
  const app = new Hono();
  app.use(async (call, next) => {
    const { origin } = new URL(call.req.url);
    const answer = await passOn(call.req.raw, origin, [{ url: backend, paths: ['/auth'] }]);
    return answer ?? next();
  });
  app.get('*', async (call) => {
    const path = extname(call.req.path) ? call.req.path : '/index.html';
    const body = await readFile(join(folder, normalize(path))).catch(() => undefined);
    if (!body) return call.notFound();
    call.header('Content-Security-Policy', policy(trusted));
    call.header('Referrer-Policy', 'same-origin');
    call.header('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    return call.body(body);
  });
  return listen({ fetch: async (request) => app.fetch(request) }, { port: 0 });
}

/** That of the demo's pages, with scripts by address: the files of a build have no nonce. */
const policy = (trusted: readonly string[]): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${trusted.join(' ')}`,
  ].join('; ');
