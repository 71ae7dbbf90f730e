import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DesignToken } from '../../../../demo/gallery/theme/design-token.ts';
import { designTokens } from '../../../../demo/gallery/theme/design-tokens.ts';
import { fits, tidy } from '../../../../demo/gallery/theme/value-check.ts';

const good: Readonly<Record<DesignToken['kind'], readonly string[]>> = {
  color: [
    '#0b5583',
    'RED',
    'currentColor',
    'CanvasText',
    'var(--avain-color-text)',
    'light-dark(#fff, rgb(0 0 0 / 0.5))',
    'color-mix(in oklab, var(--avain-color-accent) 8%, white)',
  ],
  length: [
    '0',
    '1.5rem',
    '.5em',
    '12px',
    '50%',
    '100rem',
    '1600px',
    'min(26rem, 100%)',
    'calc(1rem + 2px)',
    'var(--avain-space)',
  ],
  number: ['1', '0.9', '.9'],
  font: ['inherit', 'Arial, sans-serif', "'Source Sans 3', system-ui", 'Source Sans 3', 'Työ Ääni'],
};

const bad: Readonly<Record<DesignToken['kind'], readonly string[]>> = {
  color: ['', 'blu', '#12', '12px', 'url(x)', 'rgb(', 'color-mix(red, blue)', 'var(--other)', 'red; x'],
  length: ['', '12', 'wide', '-1rem', 'red', '1 rem', 'calc(1rem', '9999rem', '1601px', '100.5em', '101%'],
  number: ['', 'one', '-1', '1rem', '1e9'],
  font: ['', ',', "'open", 'a;b', 'url(x)', '@font', 'Arial,, sans-serif'],
};

describe('a value of a token', () => {
  for (const kind of ['color', 'length', 'number', 'font'] as const) {
    for (const value of good[kind]) test(`${kind}: ${value}`, () => assert.ok(fits({ kind }, value)));
    for (const value of bad[kind]) test(`not ${kind}: ${value}`, () => assert.ok(!fits({ kind }, value)));
  }

  for (const token of designTokens)
    test(`${token.name} has defaults of its kind`, () => {
      for (const value of [token.light, token.dark ?? token.light]) assert.ok(fits(token, value), value);
    });

  test('of no length has a unit, so that it can be calculated with', () => {
    assert.equal(tidy({ kind: 'length' }, ' 0 '), '0rem');
    assert.equal(tidy({ kind: 'number' }, '0'), '0');
  });
});
