import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rollup } from 'rollup';
import { packed, type Packed } from './packed.ts';

const bundle = async (project: string, code: string): Promise<string> => {
  const input = join(project, 'page.js');
  writeFileSync(input, code);
  const made = await rollup({ input, external: /^(lit|@lit)/, plugins: [nodeResolve()], logLevel: 'silent' });
  const { output } = await made.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
};

describe('who installs the package', () => {
  let own: Packed;
  before(() => {
    own = packed();
  });
  after(() => own.remove());

  test('finds nothing that publint objects to', async () => {
    const { messages, pkg } = await publint({ pkgDir: own.folder, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  test('gets types that every way of resolving finds', () => {
    const args = [own.tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color'];
    const { status, stdout } = spawnSync(
      'attw',
      [...args, '--exclude-entrypoints', './avain.css', './avain.tokens.json'],
      {
        encoding: 'utf8',
      },
    );
    assert.equal(status, 0, stdout);
  });

  test('can import every entry in Node, where there is no page', () => {
    const entries = own.files
      .filter((file) => /^dist\/(index|(define|adapters|locales)\/.*)\.js$/.test(file))
      .map((file) => (file === 'dist/index.js' ? 'avain' : `avain/${file.slice('dist/'.length)}`));
    assert.ok(entries.length > 3);
    const code = entries.map((entry) => `await import(${JSON.stringify(entry)});`).join('\n');
    writeFileSync(join(own.project, 'server.mjs'), code);
    const output = execFileSync(process.execPath, ['server.mjs'], { cwd: own.project, encoding: 'utf8' });
    assert.equal(output, '');
  });

  test('keeps the tags that an entry defines when it bundles it', async () => {
    const code = await bundle(own.project, `import 'avain/define/all.js';`);
    assert.match(code, /avain-login/);
    assert.match(code, /avain-user-menu/);
    assert.match(code, /customElements/);
  });

  test('gets no tag defined by importing a class', async () => {
    const code = await bundle(
      own.project,
      `import { AvainLogin } from 'avain'; console.log(AvainLogin.name);`,
    );
    assert.doesNotMatch(code, /customElements\.define|\.define\(['"]avain-/);
  });
});
