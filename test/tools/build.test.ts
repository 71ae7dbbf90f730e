import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { publishedDeclaration } from '../../tools/build/declarations.mjs';
import { minifyCss, minifyHtml } from '../../tools/build/minify-literals.mjs';
import { renamePolicy } from '../../tools/build/trusted-types.mjs';

describe('the policy of Lit', () => {
  const lit = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');

  test('gets our name in the installed Lit', () => {
    const renamed = renamePolicy(lit);
    assert.ok(renamed.includes('createPolicy("avain-lit"'));
    assert.ok(!renamed.includes('createPolicy("lit-html"'));
  });

  test('is made once for several files on a page', () => {
    const made: string[] = [];
    const createPolicy = (name: string): object => ({ made: made.push(name) });
    const page = { s: { createPolicy } };
    const code = renamePolicy('r=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0');
    const first: unknown = runInNewContext(code, page);
    const second: unknown = runInNewContext(`${code};${code}`, page);
    assert.equal(typeof first, 'object');
    assert.equal(first, second);
    assert.deepEqual(made, ['avain-lit']);
  });

  test('stops the build when Lit makes it in another way', () => {
    assert.throws(() => renamePolicy('s.createPolicy(name,{createHTML:t=>t})'), /another way/);
  });
});

describe('minified templates', () => {
  test('lose line breaks and comments between tags', () => {
    assert.equal(minifyHtml('\n  <p>\n    hei\n  </p>\n  <!-- x -->\n  <i></i>\n'), '<p>hei</p><i></i>');
  });

  test('keep the space between words and tags on one line', () => {
    assert.equal(minifyHtml('<b>a</b> <i>b</i> c'), '<b>a</b> <i>b</i> c');
  });

  test('keep characters as they are: an escape would not be one in a template', async () => {
    assert.equal(await minifyCss("a::after { content: '▾'; }"), 'a:after{content:"▾"}');
  });

  test('say when a sheet is wrong', async () => {
    assert.equal(await minifyCss(':host { color: red; }'), ':host{color:red}');
    await assert.rejects(minifyCss('a { color: red; '));
  });
});

describe('published declarations', () => {
  test('import modules by their published name', () => {
    const source = `import type { A } from './a.ts';\nexport * from "../b.ts";\ntype C = import('./c.ts').C;\n//# sourceMappingURL=x.d.ts.map\n`;
    const expected = `import type { A } from './a.js';\nexport * from "../b.js";\ntype C = import('./c.js').C;\n`;
    assert.equal(publishedDeclaration(source), expected);
  });
});
