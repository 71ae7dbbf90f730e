// `npm run test:backends`: see test/backends-live/main.ts. The pages of the journeys need what is published.
import { buildIfChanged } from './build.mjs';

if (await buildIfChanged()) await import('../test/backends-live/main.ts');
else process.exitCode = 1;
