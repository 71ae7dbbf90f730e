// What the parts of the set-up share.
import { spawn, spawnSync } from 'child_process';
import { accessSync, constants, mkdirSync, writeFileSync } from 'fs';
import { delimiter, dirname, join } from 'path';
import { fileURLToPath } from 'url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const cache = join(root, '.cache');

/** A failure that one sentence explains. */
export class SetupError extends Error {}

export const log = (text) => console.error(`[setup] ${text}`);

export const executable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The program of that name outside node_modules, or undefined. */
export const onPath = (name) =>
  (process.env.PATH || '')
    .split(delimiter)
    .map((dir) => join(dir, name))
    .find((path) => path.indexOf('node_modules') < 0 && executable(path));

/** Runs a command quietly. Returns `{ ok, output, missing }`; `missing` says that there is no such program. */
export const run = (command, args, options) => {
  const started = Date.now();
  log(`${command} ${args.join(' ')}`);
  const settings = Object.assign({ cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }, options);
  const { status, error, stdout, stderr } = spawnSync(command, args, settings);
  const ok = !error && status === 0;
  if (ok) log(`done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  const output = `${stdout || ''}${stderr || ''}${error ? error.message : ''}`;
  return { ok, output, missing: Boolean(error) && error.code === 'ENOENT' };
};

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network (request|timeout)/i;
const READ_ONLY = /EROFS|EACCES|EPERM|read-only file system|permission denied/i;

const explain = (what, { output, missing }) => {
  if (missing) return 'npm was not found: install Node.js together with npm, then try again.';
  if (READ_ONLY.test(output))
    return `${what}: ${root} cannot be written to; check its owner and permissions.`;
  if (NETWORK.test(output))
    return `${what}: the package registry cannot be reached; check the network or the proxy.`;
  const lines = output.trim().split('\n').slice(-15);
  return `${lines.join('\n')}\n[setup] ${what}: npm failed, see the lines above.`;
};

const NPM_FLAGS = [
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--ignore-scripts',
  '--fetch-retry-mintimeout=2000',
];

/** Runs npm, or throws a SetupError that says `what` could not be done and why. */
export const npm = (what, args, cwd) => {
  const skip = { PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', NODE_ENV: '' };
  const env = Object.assign({}, process.env, skip);
  const result = run('npm', args.concat(NPM_FLAGS), { cwd: cwd || root, env });
  if (!result.ok) throw new SetupError(explain(what, result));
};

/** Installs one package, and nothing that depends on the project, into a folder of the cache. */
export const npmInto = (what, dir, spec) => {
  makeFolder(dir);
  writeFileSync(join(dir, 'package.json'), '{"private":true}');
  npm(what, ['install', '--no-save', '--no-package-lock', spec], dir);
};

export const makeFolder = (dir) => {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
  } catch {
    throw new SetupError(`${dir} cannot be written to; check its owner and permissions.`);
  }
};

/** Runs a script in its own process, hands signals on, and ends as it ends. */
export const runNext = (node, args) => {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    log(`${args[0]} could not be run: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal || code === null ? 1 : code;
  });
};
