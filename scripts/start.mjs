// `npm start`: builds when a source has changed, then runs the demo server until it is stopped.
import { buildIfChanged } from './build.mjs';

if (await buildIfChanged()) await import('../demo/server/main.ts');
else process.exitCode = 1;
