import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';

const read = (file: string): string => readFileSync(`dist/cdn/${file}`, 'utf8');
const integrity = JSON.parse(read('integrity.json')) as Record<string, { bytes: number; integrity: string }>;
const WIDGETS = ['account', 'basic', 'login', 'register', 'reset', 'session', 'user-menu']
  .map((name) => `avain-${name}.js`)
  .concat('avain.js');

describe('the files for script tags', () => {
  test('are listed with the hash of what is there', () => {
    const names = globSync('dist/cdn/*.{js,css}').map((file) => basename(file));
    assert.deepEqual(Object.keys(integrity).toSorted(), names.toSorted());
    for (const name of names) {
      const hash = createHash('sha384').update(read(name)).digest('base64');
      assert.equal(integrity[name]?.integrity, `sha384-${hash}`, name);
      assert.ok(read('README.md').includes(`sha384-${hash}`), `${name} is in the table`);
    }
  });

  test('import nothing but a language beside them', () => {
    for (const file of Object.keys(integrity).filter((name) => name.endsWith('.js'))) {
      const imports = [
        ...read(file).matchAll(/\bimport\s*\(?\s*["']([^"']+)["']|\bfrom\s*["']([\w@./:-]+)["']/g),
      ];
      const foreign = imports
        .map(([, a, b]) => a ?? b)
        .filter((name) => !/^\.\/avain-(sv|en|fi-simple)\.js$/.test(name ?? ''));
      assert.deepEqual(foreign, [], file);
    }
  });

  test('share one Trusted Types policy of their own name', () => {
    for (const file of WIDGETS) {
      const policies = [...read(file).matchAll(/createPolicy\("([^"]+)"/g)].map(([, name]) => name);
      assert.deepEqual(policies, ['avain-lit'], file);
      assert.ok(read(file).includes('Symbol.for("avain.trusted-types")'), file);
    }
  });

  test('pass the licences on of what they hold', () => {
    for (const file of WIDGETS) assert.match(read(file), /LICENSE-lit\.txt/, file);
    assert.match(read('LICENSE-lit.txt'), /Google LLC/);
    for (const file of globSync('dist/cdn/*.js').map((path) => basename(path)))
      assert.equal(/LICENSE-lean-qr\.txt/.test(read(file)), /lean-qr error/.test(read(file)), file);
    assert.match(read('LICENSE-lean-qr.txt'), /David Evans/);
  });

  test('hold Lit as it is made for production', () => {
    for (const file of WIDGETS)
      assert.doesNotMatch(read(file), /Lit is in dev mode|Multiple versions of Lit/, file);
  });

  test('hold Finnish, and no other language', () => {
    for (const file of WIDGETS) {
      assert.match(read(file), /Kirjaudu/, file);
      assert.doesNotMatch(read(file), /Logga (in|ut)|Log (in|out)\b|Unohditko/, file);
    }
  });

  test('hold one language each where they are a language', () => {
    assert.match(read('avain-sv.js'), /Logga in/);
    assert.match(read('avain-en.js'), /Log in/);
    assert.match(read('avain-fi-simple.js'), /Unohditko/);
    assert.doesNotMatch(read('avain-fi-simple.js'), /Unohtuiko|Logga in|Log in|createPolicy/);
    for (const file of ['avain-sv.js', 'avain-en.js'])
      assert.doesNotMatch(read(file), /Kirjaudu|createPolicy/, file);
  });
});
