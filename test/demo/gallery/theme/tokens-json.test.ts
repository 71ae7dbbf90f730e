import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Theme } from '../../../../demo/gallery/look.ts';
import { designTokens } from '../../../../demo/gallery/theme/design-tokens.ts';
import { exportTokens } from '../../../../demo/gallery/theme/tokens-export.ts';
import { importTokens } from '../../../../demo/gallery/theme/tokens-import.ts';

const read = (file: unknown): ReturnType<typeof importTokens> =>
  importTokens(designTokens, typeof file === 'string' ? file : JSON.stringify(file, undefined, 2));

describe('design tokens as a file', () => {
  test('say values in the words of the format', () => {
    const theme: Theme = {
      '--avain-color-accent': { light: '#0b5584', dark: 'oklch(0.8 0.1 240)' },
      '--avain-color-shadow': { light: 'rgb(0 0 0 / 0.2)' },
      '--avain-color-focus': { light: 'var(--avain-color-accent)' },
      '--avain-font': { light: "'Source Sans 3', sans-serif" },
      '--avain-radius': { light: '6px' },
      '--avain-density': { light: '0.9' },
    };
    const { avain } = JSON.parse(exportTokens(designTokens, theme));
    assert.deepEqual(avain.color.accent.$value, {
      colorSpace: 'srgb',
      components: [0.0431, 0.3333, 0.5176],
      hex: '#0b5584',
    });
    assert.equal(avain.color.accent.$type, 'color');
    assert.deepEqual(avain.color.accent.$extensions.avain.dark, {
      colorSpace: 'oklch',
      components: [0.8, 0.1, 240],
      hex: '#80c7f8',
    });
    assert.equal(avain.color.shadow.$value.alpha, 0.2);
    assert.deepEqual(avain.font.$value, ['Source Sans 3', 'sans-serif']);
    assert.deepEqual(avain.radius.$value, { value: 6, unit: 'px' });
    assert.equal(avain.density.$value, 0.9);
    assert.equal(avain.color.focus.$value, '{avain.color.accent}');
  });

  test('come back as they went, what the format has no words for too', () => {
    const theme: Theme = {
      '--avain-color-accent': { light: '#0b5584', dark: 'oklch(0.8 0.1 240)' },
      '--avain-color-on-accent': { light: 'color(display-p3 1 1 0.9)' },
      '--avain-color-text': { light: 'CanvasText' },
      '--avain-color-tint': { light: 'color-mix(in oklab, var(--avain-color-accent) 10%, white)' },
      '--avain-color-border': {
        light: '#555555',
        dark: 'color-mix(in oklab, var(--avain-color-accent) 50%, gray)',
      },
      '--avain-color-shadow': { light: 'rgb(0 0 0 / 0.25)' },
      '--avain-font': { light: "'Source Sans 3', sans-serif" },
      '--avain-width': { light: 'min(26rem, 100%)' },
      '--avain-space': { light: '1.25em' },
      '--avain-radius': { light: '6px' },
    };
    const { theme: back, problems } = read(exportTokens(designTokens, theme));
    assert.deepEqual(problems, []);
    assert.deepEqual(back, theme);
  });

  test('have a colour and a length even where CSS says more', () => {
    const { avain } = JSON.parse(
      exportTokens(designTokens, {
        '--avain-color-tint': { light: 'color-mix(in srgb, white 50%, black)' },
        '--avain-width': { light: 'min(26rem, 100%)' },
      }),
    );
    assert.equal(avain.color.tint.$value.hex, '#808080');
    assert.equal(avain.width.$value.unit, 'rem');
  });

  test('follow references to colours of the file, types of groups, and a file without our group', () => {
    const { theme, problems } = read({
      palette: { $type: 'color', blue: { $value: '#123456' }, sea: { $value: '{palette.blue}' } },
      avain: {
        color: {
          accent: { $value: '{palette.sea}', $extensions: { avain: { dark: '{palette.blue}' } } },
          focus: { $value: '{avain.color.accent}' },
        },
        radius: { $value: { value: 8, unit: 'px' } },
      },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(theme['--avain-color-accent'], { light: '#123456', dark: '#123456' });
    assert.deepEqual(theme['--avain-radius'], { light: '8px' });
    assert.deepEqual(read({ color: { accent: { $value: '#abcdef' } } }).theme, {
      '--avain-color-accent': { light: '#abcdef' },
    });
  });

  test('name what is not understood, with its line, and the rest is taken', () => {
    const { theme, problems } = read({
      avain: {
        color: { brand: { $value: '#123456' }, accent: { $value: '{nowhere}' }, text: { $value: 12 } },
        radius: { $value: { value: 1, unit: 'furlong' } },
        density: { $value: 0.9 },
      },
    });
    assert.deepEqual(theme, { '--avain-density': { light: '0.9' } });
    assert.deepEqual(
      problems.map(({ line, what, name }) => [line, what, name]),
      [
        [4, 'unknown', '--avain-color-brand'],
        [7, 'value', '--avain-color-accent'],
        [10, 'value', '--avain-color-text'],
        [14, 'value', '--avain-radius'],
      ],
    );
  });

  test('say the line where the text stops being JSON', () => {
    assert.deepEqual(read('{\n  "avain": {\n    "radius" 1\n  }\n}').problems, [
      { line: 3, what: 'syntax', name: 'JSON' },
    ]);
  });

  const hostile = [
    'null',
    '[]',
    '1',
    '{"__proto__": {"avain": {"radius": {"$value": {"value": 1, "unit": "px"}}}}}',
    '{"avain": {"radius": {"$value": {"value": 1, "unit": "px;color:red"}}}}',
    '{"avain": {"color": {"accent": {"$value": "url(//evil.example)"}}}}',
    '{"avain": {"color": {"accent": {"$value": "{avain.color.accent}"}}}}',
    '{"avain": {"color": {"accent": {"$value": "#123", "$extensions": {"avain": {"css": "red;}"}}}}}}',
    '{"avain": {"font": {"$value": ["a\\\\", "b;c"]}}}',
    '{"a": {"$value": "{b}"}, "b": {"$value": "{a}"}, "avain": {"color": {"accent": {"$value": "{a}"}}}}',
    '{"a":'.repeat(30_000) + '1' + '}'.repeat(30_000),
  ];
  for (const text of hostile)
    test(`take nothing from ${text.slice(0, 70)}`, () => {
      const { theme, problems } = read(text);
      assert.deepEqual(theme, {});
      assert.ok(problems.length > 0);
    });

  test('in the source of our own tokens are the defaults', () => {
    const source = readFileSync('src/styles/avain.tokens.json', 'utf8');
    assert.deepEqual(read(source), { theme: {}, problems: [] });
  });
});
