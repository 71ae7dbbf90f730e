// `npm test`: every stage, then a table. What the set-up could not get is named, never counted as passed.
import { existsSync } from 'node:fs';
import { missing } from '../tools/browsers.mjs';
import { runStages } from './stages.mjs';

const USES = {
  chromium: 'component tests and end-to-end tests in Chromium',
  firefox: 'component tests in Firefox',
  webkit: 'component tests and journeys in WebKit',
  xvfb: 'everything that needs a display: WebKit, password manager journeys',
  xdotool: 'password manager journeys',
};

const stages = [
  { name: 'lint' },
  { name: 'types' },
  { name: 'unit', script: 'test:unit' },
  { name: 'build' },
  { name: 'size', args: ['--check'] },
  { name: 'package', script: 'test:package' },
  { name: 'bench', args: ['--check'] },
  { name: 'component', script: 'test:component' },
  { name: 'e2e', script: 'test:e2e', args: ['--project=chromium'] },
];
if (existsSync('test/journeys')) stages.push({ name: 'journeys', script: 'test:journeys' });

const skipped = Object.entries(missing)
  .filter(([name]) => USES[name])
  .map(([name, why]) => `skipped: ${USES[name]} (${name}: ${why})`);

process.exitCode = runStages(stages, skipped) ? 0 : 1;
