// `npm run test:frameworks`: see test/frameworks/main.ts. The projects take what is published.
import { buildIfChanged } from './build.mjs';

if (await buildIfChanged()) await import('../test/frameworks/main.ts');
else process.exitCode = 1;
