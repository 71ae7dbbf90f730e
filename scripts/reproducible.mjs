// `npm run test:reproducible`: a copy of the sources, built elsewhere, in another time zone and language, must give the
// same bytes as a build here.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SOURCES = [
  'src',
  'conformance',
  'tools',
  'scripts',
  'package.json',
  'package-lock.json',
  'rollup.config.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
];

const build = (cwd, env = {}) => {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`the build in ${cwd} failed`);
};

const contents = (folder) =>
  new Map(
    globSync('dist/**/*', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file))]),
  );

const differences = (a, b) =>
  [...new Set([...a.keys(), ...b.keys()])].filter(
    (file) => !b.get(file) || !a.get(file)?.equals(b.get(file)),
  );

const elsewhere = mkdtempSync(join(tmpdir(), 'avain-reproducible-'));
try {
  for (const name of SOURCES) cpSync(name, join(elsewhere, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  build('.');
  build(elsewhere, { TZ: 'Pacific/Auckland', LANG: 'fi_FI.UTF-8', LC_ALL: 'fi_FI.UTF-8' });
  const here = contents('.');
  const other = differences(here, contents(elsewhere));
  for (const file of other) console.error(`${file} differs between two builds`);
  if (!other.length) console.log(`${here.size} files, the same bytes in two builds`);
  process.exitCode = other.length ? 1 : 0;
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}
