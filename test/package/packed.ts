import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The package as it would be published, unpacked into the node_modules of an empty project. */
export interface Packed {
  /** The empty project. */
  readonly project: string;
  /** The package in it. */
  readonly folder: string;
  /** The tarball. */
  readonly tarball: string;
  /** Every file of the tarball, relative to the package. */
  readonly files: readonly string[];
  readonly manifest: {
    readonly exports: Readonly<Record<string, unknown>>;
    readonly sideEffects: readonly string[];
  };
  remove(): void;
}

// What a person who installs the package gets with it.
const DEPENDENCIES = ['lit', 'lit-html', 'lit-element', '@lit', 'lean-qr', 'oauth4webapi'];

const pack = (to: string): string => {
  const out = execFileSync('npm', [
    'pack',
    '--json',
    '--ignore-scripts',
    '--loglevel=error',
    `--pack-destination=${to}`,
  ]);
  // A list in one npm, an object by name in another.
  const [first] = Object.values(JSON.parse(String(out)) as Record<string, { filename: string }>);
  return join(to, first!.filename);
};

/** Packs the project as it stands; dist/ must be built. */
export function packed(): Packed {
  const project = mkdtempSync(join(tmpdir(), 'avain-packed-'));
  const tarball = pack(project);
  const folder = join(project, 'node_modules/avain');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['xzf', tarball, '-C', folder, '--strip-components=1']);
  for (const name of DEPENDENCIES)
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name));
  const list = String(execFileSync('tar', ['tzf', tarball]))
    .trim()
    .split('\n');
  return {
    project,
    folder,
    tarball,
    files: list.map((name) => name.replace(/^package\//, '')).toSorted(),
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}
