import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { packed, type Packed } from './packed.ts';

const ROOMS = 'adapters|backends|client|controllers|core|define|elements|locales|steps|styles';
const ALLOWED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|custom-elements\.json)$/,
  /^editors\/(web-types|vscode\.html-custom-data|vscode\.css-custom-data)\.json$/,
  /^docs\/contract\.openapi\.yaml$/,
  new RegExp(`^dist/(${ROOMS})/[a-z0-9/-]+\\.(js|js\\.map|d\\.ts)$`),
  /^dist\/avain\.tokens\.json$/,
  /^dist\/conformance\.(js|LICENSES\.txt)$/,
  /^dist\/(index|events|version)\.(js|js\.map|d\.ts)$/,
  /^dist\/cdn\/avain(-login|-user-menu|-reset|-register|-account|-notice|-session|-basic|-early|-sv|-en|-fi-simple|-adapter-[a-z-]+)?\.(js|js\.map)$/,
  /^dist\/cdn\/(avain\.css|LICENSE-(lit|lean-qr|oauth4webapi)\.txt|integrity\.json|README\.md)$/,
];

const namesIn = (pattern: string): string[] => globSync(pattern).map((file) => basename(file, '.ts'));

describe('the tarball', () => {
  let own: Packed;
  before(() => {
    own = packed();
  });
  after(() => own.remove());

  test('holds nothing that is not on the list', () => {
    const strange = own.files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
    assert.deepEqual(strange, []);
  });

  test('names no folder of the machine and no node_modules', () => {
    const telling = new RegExp(`node_modules/|${process.cwd()}|/home/|/tmp/`);
    const guilty = own.files
      .filter((file) => /\.(js|map|d\.ts|json|css|md)$/.test(file) && !file.includes('/cdn/README'))
      .filter((file) => telling.test(readFileSync(join(own.folder, file), 'utf8')));
    assert.deepEqual(guilty, []);
  });

  test('holds a module and its types for every entry of the sources', () => {
    const entries = ['define', 'adapters', 'locales'].flatMap((room) =>
      namesIn(`src/${room}/*.ts`).map((name) => `dist/${room}/${name}`),
    );
    const wanted = ['dist/index', ...entries].flatMap((entry) => [`${entry}.js`, `${entry}.d.ts`]);
    assert.deepEqual(
      wanted.filter((file) => !own.files.includes(file)),
      [],
    );
  });

  test('has a file behind every target of the exports map', () => {
    const targets = Object.values(own.manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target as Record<string, string>),
    );
    const empty = targets.filter((target) => globSync(target, { cwd: own.folder }).length === 0);
    assert.deepEqual(empty, []);
  });

  test('has a manifest whose modules are in it', () => {
    const { modules } = JSON.parse(readFileSync(join(own.folder, 'custom-elements.json'), 'utf8')) as {
      modules: { path: string }[];
    };
    assert.ok(modules.length > 0);
    const lost = modules.filter(({ path }) => !existsSync(join(own.folder, path)));
    assert.deepEqual(lost, []);
  });

  test('has types that import no TypeScript source', () => {
    const guilty = own.files
      .filter((file) => file.endsWith('.d.ts'))
      .filter((file) =>
        /from\s+['"][^'"]+\.ts['"]|import\(['"][^'"]+\.ts['"]/.test(
          readFileSync(join(own.folder, file), 'utf8'),
        ),
      );
    assert.deepEqual(guilty, []);
  });
});
