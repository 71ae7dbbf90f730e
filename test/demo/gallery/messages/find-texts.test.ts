import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { WIDGET_GROUPS } from '../../../../demo/gallery/frame/widget-groups.ts';
import { placesOf } from '../../../../demo/gallery/messages/argument-names.ts';
import { textFinder } from '../../../../demo/gallery/messages/find-texts.ts';
import { textsInPlace } from '../../../../demo/gallery/messages/languages.ts';
import { textEntries, type TextTree } from '../../../../demo/gallery/messages/text-tree.ts';
import { fi } from '../../../../src/locales/index.ts';

const all = Object.keys(fi);
const found = (texts: TextTree, words: string | string[], groups: readonly string[] = all): string[] =>
  textFinder(texts)([words].flat().map((one) => ({ words: one, groups })));

describe('the texts behind what is on screen', () => {
  for (const lang of ['fi', 'sv', 'en'])
    test(`${lang}: every text is found by what it says`, () => {
      const texts = textsInPlace(lang);
      const find = textFinder(texts);
      for (const [path, text] of textEntries(texts)) {
        const words = placesOf(path).reduce((said, name) => said.replaceAll(`{${name}}`, 'Åsa 12'), text);
        const groups = [path.split('.', 1)[0] ?? ''];
        assert.ok(find([{ words, groups }]).includes(path), `${path}: ${words}`);
      }
    });

  test('white space is as a page shows it', () => {
    assert.deepEqual(found(textsInPlace('fi'), '\n  Kirjoita \n koodi  ', ['code']), ['code.heading']);
  });

  test('they come in the order of the page, each once', () => {
    const words = ['Salasana', 'Näytä', 'Kirjoita salasanasi.', 'Salasana'];
    assert.deepEqual(found(textsInPlace('fi'), words, ['login']), [
      'login.password',
      'login.show',
      'login.passwordLead',
    ]);
  });

  test('only texts of the widget itself are found', () => {
    const texts = textsInPlace('fi');
    assert.deepEqual(found(texts, 'Kirjaudu sisään', ['menu']), ['menu.logIn']);
    assert.deepEqual(found(texts, 'Kirjaudu sisään', ['common', 'login']), ['login.heading', 'login.logIn']);
    assert.deepEqual(found(texts, 'Kirjaudu sisään', []), []);
  });

  test('what was put into a text may be anything', () => {
    assert.deepEqual(found(textsInPlace('fi'), 'Kirjaudu ulos: Firefox: (Linux) $& .*', ['account']), [
      'account.logOutDevice',
    ]);
  });

  test('the clock time of a text is a text too', () => {
    const texts = textsInPlace('fi');
    const keys = found(texts, 'Liian monta yritystä. Voit yrittää uudelleen klo 14.05.', ['common']);
    assert.deepEqual(keys, ['common.errors.rate-limited', 'common.formatTime']);
  });

  test('of two texts that fit, the one that says more is meant', () => {
    const texts = textsInPlace('fi', { login: { withProvider: '{name}!', loggedInAs: 'Hei {name}!' } });
    assert.deepEqual(found(texts, 'Hei Erkki!', ['login']), ['login.loggedInAs']);
    assert.deepEqual(found(texts, 'Virta!', ['login']), ['login.withProvider']);
  });

  test('texts of a city are found in place of ours', () => {
    const texts = textsInPlace('fi', { login: { heading: 'Tule sisään (nyt)' } });
    assert.deepEqual(found(texts, 'Tule sisään (nyt)'), ['login.heading']);
    assert.ok(!found(texts, 'Kirjaudu sisään').includes('login.heading'));
  });

  test('a text that is all placeholder is not taken for everything', () => {
    const texts = textsInPlace('fi', { login: { withProvider: '{name}', next: '' } });
    assert.deepEqual(found(texts, ['Mitä vain', ''], ['login']), []);
  });

  test('a placeholder that nobody knows is shown as it stands', () => {
    const texts = textsInPlace('fi', { login: { loggedInAs: '{nimi}, {name}' } });
    assert.deepEqual(found(texts, '{nimi}, Erkki', ['login']), ['login.loggedInAs']);
  });
});

describe('the groups of texts that an element has', () => {
  for (const [widget, groups] of Object.entries(WIDGET_GROUPS))
    test(`${widget}: those that it bundles`, () => {
      const file = `src/elements/${widget.replace('avain-', '')}/${widget}.ts`;
      const [, bundled = ''] =
        /import \{([^}]*)\} from '\.\.\/\.\.\/locales\/fi\.ts'/.exec(readFileSync(file, 'utf8')) ?? [];
      const names = bundled.split(',').map((name) => name.trim().split(' ')[0] ?? '');
      assert.deepEqual(new Set<string>(groups), new Set(names));
    });
});
