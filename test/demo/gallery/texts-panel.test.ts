import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { messagesCode } from '../../../demo/gallery/messages/code.ts';
import { LONGEST_TEXT } from '../../../demo/gallery/look-codec.ts';
import { remarksOn } from '../../../demo/gallery/texts-panel/check.ts';
import { sectionsOf } from '../../../demo/gallery/texts-panel/sections.ts';
import { exportCode, exportJson, importJson } from '../../../demo/gallery/texts-panel/transfer.ts';
import { fi } from '../../../src/locales/index.ts';

describe('what is said of a text', () => {
  const hint = 'Pysyt kirjautuneena {days} päivää.';

  test('a place that is missing, and one that nobody knows', () => {
    assert.deepEqual(remarksOn('login.rememberHint', 'Pysyt {dagar} päivää.', hint), [
      { about: 'unknown', name: '{dagar}' },
      { about: 'missing', name: '{days}' },
    ]);
    assert.deepEqual(remarksOn('login.rememberHint', 'Muistamme sinut {days} päivää.', hint), []);
  });

  test('an error may name the time, and what is said for nothing has nothing to name', () => {
    assert.deepEqual(remarksOn('common.errors.rate-limited', 'Odota.', 'Odota {time}.'), [
      { about: 'missing', name: '{time}' },
    ]);
    assert.deepEqual(remarksOn('officials.provider-empty', 'Kirjaudu: {name}', 'Kirjaudu muualla'), [
      { about: 'unknown', name: '{name}' },
    ]);
  });

  test('that it is empty, or long', () => {
    assert.deepEqual(remarksOn('login.heading', '  ', 'Kirjaudu'), [{ about: 'empty' }]);
    const long = Array.from({ length: 21 }, () => 'sana').join(' ');
    assert.deepEqual(remarksOn('login.heading', `Hei. ${long}.`, 'x'.repeat(200)), [
      { about: 'sentence', words: 21 },
    ]);
    assert.deepEqual(remarksOn('login.heading', 'x'.repeat(45), 'x'.repeat(30)), [
      { about: 'length', percent: 50 },
    ]);
    assert.deepEqual(remarksOn('login.next', 'Jatka eteenpäin', 'Jatka'), []);
  });
});

describe('which texts are listed', () => {
  const wanted = {
    state: 'login.password',
    shown: new Set(['login.logIn', 'login.heading']),
    texts: {},
    filter: '',
  };

  test('those on screen in the order of the page, the rest of the element, all others', () => {
    const { shown, rest, others } = sectionsOf({ ...wanted, onlyChanged: false });
    assert.deepEqual(shown, ['login.logIn', 'login.heading']);
    assert.ok(
      rest.includes('login.next') && rest.includes('common.errors.locked') && !rest.includes('login.logIn'),
    );
    assert.ok(others.includes('account.heading') && others.includes('menu.logIn'));
  });

  test('found by key, by our text in any language, and by a city’s own', () => {
    const texts = { sv: { menu: { logIn: 'Stig in' } } };
    const found = (filter: string) =>
      Object.values(sectionsOf({ ...wanted, texts, filter, onlyChanged: false })).flat();
    assert.deepEqual(found('MENU.LOGIN'), ['menu.logIn']);
    assert.deepEqual(found('stig in'), ['menu.logIn']);
    assert.ok(found('sähköpostiosoite / käyttäjätunnus').includes('login.identifier'));
    assert.deepEqual(Object.values(sectionsOf({ ...wanted, texts, onlyChanged: true })).flat(), [
      'menu.logIn',
    ]);
  });
});

describe('texts on their way', () => {
  const texts = { sv: { login: { heading: 'Stig in' } }, fi: { login: { rememberHint: '{days} päivää' } } };

  test('out as code: of one language, or by language', () => {
    assert.equal(exportCode(texts, 'fi'), `const messages = ${messagesCode(texts.fi, fi)};\n`);
    assert.equal(
      exportCode(texts, undefined),
      `const messages = {
  fi: {
    login: {
      rememberHint: (days) => \`\${days} päivää\`,
    },
  },
  sv: {
    login: {
      heading: 'Stig in',
    },
  },
};
`,
    );
    assert.equal(exportCode({}, undefined), 'const messages = {};\n');
  });

  test('what goes out as data comes back in, on top of what is there', () => {
    const all = importJson(exportJson(texts, undefined), { fi: { menu: { logIn: 'Sisään' } } }, 'en');
    assert.deepEqual(all.texts, { ...texts, fi: { menu: { logIn: 'Sisään' }, ...texts.fi } });
    assert.deepEqual([all.count, all.left], [2, []]);
    const one = importJson(exportJson(texts, 'sv'), {}, 'sv');
    assert.deepEqual(one.texts, { sv: texts.sv });
  });

  test('what no element knows, and what is no text, is named and left', () => {
    const json = '{"fi":{"login":{"heading":1,"nothing":"x"},"__proto__":{"x":"y"}},"xx":{"login":{}}}';
    const { texts: taken, count, left } = importJson(json, {}, 'fi');
    assert.deepEqual([taken, count], [{}, 0]);
    assert.deepEqual(left, [
      { place: 'fi: login.heading', because: 'kind' },
      { place: 'fi: login.nothing', because: 'key' },
      { place: 'fi: __proto__.x', because: 'key' },
      { place: 'xx', because: 'language' },
    ]);
    assert.deepEqual(importJson('"hei"', {}, 'fi').left, [{ place: 'fi: string', because: 'key' }]);
    const long = JSON.stringify({ login: { heading: 'x'.repeat(LONGEST_TEXT + 1) } });
    assert.deepEqual(importJson(long, {}, 'sv').left, [{ place: 'sv: login.heading', because: 'length' }]);
    assert.throws(() => importJson('{', {}, 'fi'), SyntaxError);
  });

  test('groups nested beyond reason are left', () => {
    const { count, left } = importJson('{"login":'.repeat(30_000) + '1' + '}'.repeat(30_000), {}, 'fi');
    assert.equal(count, 0);
    assert.equal(left.length, 1);
  });

  test('a text with lines becomes one line', () => {
    assert.deepEqual(importJson('{"login":{"heading":"Tule \\n sisään"}}', {}, 'fi').texts, {
      fi: { login: { heading: 'Tule sisään' } },
    });
  });
});
