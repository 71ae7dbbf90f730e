// `npm run build`: tsc writes build/src, rollup writes dist/, and the declarations go next to its modules.
//   node scripts/build.mjs                 builds
//   node scripts/build.mjs --if-changed    builds when a source is not the one that dist/ was made from
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundleCommand } from '../tools/build/command.mjs';
import { copyDeclarations } from '../tools/build/declarations.mjs';
import { writeSheet } from '../tools/build/sheet.mjs';
import { writeIntegrity } from '../tools/build/integrity.mjs';

const STAMP = 'build/.stamp';
const INPUTS = [
  'src/**/*.ts',
  'src/styles/avain.tokens.json',
  'conformance/**/*.ts',
  'tools/build/*.mjs',
  'scripts/build.mjs',
  'tsconfig*.json',
  'rollup.config.mjs',
];

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of [...globSync(INPUTS).toSorted(), 'package.json', 'package-lock.json']) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const call = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} failed`);
};

/** Builds everything into dist/; throws when a part fails. */
export async function build() {
  const wanted = fingerprint();
  for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true });
  call('tsc', '-p', 'tsconfig.build.json');
  call('rollup', '--config', '--silent');
  copyDeclarations('build/src', 'dist');
  await writeSheet('build/src/styles/page.js', 'dist/cdn/avain.css');
  copyFileSync('src/styles/avain.tokens.json', 'dist/avain.tokens.json');
  for (const file of ['lit/LICENSE', 'lean-qr/LICENSE', 'oauth4webapi/LICENSE.md'])
    copyFileSync(`node_modules/${file}`, `dist/cdn/LICENSE-${file.split('/')[0]}.txt`);
  writeIntegrity('dist/cdn');
  await bundleCommand('conformance/main.ts', 'dist/conformance.js');
  mkdirSync('build', { recursive: true });
  writeFileSync(STAMP, wanted);
}

const isFresh = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();

/** Returns whether dist/ is now what the sources say. */
export async function buildIfChanged() {
  if (isFresh()) return true;
  try {
    await build();
    return true;
  } catch (error) {
    console.error(`The build failed: ${error.message}`);
    return false;
  }
}

if (import.meta.main) {
  if (!process.argv.includes('--if-changed')) rmSync(STAMP, { force: true });
  process.exitCode = (await buildIfChanged()) ? 0 : 1;
}
