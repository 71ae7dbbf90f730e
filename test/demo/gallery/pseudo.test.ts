import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accented, directionOf, mirrored, pseudoLocales } from '../../../demo/gallery/pseudo.ts';
import * as en from '../../../src/locales/en.ts';
import { entries } from '../../locales/catalogue.ts';

const english = new Map(entries(en));
const placeholders = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];
const shape = (value: unknown): unknown => {
  if (typeof value === 'function') return value.length;
  if (typeof value === 'string') return placeholders(value);
  return Object.fromEntries(Object.entries(value as object).map(([name, item]) => [name, shape(item)]));
};

test('accented: every letter, in brackets, each word two fifths longer and little more', () => {
  assert.equal(accented('Log in'), '[Ļļöĝĝ îññ]');
  assert.equal(
    accented('Too many tries. You can try again {time}.'),
    '[Ţţööö ɱååñýý ţŕîîéšš. Ýýöûû ççåññ ţţŕýý åĝååîññ {time}.]',
  );
});

test('accented: what is written on a button stands within its name', () => {
  const bare = (text: string): string => accented(text).slice(1, -1);
  assert.ok(bare('Show password').startsWith(`${bare('Show')} `));
});

test('mirrored: every word, placeholders as they are, and reads the same without the marks', () => {
  assert.equal(mirrored('Log in'), '\u200F\u202ELog\u202C\u200F \u200F\u202Ein\u202C\u200F');
  const text = 'You can try again {time}.';
  assert.ok(mirrored(text).includes(' {time}\u200F\u202E.\u202C\u200F'));
  assert.equal(mirrored(text).replaceAll(/[\u200F\u202C\u202E]/g, ''), text);
});

test('a page in the mirrored language runs from right to left', () =>
  assert.deepEqual(['en-XA', 'ar-XB', 'fi-simple'].map(directionOf), ['ltr', 'rtl', 'ltr']));

for (const [tag, make] of Object.entries(pseudoLocales))
  describe(tag, () => {
    const pseudo = make(en);

    test('all texts, with the same placeholders and functions', () =>
      assert.deepEqual(shape(pseudo), shape(en)));

    test('every text is another one but the name of a file, and NFC', () => {
      const same = entries(pseudo).filter(([path, text]) => english.get(path) === text);
      assert.deepEqual(same, [['account.codesFile', 'recovery-codes.txt']]);
      for (const [, text] of entries(pseudo)) assert.equal(text, text.normalize('NFC'));
    });

    test('what a function is given stands in the text as it is', () => {
      assert.match(pseudo.login.loggedInAs('Ägir <b> $& {x}'), /Ägir <b> \$& \{x\}/);
      assert.match(pseudo.login.rememberHint(30), /30/);
      assert.match(pseudo.common.formatTime('14', '05'), /14.*05/);
    });

    test('what a function is not given is said otherwise, as in English', () => {
      assert.notEqual(pseudo.reset.mailSent(''), pseudo.reset.mailSent('a'));
      assert.doesNotMatch(pseudo.reset.mailSent(''), /[\uE000-\uF8FF]|undefined/);
      assert.doesNotMatch(pseudo.officials.provider(''), /[\uE000-\uF8FF]|undefined/);
    });

    test('it is made anew from whatever it is given', () => {
      const own = make({ ...en, login: { ...en.login, heading: 'Hello' } });
      assert.notEqual(own.login.heading, pseudo.login.heading);
      assert.deepEqual(own.common.errors, pseudo.common.errors);
    });
  });
