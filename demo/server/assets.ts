import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { Asset } from '../pages/page-context.ts';
import { isPageLang, texts } from '../pages/texts.ts';
import type { Caller } from '../rules/ports.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = join(ROOT, 'demo/pages');
const BUILT = join(ROOT, 'dist/cdn');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Scripts of the demo: name in `/pages/` ← module. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  'page.js': 'demo/pages/page.ts',
  'mock.js': 'demo/mocks/start.ts',
  'gallery.js': 'demo/gallery/main.ts',
  'gallery-frame.js': 'demo/gallery/frame/main.ts',
  'servers.js': 'demo/pages/server-progress.ts',
};

/** Files of the pages, served as they are: name in `/pages/`. */
export const FILES: readonly string[] = [
  'page.css',
  'gallery-frame.css',
  'crest.svg',
  'icon.svg',
  'harbour.svg',
];

export const WORKER: string = join(ROOT, 'node_modules/msw/lib/mockServiceWorker.js');

const fresh: MiddlewareHandler = async (call, next) => {
  await next();
  call.header('Cache-Control', 'no-cache');
  call.header('X-Content-Type-Options', 'nosniff');
};

/** Everything that pages load, the same for everybody: kept by browsers, and asked for again each time. */
export function assets(): Hono<{ Bindings: Caller }> {
  const app = new Hono<{ Bindings: Caller }>();
  for (const path of ['/avain/*', '/pages/*', '/mockServiceWorker.js']) app.use(path, fresh, etag());
  app.get('/avain/:name{[a-z-]+\\.(?:js|css|js\\.map|json)}', (call) =>
    file(join(BUILT, call.req.param('name'))),
  );
  app.get('/pages/texts/:file{[a-z-]+\\.json}', (call) => {
    const lang = call.req.param('file').slice(0, -5);
    return isPageLang(lang) ? call.json(texts[lang]) : call.notFound();
  });
  for (const name of FILES) app.get(`/pages/${name}`, () => file(join(PAGES, name)));
  for (const name of Object.keys(SCRIPTS))
    app.get(`/pages/${name}`, async () => answer(await bundled(name), '.js'));
  app.get('/mockServiceWorker.js', () => file(WORKER));
  return app;
}

/** A file with the hash that its script or link element names, for those that have been built for publishing. */
export function assetNamed(path: string): Asset {
  const name = /^\/avain\/(.+)$/.exec(path)?.[1];
  return { path, integrity: name ? integrity()[name]?.integrity : undefined };
}

const scripts = new Map<string, Promise<string>>();

/** A script of the demo, bundled once. */
export function bundled(name: string): Promise<string> {
  const known = scripts.get(name) ?? bundle(SCRIPTS[name] ?? '');
  scripts.set(name, known);
  return known;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['browser', 'production'],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Read anew each time: a build may have come between. */
function integrity(): Readonly<Record<string, { readonly integrity: string }>> {
  const path = join(BUILT, 'integrity.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

async function file(path: string): Promise<Response> {
  const body = await readFile(path, 'utf8').catch(() => undefined);
  return body === undefined ? new Response('', { status: 404 }) : answer(body, extname(path));
}

function answer(body: string, extension: string): Response {
  return new Response(body, { headers: { 'Content-Type': TYPES[extension] ?? 'application/octet-stream' } });
}
