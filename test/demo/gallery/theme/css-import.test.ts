import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importCss } from '../../../../demo/gallery/theme/css-import.ts';
import { designTokens } from '../../../../demo/gallery/theme/design-tokens.ts';

const read = (sheet: string): ReturnType<typeof importCss> => importCss(designTokens, sheet);

describe('tokens out of a sheet', () => {
  test('are taken from a rule, one value or two', () => {
    const { theme, problems } = read(`
      /* Our city; not --avain-color-text: red */
      :root {
        --avain-color-accent: light-dark(#5c2d91, rgb(201 166 240));
        --avain-color-text: #111 !important;
        --avain-radius: 0;
        --avain-font: 'Source Sans 3', /* ours */ sans-serif;
        --other: url("a;b}");
        color: red;
      }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(theme, {
      '--avain-color-accent': { light: '#5c2d91', dark: 'rgb(201 166 240)' },
      '--avain-color-text': { light: '#111' },
      '--avain-radius': { light: '0rem' },
      '--avain-font': { light: "'Source Sans 3', sans-serif" },
    });
  });

  test('are taken from a bare list, without a last semicolon', () => {
    assert.deepEqual(read('--avain-radius: 4px; --avain-density: .9').theme, {
      '--avain-radius': { light: '4px' },
      '--avain-density': { light: '.9' },
    });
  });

  for (const dark of [
    '@media (prefers-color-scheme: dark) { :root { --avain-color-accent: #9cf } }',
    '@media screen and (prefers-color-scheme:dark) { @layer a { html { --avain-color-accent: #9cf; } } }',
    ":root[data-theme='dark'] { --avain-color-accent: #9cf }",
    'html.dark { --avain-color-accent: #9cf }',
  ])
    test(`take the dark value from ${dark.slice(0, 44)}`, () => {
      const light = ':root { --avain-color-accent: #036 }';
      const expected = { '--avain-color-accent': { light: '#036', dark: '#9cf' } };
      assert.deepEqual(read(`${light} ${dark}`).theme, expected);
      assert.deepEqual(read(`${dark} ${light}`).theme, expected);
    });

  test('keep the default for the mode that a sheet says nothing of', () => {
    assert.deepEqual(
      read('.dark { --avain-color-accent: #9cf }').theme['--avain-color-accent']?.dark,
      '#9cf',
    );
    assert.match(
      read('.dark { --avain-color-accent: #9cf }').theme['--avain-color-accent']?.light ?? '',
      /^#/,
    );
  });

  test('leave out what only repeats a default', () => {
    const accent = designTokens.find(({ name }) => name === '--avain-color-accent');
    assert.deepEqual(read(`--avain-color-accent: light-dark(${accent?.light}, ${accent?.dark})`).theme, {});
  });

  test('name what is not understood, with its line, and take the rest', () => {
    const { theme, problems } = read(`:root {
  --avain-colour-accent: red;
  --avain-color-accent: 12px;
  --avain-color-text: url(https://evil.example/x);
  --avain-radius: round;
  --avain-density: -1;
  --avain-color-surface: #fefefe;
}
.dark { --avain-radius: 2px }`);
    assert.deepEqual(theme, { '--avain-color-surface': { light: '#fefefe' } });
    assert.deepEqual(
      problems.map(({ line, what, name }) => [line, what, name]),
      [
        [2, 'unknown', '--avain-colour-accent'],
        [3, 'value', '--avain-color-accent'],
        [4, 'value', '--avain-color-text'],
        [5, 'value', '--avain-radius'],
        [6, 'value', '--avain-density'],
        [9, 'dark', '--avain-radius'],
      ],
    );
  });

  test('leave out values that lead back to themselves, alone or by others', () => {
    const { theme, problems } = read(`:root {
  --avain-color-accent: var(--avain-color-focus);
  --avain-color-focus: color-mix(in oklab, var(--avain-color-accent) 50%, white);
  --avain-color-text: light-dark(#111111, var(--avain-color-text));
  --avain-color-border: var(--avain-color-accent);
}`);
    assert.deepEqual(theme, { '--avain-color-border': { light: 'var(--avain-color-accent)' } });
    assert.deepEqual(
      problems.map(({ line, what }) => [line, what]),
      [
        [2, 'value'],
        [3, 'value'],
        [4, 'value'],
      ],
    );
  });

  test('leave out what leads back to itself by the theme that it is put onto', () => {
    const onto = { '--avain-color-focus': { light: 'var(--avain-color-accent)' } };
    const { theme, problems } = importCss(
      designTokens,
      '--avain-color-accent: var(--avain-color-focus)',
      onto,
    );
    assert.deepEqual(theme, {});
    assert.equal(problems.length, 1);
  });

  for (const sheet of [
    '',
    'hello',
    '{',
    '}}}{{{',
    '/*',
    '"',
    ':root { color: red }',
    '{"avain": {}}',
    '--avain-',
  ])
    test(`finds nothing in ${JSON.stringify(sheet)} and says so`, () => {
      const { theme, problems } = read(sheet);
      assert.deepEqual(theme, {});
      assert.ok(problems.length > 0);
    });

  test('says that a bracket is missing', () => {
    const { theme, problems } = read(':root { --avain-radius: 1px');
    assert.deepEqual(theme, { '--avain-radius': { light: '1px' } });
    assert.deepEqual(
      problems.map(({ what }) => what),
      ['syntax'],
    );
  });

  test('does not take long over a long text', () => {
    const start = performance.now();
    read('('.repeat(100_000) + '/*'.repeat(100_000));
    assert.ok(performance.now() - start < 2000);
  });
});
