import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { DesignToken } from '../../demo/gallery/theme/design-token.ts';
import { designTokens } from '../../demo/gallery/theme/design-tokens.ts';
import { type Colour, contrast, fromHex, mix, toHex } from './mix.ts';
import { namesReadBy, sheetsOf } from './sheets.ts';

interface Property {
  readonly name: string;
  readonly default?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly cssProperties?: readonly Property[];
}
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName = '' }) => tagName in sheetsOf);

/** What the source says of a colour to tools that do not know how it is mixed. */
interface SourceColour {
  readonly $value: string | { readonly hex: string };
  readonly $extensions: {
    readonly avain: { readonly css?: string; readonly dark?: { readonly hex: string } };
  };
}
const source = JSON.parse(readFileSync('src/styles/avain.tokens.json', 'utf8')) as {
  readonly avain: { readonly color: Readonly<Record<string, SourceColour>> };
};

const byName = new Map(designTokens.map((token) => [token.name, token]));
const found = (name: string): DesignToken => {
  const token = byName.get(name);
  assert.ok(token, name);
  return token;
};
/** `--_accent` and `--avain-color-accent` are one. */
const short = (name: string): string => name.replace(/^--(_|avain-(color-)?)/, '');
const publicName = new Map(designTokens.map(({ name }) => [short(name), name]));

type Scheme = 'light' | 'dark';

/** What a browser makes of a token whose page has set none. */
function colour(name: string, scheme: Scheme): Colour {
  const token = found(name);
  return resolved((scheme === 'dark' && token.dark) || token.light, scheme);
}
function resolved(css: string, scheme: Scheme): Colour {
  const other = /^var\((--[a-z-]+)\)$/.exec(css)?.[1];
  if (other) return colour(other, scheme);
  const parts = /^color-mix\(in oklab, (.+) (\d+)%, (.+)\)$/.exec(css);
  if (!parts) return fromHex(css);
  const [, one = '', share, second = ''] = parts;
  return mix(resolved(one, scheme), Number(share) / 100, resolved(second, scheme));
}

describe('the design tokens', () => {
  test('are all read by a sheet', () => {
    const read = Object.values(sheetsOf).flatMap(namesReadBy).map(short);
    // Mixed into others, or multiplied with them, rather than read.
    const inside = designTokens.flatMap(({ light, dark = '' }) =>
      [...`${light} ${dark}`.matchAll(/--avain-[a-z-]+/g)].map(([name]) => short(name)),
    );
    const used = new Set([...read, ...inside, 'density']);
    assert.deepEqual(
      designTokens.map(({ name }) => name).filter((name) => !used.has(short(name))),
      [],
    );
  });

  for (const { tagName = '', cssProperties = [] } of elements) {
    test(`are documented on <${tagName}> where its sheets read them, and no others`, () => {
      const read = namesReadBy(sheetsOf[tagName] ?? '').map((name) => publicName.get(short(name)) ?? name);
      const scaled = read.some((name) => /-(space|control-height|target-height)$/.test(name));
      const wanted = scaled ? [...read, '--avain-density'] : read;
      assert.deepEqual(cssProperties.map(({ name }) => name).toSorted(), wanted.toSorted());
    });

    test(`have the defaults that <${tagName}> says`, () => {
      for (const { name, default: said } of cssProperties) {
        const { kind, light } = found(name);
        const wider = tagName === 'avain-account' && name === '--avain-width';
        // Colours have two, or are mixed, and others follow another token: the page about theming has those.
        const told = kind === 'color' || light.startsWith('var(') ? undefined : light;
        assert.equal(said, wider ? '40rem' : told, name);
      }
    });
  }

  for (const scheme of ['light', 'dark'] as const) {
    test(`have the contrast that they ask for, ${scheme}`, () => {
      const pairs = designTokens.flatMap(({ name, against = [] }) =>
        against.map(({ name: ground, ratio }) => ({ name, ground, ratio })),
      );
      assert.ok(pairs.length > 15);
      for (const { name, ground, ratio } of pairs) {
        const is = contrast(colour(name, scheme), colour(ground, scheme));
        assert.ok(is >= ratio, `${name} on ${ground}: ${is.toFixed(2)}, not ${ratio}`);
      }
    });
  }

  test('say what is mixed as a plain colour too', () => {
    const { $type: _, ...colours } = source.avain.color;
    for (const [key, { $value, $extensions }] of Object.entries(colours)) {
      const { css, dark } = $extensions.avain;
      if (!css || typeof $value === 'string') continue;
      const name = `--avain-color-${key}`;
      assert.equal($value.hex, toHex(colour(name, 'light')), `${name}, light`);
      assert.equal(dark?.hex, toHex(colour(name, 'dark')), `${name}, dark`);
    }
  });

  test('are the only place with colours', () => {
    const sheets = globSync('src/styles/*.ts').filter((file) => !file.endsWith('/tokens.ts'));
    assert.ok(sheets.length > 6);
    for (const file of sheets)
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|light-dark)\(/,
        file,
      );
  });

  test('have six that make another city', () => {
    assert.equal(designTokens.filter(({ main }) => main).length, 6);
  });
});
