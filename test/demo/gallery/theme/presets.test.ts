import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { warnings } from '../../../../demo/gallery/theme/contrast.ts';
import { importCss } from '../../../../demo/gallery/theme/css-import.ts';
import { themeCss } from '../../../../demo/gallery/theme/css.ts';
import { designTokens } from '../../../../demo/gallery/theme/design-tokens.ts';
import { presets } from '../../../../demo/gallery/theme/presets.ts';
import { exportTokens } from '../../../../demo/gallery/theme/tokens-export.ts';
import { importTokens } from '../../../../demo/gallery/theme/tokens-import.ts';
import { fits } from '../../../../demo/gallery/theme/value-check.ts';

const byName = new Map(designTokens.map((token) => [token.name, token]));

describe('presets', () => {
  test('are a plain one and at least four others', () => assert.ok(presets.length >= 5));

  for (const { id, theme } of presets)
    describe(id, () => {
      test('passes AA in light and dark', () =>
        assert.deepEqual(
          warnings(designTokens, theme).flatMap(({ mode, fails }) =>
            fails.map(
              ({ front, back, ratio, needs }) => `${mode}: ${front} on ${back}: ${ratio}, needs ${needs}`,
            ),
          ),
          [],
        ));

      test('sets documented tokens to values of their kind', () => {
        for (const [name, value] of Object.entries(theme)) {
          const token = byName.get(name);
          assert.ok(token, name);
          for (const one of Object.values(value)) assert.ok(fits(token, one), `${name}: ${one}`);
        }
      });

      test('goes out as CSS and as design tokens, and comes back', () => {
        const nothing = id === 'plain';
        const css = importCss(designTokens, themeCss(theme));
        assert.deepEqual(css.theme, theme);
        assert.equal(css.problems.length, nothing ? 1 : 0);
        const json = importTokens(designTokens, exportTokens(designTokens, theme));
        assert.deepEqual(json.theme, theme);
        assert.equal(json.problems.length, nothing ? 1 : 0);
      });
    });
});
