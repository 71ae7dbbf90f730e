import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { OPTIONS } from '../../../../demo/gallery/paste/options.ts';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string; readonly default?: string }[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const declared = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName !== undefined);

describe('the options of the elements', () => {
  it('are all of them', () => {
    assert.deepEqual(new Set(Object.keys(OPTIONS)), new Set(declared.map(({ tagName }) => tagName)));
  });

  for (const { tagName = '', attributes = [] } of declared)
    it(`are what ${tagName} says of itself, with the same defaults`, () => {
      const options = OPTIONS[tagName as keyof typeof OPTIONS];
      assert.deepEqual(
        Object.fromEntries(options.map(({ name, without }) => [name, without])),
        Object.fromEntries(
          attributes.map(({ name, default: value = '' }) => [name, value.replaceAll("'", '')]),
        ),
      );
    });
});
