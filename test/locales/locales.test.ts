import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { entries, type Language, languages, lix, sentences, words } from './catalogue.ts';
import { AVERAGE, forbidden, LONGEST } from './plain.ts';

const { fi, sv, en } = languages;
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
const shape = (value: unknown): unknown => {
  if (typeof value === 'function') return value.length;
  if (typeof value === 'string') return placeholders(value);
  return Object.fromEntries(Object.entries(value as object).map(([name, item]) => [name, shape(item)]));
};

/** Finnish words over twenty letters: LIX says nothing about Finnish, so a new one stands here for a person to judge. */
const longFinnish: readonly string[] = ['sähköpostiosoitteeseen'];
/** Texts that are the same in two languages, and why that is right. */
const same: Readonly<Record<string, string>> = {};
for (const name of Object.keys(languages) as Language[]) {
  describe(name, () => {
    const messages = languages[name];
    const texts = entries(messages);

    test('the same texts, placeholders and functions as in Finnish', () =>
      assert.deepEqual(shape(messages), shape(fi)));

    for (const [path, text] of texts) {
      test(`${path}: ${text}`, () => {
        assert.equal(text, text.trim().normalize('NFC'));
        assert.notEqual(text, '');
        assert.doesNotMatch(text, /undefined|NaN|\[object|<|&\w+;|\s{2}|!|\.\.\./);
        assert.doesNotMatch(text, forbidden[name]);
        for (const sentence of sentences(text)) assert.ok(words(sentence).length <= LONGEST[name], sentence);
      });
    }

    test(`at most ${AVERAGE[name]} words a sentence on average`, () => {
      const counts = texts
        .flatMap(([, text]) => sentences(text))
        .filter((one) => /[.?]$/.test(one))
        .map((one) => words(one).length);
      assert.ok(counts.length > 20);
      assert.ok(counts.reduce((sum, count) => sum + count, 0) / counts.length <= AVERAGE[name]);
    });

    test('only the limit speaks of a time', () => {
      const timed = texts.filter(([, text]) => placeholders(text).length > 0).map(([path]) => path);
      assert.deepEqual(timed, ['common.errors.rate-limited']);
    });

    test('the name of the button begins with what stands on it (WCAG 2.5.3)', () => {
      assert.ok(messages.login.showPassword.startsWith(messages.login.show));
    });

    test('what a function is given stands in the text', () => {
      assert.match(messages.login.rememberHint(30), /\b30\b/);
      assert.match(messages.login.loggedInAs('Ägir <b>'), /Ägir <b>/);
      assert.match(messages.common.formatTime('14', '05'), /14[.:]05/);
    });

    test('nothing tells whether an account exists', () => {
      const { errors } = messages.common;
      assert.doesNotMatch(
        errors['invalid-credentials'],
        /ei löydy|ei ole olemassa|finns inte|hittades inte|not found|no account|does not exist/i,
      );
    });
  });
}

test('clock times as each language writes them', () => {
  assert.deepEqual(
    Object.values(languages).map(({ common }) => common.formatTime('14', '05')),
    ['klo 14.05', 'kl. 14.05', 'at 14:05', 'kello 14.05'],
  );
});

test('no text is left in another language', () => {
  for (const [one, other] of [
    [fi, en],
    [sv, en],
    [fi, sv],
  ] as const) {
    const theirs = new Map(entries(other));
    const leaks = entries(one).filter(([path, text]) => theirs.get(path) === text && !(path in same));
    assert.deepEqual(leaks, []);
  }
});

test('no word of easy Finnish has over twenty letters', () => {
  const long = entries(languages['fi-simple'])
    .flatMap(([, text]) => words(text))
    .filter((word) => /^\p{L}{21,}$/u.test(word));
  assert.deepEqual(long, []);
});

test('the rules of easy Finnish find the passive, and let ordinary words be', () => {
  const found = (text: string): boolean => forbidden['fi-simple'].test(text);
  for (const text of [
    'Kirjaudutaan…',
    'Lähetettiin.',
    'Tili on lukittu.',
    'Tätä ei voitu tehdä.',
    'Näin tehdään.',
  ])
    assert.ok(found(text), text);
  for (const text of ['vähintään 15 merkkiä', 'enintään', 'Yhteys', 'asiakaspalveluun', 'ei muutu'])
    assert.ok(!found(text), text);
});

test('Swedish is easy to read', () => {
  const value = lix(entries(sv).map(([, text]) => text));
  assert.ok(value <= 35, `LIX ${value.toFixed(1)}`);
});

test('LIX counts as its author did', () => {
  assert.equal(lix(['Det är en bil.']), 4);
  assert.equal(lix(['Det är en bil. Användarnamnet är fel nu.']), 4 + 100 / 8);
});

test('long Finnish words are listed for a person to judge', () => {
  const long = entries(fi)
    .flatMap(([, text]) => words(text))
    .filter((word) => /^\p{L}{21,}$/u.test(word));
  assert.deepEqual([...new Set(long)].toSorted(), [...longFinnish].toSorted());
});
