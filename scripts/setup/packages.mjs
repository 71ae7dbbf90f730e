// Packages: `npm ci` when the lock file is not the one that node_modules was made from.
import { createHash } from 'crypto';
import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { SetupError, makeFolder, npm, root } from './run.mjs';

const stampFile = join(root, 'node_modules/.setup-stamp');

const fingerprint = () => {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) throw new SetupError('package-lock.json is missing: take it from version control.');
  return createHash('sha256')
    .update(readFileSync(lock))
    .update(process.platform + process.arch)
    .digest('hex');
};

export function installPackages() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  makeFolder(join(root, 'node_modules'));
  npm('The packages could not be installed', ['ci', '--include=dev']);
  writeFileSync(stampFile, wanted);
}
