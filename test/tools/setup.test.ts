import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  constants,
  copyFileSync,
  readlinkSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';

const EMPTY_LOCK = {
  name: 'x',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: { '': { name: 'x', version: '1.0.0' } },
};

describe('the set-up', () => {
  let folder = '';
  let bin = '';

  const program = (name: string, code: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${code}\n`);
    chmodSync(join(bin, name), 0o755);
  };

  // A PATH with nothing but what the test puts there.
  const setup = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, ['scripts/setup.mjs', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: bin, HOME: folder },
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'avain-setup-'));
    bin = join(folder, 'bin');
    mkdirSync(bin);
    cpSync('scripts/setup.mjs', join(folder, 'scripts/setup.mjs'));
    cpSync('scripts/setup', join(folder, 'scripts/setup'), { recursive: true });
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(EMPTY_LOCK));
    program('npm', `/bin/mkdir -p node_modules/.bin`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const oneSentence = (stderr: string, sentence: RegExp): void => {
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\n\s+at /);
  };

  test('installs once, and again when the lock changes', () => {
    program('npm', `/bin/mkdir -p node_modules/.bin; echo "$1" >> calls`);
    assert.equal(setup().status, 0);
    assert.equal(setup().status, 0);
    assert.equal(readFileSync(join(folder, 'calls'), 'utf8'), 'ci\n');
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...EMPTY_LOCK, version: '2.0.0' }));
    assert.equal(setup().status, 0);
    assert.equal(readFileSync(join(folder, 'calls'), 'utf8'), 'ci\nci\n');
  });

  test('says that npm is missing', () => {
    rmSync(join(bin, 'npm'));
    const { status, stderr } = setup();
    assert.equal(status, 1);
    oneSentence(stderr, /npm was not found/);
  });

  test('says that there is no network, and installs the next time', () => {
    program('npm', 'echo "npm error code EAI_AGAIN" >&2; exit 1');
    const { status, stderr } = setup();
    assert.equal(status, 1);
    oneSentence(stderr, /the package registry cannot be reached/);
    program('npm', `/bin/mkdir -p node_modules/.bin`);
    assert.equal(setup().status, 0);
  });

  test('says that the folder cannot be written to', () => {
    program('npm', 'echo "npm error EROFS: read-only file system" >&2; exit 1');
    const { status, stderr } = setup();
    assert.equal(status, 1);
    oneSentence(stderr, /cannot be written to/);
  });

  test('says that the lock file is missing', () => {
    rmSync(join(folder, 'package-lock.json'));
    const { status, stderr } = setup();
    assert.equal(status, 1);
    oneSentence(stderr, /package-lock\.json is missing/);
  });

  test('records the browsers that it finds, and names those that it cannot have', () => {
    program('chromium', 'exit 0');
    const { status, stderr } = setup('chromium', 'firefox');
    assert.equal(status, 0);
    assert.match(
      stderr,
      /skipped: firefox \(apt-get cannot be used here\); install firefox-esr, or set FIREFOX_PATH/,
    );
    const record = JSON.parse(readFileSync(join(folder, '.cache/browsers.json'), 'utf8')) as {
      found: Record<string, string>;
      missing: Record<string, string>;
    };
    assert.equal(record.found['chromium'], join(bin, 'chromium'));
    assert.equal(record.missing['firefox'], 'apt-get cannot be used here');
  });

  test('a suite that needs one browser does not take the others from the next', () => {
    const found = (): string[] =>
      Object.keys(
        (JSON.parse(readFileSync(join(folder, '.cache/browsers.json'), 'utf8')) as { found: object }).found,
      );
    program('chromium', 'exit 0');
    program('firefox', 'exit 0');
    assert.equal(setup('chromium', 'firefox').status, 0);
    assert.equal(setup('chromium').status, 0);
    assert.ok(found().includes('firefox'));
    rmSync(join(bin, 'firefox'));
    assert.equal(setup('chromium').status, 0);
    assert.ok(!found().includes('firefox'));
    writeFileSync(join(folder, '.cache/browsers.json'), '{"found": {"chro');
    assert.equal(setup('chromium').status, 0);
    assert.ok(found().includes('chromium'));
  });

  test(
    'refreshes the lists of apt-get once when they are stale',
    { skip: process.getuid?.() !== 0 && 'needs root' },
    () => {
      program('chromium', 'exit 0');
      program('Xvfb', 'exit 0');
      program('xdotool', 'exit 0');
      program(
        'apt-get',
        `echo "$1" >> calls
if [ "$1" = update ]; then /bin/touch fresh; exit 0; fi
[ -e fresh ] || exit 100
/bin/cp bin/chromium bin/firefox-esr`,
      );
      const { status, stderr } = setup('chromium', 'firefox');
      assert.equal(status, 0, stderr);
      assert.match(readFileSync(join(folder, 'calls'), 'utf8'), /^install\nupdate\ninstall\n/);
      assert.doesNotMatch(stderr, /skipped: firefox/);
    },
  );

  test('fails when there is no browser at all', () => {
    program(
      'npm',
      `/bin/mkdir -p node_modules/.bin; case "$*" in *sparticuz*) echo ENOTFOUND; exit 1;; esac`,
    );
    const { status, stderr } = setup('chromium');
    assert.equal(status, 1);
    oneSentence(stderr, /No browser could be found or installed/);
  });

  test('runs what comes next, and ends as it ends', () => {
    writeFileSync(join(folder, 'next.mjs'), `console.log(process.argv[2]); process.exitCode = 7;`);
    const { status, stdout } = setup('--then', 'next.mjs', 'hei');
    assert.equal(stdout, 'hei\n');
    assert.equal(status, 7);
  });

  test('links a Node that was fetched again after the packages were installed', () => {
    const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
    const home = join(folder, `.cache/node/node_modules/node-linux-${arch}`);
    mkdirSync(join(home, 'bin'), { recursive: true });
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync('/nowhere', join(folder, 'node_modules/.bin/node'));
    writeFileSync(join(home, 'package.json'), '{"version":"24.21.0"}');
    writeFileSync(join(home, 'bin/node'), '');
    assert.equal(setup().status, 0);
    assert.equal(readFileSync(join(folder, 'node_modules/.bin/node'), 'utf8'), '');
  });

  test('links its own Node again when that runs the set-up and new packages have taken the link away', () => {
    const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
    const home = join(folder, `.cache/node/node_modules/node-linux-${arch}`);
    const node = join(home, 'bin/node');
    mkdirSync(join(home, 'bin'), { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"version":"24.21.0"}');
    copyFileSync(process.execPath, node, constants.COPYFILE_FICLONE);
    program('npm', `/bin/mkdir -p node_modules/.bin`);
    const options = { cwd: folder, encoding: 'utf8', env: { PATH: bin, HOME: folder } } as const;
    const { status, stderr } = spawnSync(node, ['scripts/setup.mjs'], options);
    assert.equal(status, 0, stderr);
    assert.equal(readlinkSync(join(folder, 'node_modules/.bin/node')), node);
  });
});
