import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { embedCss, themeCss } from '../../../../demo/gallery/theme/css.ts';

describe('the sheet of a theme', () => {
  test('sets what is set, colours for light and dark', () => {
    const theme = {
      '--avain-color-accent': { light: '#5c2d91', dark: '#c9a6f0' },
      '--avain-color-text': { light: '#000' },
      '--avain-radius': { light: '0', dark: '1rem' },
    };
    assert.equal(
      themeCss(theme),
      ':root {\n  --avain-color-accent: light-dark(#5c2d91, #c9a6f0);\n  --avain-color-text: #000;\n  --avain-radius: 0;\n}\n',
    );
  });

  test('says a colour once where light and dark are the same', () => {
    assert.match(themeCss({ '--avain-color-focus': { light: '#000', dark: '#000' } }), /focus: #000;/);
  });

  test('is nothing where nothing is set', () => assert.equal(themeCss({}), ''));
});

describe('the sheet of one element', () => {
  test('sets the width and the density that it is given', () => {
    assert.equal(embedCss('avain-login', { width: '40rem' }), 'avain-login {\n  --avain-width: 40rem;\n}\n');
    assert.match(
      embedCss('avain-login', { width: '40rem', density: '0.8' }),
      /40rem;\n {2}--avain-density: 0.8;/,
    );
  });

  test('is nothing where nothing is given, or what is no value', () => {
    assert.equal(embedCss('avain-login', { headingLevel: 3 }), '');
    assert.equal(embedCss('avain-login', { width: '1px } body { display: none' }), '');
  });
});
