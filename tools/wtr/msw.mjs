import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const worker = readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');

/** Serves msw's service worker at the root, so that its scope is the whole origin. */
export const mswPlugin = () => ({
  name: 'msw-worker',
  serve: ({ path }) => (path === '/mockServiceWorker.js' ? { body: worker, type: 'js' } : undefined),
});
