import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  contrast,
  hex,
  mixed,
  parseColour,
  shades,
  type Colour,
} from '../../../../demo/gallery/theme/colour.ts';

const colour = (text: string): Colour => {
  const found = parseColour(text);
  assert.ok(found, text);
  return found;
};

describe('a colour', () => {
  const same: Readonly<Record<string, string>> = {
    '#0B5583': '#0b5583',
    '#fff': '#ffffff',
    '#00000080': '#00000080',
    'rgb(11 85 131)': '#0b5583',
    'rgba(11, 85, 131, 0.5)': '#0b558380',
    'hsl(203 85% 28%)': '#0b5684',
    'hwb(0 0% 0%)': '#ff0000',
    RebeccaPurple: '#663399',
    transparent: '#00000000',
    'oklch(0.628 0.2577 29.23)': '#ff0000',
    'lab(100 0 0)': '#ffffff',
    'color(srgb 1 0 0)': '#ff0000',
  };
  for (const [text, expected] of Object.entries(same))
    test(`${text} is ${expected}`, () => assert.equal(hex(colour(text)), expected));

  test('that no screen of sRGB has comes back as the nearest that it has', () => {
    assert.match(hex(colour('color(display-p3 0 1 0)')), /^#00f|^#0[0-9a-f]f/);
  });

  for (const text of ['', 'blu', '#12', '12px', 'var(--x)', 'url(x)', 'rgb(1 2)'])
    test(`"${text}" is none`, () => assert.equal(parseColour(text), undefined));

  test('stands out from another as WCAG counts it', () => {
    const cases: [string, string, number][] = [
      ['#000', '#fff', 21],
      ['#fff', '#000', 21],
      ['#777', '#fff', 4.48],
      ['#767676', '#fff', 4.54],
      ['#0b5583', '#fff', 7.95],
      ['rgb(0 0 0 / 0.5)', '#fff', 3.95],
    ];
    for (const [front, back, ratio] of cases)
      assert.ok(Math.abs(contrast(colour(front), colour(back)) - ratio) < 0.01, `${front} on ${back}`);
  });

  test('is mixed as browsers mix it', () => {
    // Chromium's own answer to color-mix() of these.
    assert.equal(hex(mixed(colour('#fff'), colour('#000'), 0.5)), '#636363');
    assert.equal(hex(mixed(colour('#fff'), colour('#000'), 0.5, 'srgb')), '#808080');
    assert.equal(hex(mixed(colour('#f00'), colour('#00f'), 0.25, 'srgb')), '#4000bf');
  });

  test('has shades of its hue, the nearest first', () => {
    const found = [...shades(colour('#0b5583'))];
    assert.equal(found.length > 150, true);
    const [first] = found;
    assert.ok(first && contrast(first, colour('#0b5583')) < 1.05);
    assert.ok(
      found.some((one) => hex(one) === '#ffffff') ||
        contrast(found.at(-1) ?? colour('#000'), colour('#000')) > 15,
    );
  });
});
