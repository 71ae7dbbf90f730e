import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { themeTexts, tokenName } from '../../../../demo/gallery/texts/theme.ts';
import type { DesignToken } from '../../../../demo/gallery/theme/design-token.ts';
import { designTokens } from '../../../../demo/gallery/theme/design-tokens.ts';
import { fault, without, withValue } from '../../../../demo/gallery/theme/edit.ts';
import { inUnit, lengthText, parseLength, reach, units } from '../../../../demo/gallery/theme/length.ts';
import { fonts } from '../../../../demo/gallery/theme/fonts.ts';
import { Drafts } from '../../../../demo/gallery/theme/parts/drafts.ts';
import { fits } from '../../../../demo/gallery/theme/value-check.ts';

const token = (name: string): DesignToken => {
  const found = designTokens.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};
const accent = token('--avain-color-accent');
const radius = token('--avain-radius');

describe('a change of one token', () => {
  test('keeps the other mode as it was', () => {
    assert.deepEqual(withValue(designTokens, {}, accent, 'dark', ' #123456 '), {
      '--avain-color-accent': { light: accent.light, dark: '#123456' },
    });
  });

  test('writes down what the other mode followed, since a page cannot refer to what it does not set', () => {
    const theme = withValue(designTokens, {}, token('--avain-color-border'), 'light', '#555555');
    assert.match(theme['--avain-color-border']?.dark ?? '', /^#[0-9a-f]{6}$/);
  });

  test('is none where it only repeats the default', () => {
    const changed = withValue(designTokens, {}, accent, 'light', '#123456');
    assert.deepEqual(withValue(designTokens, changed, accent, 'light', accent.light.toUpperCase()), {});
    assert.deepEqual(withValue(designTokens, {}, radius, 'light', radius.light), {});
  });

  test('is taken back without touching the others', () => {
    const theme = { '--avain-radius': { light: '0rem' }, '--avain-density': { light: '0.9' } };
    assert.deepEqual(without(theme, '--avain-radius'), { '--avain-density': { light: '0.9' } });
  });

  test('is refused with its reason', () => {
    assert.equal(fault({}, accent, '#123'), undefined);
    assert.deepEqual(fault({}, accent, '12px'), { what: 'kind' });
    assert.deepEqual(fault({}, accent, 'var(--avain-color-text)'), {
      what: 'refers',
      to: '--avain-color-text',
    });
    assert.equal(
      fault({ '--avain-color-text': { light: '#000' } }, accent, 'var(--avain-color-text)'),
      undefined,
    );
    const self = { '--avain-color-accent': { light: '#000' } };
    assert.deepEqual(fault(self, accent, 'var(--avain-color-accent)'), { what: 'refers', to: accent.name });
  });
});

describe('a length', () => {
  test('is a number and a unit, or more than these', () => {
    assert.deepEqual(parseLength('1.50rem'), { amount: 1.5, unit: 'rem' });
    assert.deepEqual(parseLength('.5px'), { amount: 0.5, unit: 'px' });
    for (const text of ['min(1rem, 2px)', '2', '1 rem', 'rem', '3vw'])
      assert.equal(parseLength(text), undefined);
  });

  test('stays as long in another unit', () => {
    assert.equal(lengthText(inUnit({ amount: 1.5, unit: 'rem' }, 'px')), '24px');
    assert.equal(lengthText(inUnit({ amount: 6, unit: 'px' }, 'rem')), '0.375rem');
    assert.equal(lengthText(inUnit({ amount: 6, unit: 'px' }, '%')), '100%');
  });

  test('has a slider that reaches its default', () => {
    for (const { name, light } of designTokens.filter(({ kind }) => kind === 'length')) {
      const length = parseLength(light);
      assert.ok(length, name);
      for (const unit of units.filter((one) => one !== '%')) {
        const { amount } = inUnit(length, unit);
        const { min, max } = reach(name, unit);
        assert.ok(amount >= min && amount <= max, `${name}: ${amount}${unit}`);
      }
    }
  });
});

describe('what is typed', () => {
  test('stands in the field until it is left, and is told of only then', () => {
    const drafts = new Drafts();
    drafts.typed('light', '#12', 'no colour', false);
    assert.deepEqual([drafts.text('light', '#000'), drafts.problem], ['#12', '']);
    drafts.typed('light', '#12', 'no colour', true);
    assert.deepEqual(
      [drafts.text('light', '#000'), drafts.problem, drafts.isBad('light')],
      ['#12', 'no colour', true],
    );
    assert.equal(drafts.text('dark', '#fff'), '#fff');
    drafts.typed('light', '#123', '', true);
    assert.deepEqual([drafts.text('light', '#112233'), drafts.problem], ['#112233', '']);
  });

  test('is one change from the first letter to the last', () => {
    const drafts = new Drafts();
    const changes = [
      drafts.follows('light', false),
      drafts.follows('light', false),
      drafts.follows('light', true),
    ];
    assert.deepEqual(changes, [false, true, true]);
    assert.equal(drafts.follows('light', false), false);
    assert.equal(drafts.follows('dark', false), false);
  });
});

test('every token has a name in every language', () => {
  for (const lang of ['fi', 'sv', 'en'] as const)
    for (const { name } of designTokens)
      assert.ok(!tokenName(lang, name).startsWith('--'), `${lang} ${name}`);
});

test('every list of fonts is one, and has a name', () => {
  for (const { id, css } of fonts) {
    assert.ok(fits({ kind: 'font' }, css), css);
    assert.ok(themeTexts.fi.fonts[id]);
  }
});
