// The browsers that scripts/setup.mjs found, and how to start them.
import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../.cache/browsers.json', import.meta.url);
const record = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { found: {}, missing: {} };

/** Path of the binary for each browser that is there; `webkit` is its WebDriver. */
export const found = record.found;

/** For each browser that is not there, why. */
export const missing = record.missing;

const root = process.getuid?.() === 0;

export const chromium = {
  executablePath: found.chromium ?? '/usr/bin/chromium',
  // The Chromium from npm is a headless shell.
  shell: record.headlessShell === true,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(root ? ['--no-sandbox'] : []),
  ],
};
