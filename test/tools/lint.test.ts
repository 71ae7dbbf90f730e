import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOMS, roomFault } from '../../tools/lint/rooms.mjs';

const rooms: Readonly<Record<string, readonly string[]>> = ROOMS;
const names = Object.keys(rooms);
const TOP_LEVEL = ['index', 'events', 'version'];

const fileIn = (room: string): string => (TOP_LEVEL.includes(room) ? `src/${room}.ts` : `src/${room}/a/x.ts`);
const specifier = (from: string, to: string): string => {
  const up =
    from
      .split('/')
      .slice(2)
      .map(() => '../')
      .join('') || './';
  return `${up}${fileIn(to).slice('src/'.length)}`;
};

const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));
const forbidden = pairs.filter(([from, to]) => !rooms[from]?.includes(to));

describe('the rooms', () => {
  test('stand in an order without a circle', () => {
    const reach = (room: string, seen: readonly string[] = []): void => {
      assert.ok(!seen.includes(room), [...seen, room].join(' → '));
      for (const next of rooms[room] ?? []) reach(next, [...seen, room]);
    };
    names.forEach((room) => reach(room));
  });

  test('let a room import itself and those to its left', () => {
    assert.equal(roomFault('src/client/flow.ts', '../core/step.ts'), undefined);
    assert.equal(roomFault('src/elements/login/a.ts', '../parts/b.ts'), undefined);
    assert.equal(roomFault('src/elements/login/a.ts', 'lit'), undefined);
  });

  test('let core import no package', () => {
    assert.match(roomFault('src/core/step.ts', 'lit') ?? '', /core imports no package/);
  });

  test('let src import nothing from outside', () => {
    for (const top of ['demo', 'test', 'tools']) {
      assert.match(
        roomFault('src/client/a.ts', `../../${top}/x.ts`) ?? '',
        new RegExp(`nothing from ${top}`),
      );
    }
  });

  test('are all known', () => {
    assert.match(roomFault('src/helpers/a.ts', '../core/step.ts') ?? '', /no room/);
  });
});

const CODE: Readonly<Record<string, string>> = {
  'src/elements/html.ts': `export const f = (e: Element, x: string): void => { e.innerHTML = x; };`,
  'src/elements/insert.ts': `export const f = (e: Element, x: string): void => e.insertAdjacentHTML('afterend', x);`,
  'src/elements/unsafe.ts': `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const f: unknown = unsafeHTML;`,
  'src/elements/write.ts': `export const f = (x: string): void => document.write(x);`,
  'src/elements/parser.ts': `export const p: unknown = new DOMParser();`,
  'src/elements/eval.ts': `export const f = (x: string): unknown => eval(x);`,
  'src/elements/style.ts': `import { html } from 'lit';\nexport const t: unknown = html\`<p style="color: red"></p>\`;`,
  'src/elements/href.ts': `import { html } from 'lit';\nexport const t = (x: string): unknown => html\`<a href=\${x}>go</a>\`;`,
  'src/elements/fetch.ts': `export const f = (): unknown => fetch('/x');`,
  'src/elements/default.ts': `export default 1;`,
  'src/elements/any.ts': `export const x = (y: any): unknown => y;`,
  'src/elements/store.ts': `export const f = (): void => localStorage.clear();`,
  'src/elements/long.ts': Array.from({ length: 201 }, (_, i) => `export const x${i}: number = ${i};`).join(
    '\n',
  ),
  'src/client/lazy.ts': `export const f = (): unknown => import('../elements/x.ts');`,
  'src/core/type.ts': `export type { X } from '../client/x.ts';`,
};

const EXPECTED: Readonly<Record<string, string>> = {
  'src/elements/html.ts': 'avain(sinks)',
  'src/elements/insert.ts': 'avain(sinks)',
  'src/elements/unsafe.ts': 'avain(sinks)',
  'src/elements/write.ts': 'avain(sinks)',
  'src/elements/parser.ts': 'avain(sinks)',
  'src/elements/eval.ts': 'eslint(no-eval)',
  'src/elements/style.ts': 'avain(no-style-attribute)',
  'src/elements/href.ts': 'avain(safe-url)',
  'src/elements/fetch.ts': 'eslint(no-restricted-globals)',
  'src/elements/default.ts': 'import(no-default-export)',
  'src/elements/any.ts': 'typescript(no-explicit-any)',
  'src/elements/store.ts': 'eslint(no-restricted-globals)',
  'src/elements/long.ts': 'eslint(max-lines)',
  'src/client/lazy.ts': 'avain(rooms)',
  'src/core/type.ts': 'avain(rooms)',
};

const FINE = `import { html, nothing } from 'lit';
import { linkUrl } from '../core/link-url.ts';
export const t = (x: string): unknown => html\`<a href=\${x ? linkUrl(x, '') : nothing} class="style">go</a>\`;
export const u = (x: string): unknown => {
  const href = linkUrl(x, '');
  return href ? html\`<a href=\${href}>go</a>\` : nothing;
};
`;

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

const lint = (folder: string): readonly Diagnostic[] => {
  const args = ['--format', 'json', '--quiet', 'src'];
  const { stdout } = spawnSync(resolve('node_modules/.bin/oxlint'), args, { cwd: folder, encoding: 'utf8' });
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
};

describe('the linter', () => {
  let folder = '';
  let found: readonly Diagnostic[] = [];
  const codesFor = (file: string): string[] =>
    found.filter(({ filename }) => filename.endsWith(file)).map(({ code }) => code);
  const write = (file: string, code: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\n`);
  };
  const importer = (from: string, to: string): string =>
    fileIn(from).replace(/x\.ts$|\.ts$/, (end) => (end === 'x.ts' ? `to-${to}.ts` : end));

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'avain-lint-'));
    // The patterns of the configuration are relative to where it stands.
    cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    for (const name of ['tools', 'node_modules']) symlinkSync(resolve(name), join(folder, name));
    for (const [file, code] of Object.entries(CODE)) write(file, code);
    write('src/elements/fine.ts', FINE);
    for (const [from, to] of forbidden.filter(([room]) => !TOP_LEVEL.includes(room))) {
      write(
        importer(from, to),
        `import type { X } from '${specifier(fileIn(from), to)}';\nexport type Y = X;`,
      );
    }
    found = lint(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [file, code] of Object.entries(EXPECTED)) {
    test(`objects to ${file} by ${code}`, () =>
      assert.ok(codesFor(file).includes(code), codesFor(file).join()));
  }

  test('has nothing against a checked URL', () => assert.deepEqual(codesFor('src/elements/fine.ts'), []));

  test('objects to every forbidden direction', () => {
    const missed = forbidden
      .filter(([room]) => !TOP_LEVEL.includes(room))
      .filter(([from, to]) => !codesFor(importer(from, to)).includes('avain(rooms)'));
    assert.deepEqual(missed, []);
  });
});
