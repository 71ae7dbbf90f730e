import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Theme } from '../../../../demo/gallery/look.ts';
import { fix, pairs, warnings, withColour } from '../../../../demo/gallery/theme/contrast.ts';
import { designTokens } from '../../../../demo/gallery/theme/design-tokens.ts';

const names = (theme: Theme): string[] =>
  warnings(designTokens, theme).map(({ name, mode }) => `${mode} ${name}`);

describe('contrast of a theme', () => {
  test('is known for every documented pair, in light and dark', () => {
    const asked = designTokens.flatMap(({ against }) => against ?? []).length;
    const all = pairs(designTokens, {});
    assert.equal(all.length, asked * 2);
    assert.ok(all.every(({ ratio }) => ratio !== undefined && ratio > 1 && ratio <= 21));
  });

  test('is enough by default', () => assert.deepEqual(warnings(designTokens, {}), []));

  test('warns of the colour that is hard to see, in its mode only', () => {
    const theme = { '--avain-color-text': { light: '#999', dark: '#fff' } };
    assert.ok(names(theme).includes('light --avain-color-text'));
    assert.ok(!names(theme).includes('dark --avain-color-text'));
    const failing = warnings(designTokens, theme).flatMap(({ fails }) => fails);
    assert.ok(
      failing.some(({ front, back }) => front === '--avain-color-text' && back === '--avain-color-surface'),
    );
  });

  test('warns once of the accent, and not of each token that repeats it', () => {
    const found = warnings(designTokens, { '--avain-color-accent': { light: '#cfe5f2', dark: '#8ccbf5' } });
    const accent = found.filter(({ name }) => name === '--avain-color-accent');
    assert.equal(accent.length, 1);
    assert.ok(accent[0]?.fails.some(({ front }) => front === '--avain-color-focus'));
    assert.ok(!found.some(({ name }) => name === '--avain-color-focus'));
  });

  test('tells AA from AAA, for text and for the rest', () => {
    const all = pairs(designTokens, {
      '--avain-color-text': { light: '#6b6b6b' },
      '--avain-color-surface': { light: '#fff' },
    });
    const pair = all.find(
      (one) =>
        one.mode === 'light' && one.front === '--avain-color-text' && one.back === '--avain-color-surface',
    );
    assert.deepEqual([pair?.aa, pair?.aaa, pair?.ratio?.toFixed(1)], [true, false, '5.3']);
  });

  test('does not judge what only a browser knows', () => {
    const all = pairs(designTokens, { '--avain-color-text': { light: 'CanvasText' } });
    const pair = all.find((one) => one.front === '--avain-color-text');
    assert.deepEqual([pair?.ratio, pair?.aa], [undefined, true]);
  });

  test('takes the default where a value refers to what is not set, as a page does', () => {
    assert.deepEqual(
      pairs(designTokens, { '--avain-color-text': { light: 'var(--avain-color-error)' } }),
      pairs(designTokens, {}),
    );
  });

  test('ends where values refer to each other in a circle', () => {
    const theme = {
      '--avain-color-text': { light: 'var(--avain-color-error)' },
      '--avain-color-error': { light: 'var(--avain-color-text)' },
    };
    assert.equal(
      pairs(designTokens, theme).find(({ front }) => front === '--avain-color-text')?.ratio,
      undefined,
    );
    assert.ok(Array.isArray(warnings(designTokens, theme)));
  });
});

describe('the nearest colour that passes', () => {
  const bad: Theme[] = [
    { '--avain-color-accent': { light: '#9ecbe5', dark: '#333333' } },
    { '--avain-color-text': { light: '#aaa' } },
    { '--avain-color-error': { light: '#f66', dark: '#800' } },
    { '--avain-color-border': { light: '#eee', dark: '#222' } },
    { '--avain-color-on-accent': { light: '#000', dark: '#fff' } },
    { '--avain-color-muted': { light: 'oklch(0.8 0.05 200)' } },
  ];
  for (const theme of bad)
    test(`mends ${JSON.stringify(theme)}`, () => {
      let now = theme;
      for (let i = 0; i < 6; i++) {
        const [warning] = warnings(designTokens, now);
        if (!warning) break;
        const found = fix(designTokens, now, warning);
        assert.ok(found, `${warning.name} in ${warning.mode}`);
        const before = warnings(designTokens, now).flatMap(({ fails }) => fails).length;
        now = withColour(designTokens, now, found);
        assert.ok(warnings(designTokens, now).flatMap(({ fails }) => fails).length < before);
      }
      assert.deepEqual(warnings(designTokens, now), []);
    });

  test('leaves the other mode as it was', () => {
    const theme = withColour(
      designTokens,
      {},
      { name: '--avain-color-accent', mode: 'light', colour: '#003366' },
    );
    assert.deepEqual(theme, { '--avain-color-accent': { light: '#003366', dark: '#8ccbf5' } });
  });
});
