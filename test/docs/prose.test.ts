import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pages, prose } from './pages.ts';

/** What may stand in no page, with the reason. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/\/(work|home|root|tmp|Users)\//, 'a path of a machine'],
  [/registry\.|npmjs|yarnpkg/i, 'the host of a registry'],
  [/\b(seamless|blazing|effortless|powerful|cutting-edge|world-class|robust|delightful)\w*\b/i, 'praise'],
  [/\b(simply|easily|obviously|of course)\b/i, 'a word that makes light of the work'],
  [/\b(color|behavior|customiz|organiz|recogniz|center|license)\w*\b/, 'American spelling'],
  [/\b(log-in|sign(ed)? (in|out|up))\b/i, 'we say log in and log out'],
  [/(^|\s)#\d+\b/, 'an issue by its number'],
  [/\b(TODO|TBD|FIXME|lorem ipsum)\b/, 'unfinished'],
];

/** Proper names and wire words that only look like it. */
const names = /Semantic Versioning|color-scheme|MIT License/g;

describe('the words of the documentation', () => {
  for (const [path, text] of pages) {
    for (const [pattern, why] of NEVER) {
      test(`${path}: no ${why}`, () => assert.doesNotMatch(prose(text).replaceAll(names, ''), pattern));
    }

    test(`${path}: one main heading, no level left out`, () => {
      const levels = [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/^(#+) /gm)].map(
        ([, marks = '']) => marks.length,
      );
      assert.deepEqual(
        levels.filter((level) => level === 1),
        [1],
      );
      levels.reduce((before, level) => {
        assert.ok(level <= before + 1, `a heading of level ${level} after ${before}`);
        return level;
      }, 0);
    });

    test(`${path}: every picture has a text`, () => {
      assert.doesNotMatch(text, /!\[\s*\]/);
    });
  }

  test('the README is read in a few minutes', () => {
    assert.ok((pages.get('README.md') ?? '').split('\n').length <= 200);
  });
});
