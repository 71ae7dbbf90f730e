import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { plainLook } from '../../demo/gallery/look.ts';
import type { Embedding, Framework } from '../../demo/gallery/paste/embedding.ts';
import { paste } from '../../demo/gallery/paste/paste.ts';

/** What the page shows for each framework. */
const example: Embedding = {
  widget: 'avain-login',
  backend: '/auth/v1',
  adapter: 'http',
  attributes: { 'return-to': '/omat-asiat' },
  look: {
    ...plainLook,
    texts: {
      fi: { login: { heading: 'Kirjaudu venepaikkapalveluun' } },
      sv: { login: { heading: 'Logga in i båtplatstjänsten' } },
    },
  },
  logo: { src: '', width: '', height: '', alt: '' },
  children: [],
  from: 'package',
  folder: '/avain',
  integrity: {},
  lang: 'fi',
};

const page = readFileSync('docs/embedding.md', 'utf8');
/** A comment, then a block of code: `<!-- pasted: react, Login.tsx -->`. */
const blocks = [
  ...page.matchAll(
    /<!-- pasted: (?<framework>\w+), (?<file>\S+) -->\n<!-- prettier-ignore -->\n```\w+\n(?<code>[^]*?)```/g,
  ),
];

describe('docs/embedding.md shows what the gallery writes', () => {
  test('for each framework', () => {
    const shown = new Set(blocks.map(({ groups }) => groups?.['framework']));
    assert.deepEqual(shown, new Set(['react', 'vue', 'angular', 'svelte']));
  });

  for (const { groups } of blocks) {
    const { framework = '', file = '', code = '' } = groups ?? {};
    test(`${framework}: ${file}`, () => {
      const snippet = paste(framework as Framework, example).find(({ name }) => name === file);
      assert.equal(code, snippet?.code);
    });
  }
});
