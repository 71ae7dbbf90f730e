import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isEmptyKey, textAt, textEntries, withText } from '../../../../demo/gallery/messages/text-tree.ts';
import { placeholdersIn, toMessages, toTemplates } from '../../../../demo/gallery/messages/template.ts';
import { argumentNames } from '../../../../demo/gallery/messages/argument-names.ts';
import { said } from './said.ts';
import { en, fi, sv, type Messages } from '../../../../src/locales/index.ts';

describe('texts as plain data', () => {
  for (const [lang, texts] of Object.entries<Messages>({ fi, sv, en })) {
    test(`${lang}: every text comes back as it was, whatever it is given`, () => {
      const plain = structuredClone(toTemplates(texts));
      assert.deepEqual(said(toMessages(plain, texts)), said(texts));
    });

    test(`${lang}: every function has a placeholder for all that it is given`, () => {
      const plain = toTemplates(texts);
      for (const [path, text] of textEntries(plain))
        if (!isEmptyKey(path))
          for (const name of argumentNames(path)) assert.ok(placeholdersIn(text).includes(name), path);
    });
  }

  test('a function is a template with named places', () => {
    const { login, officials } = toTemplates(fi) as Record<string, Record<string, string>>;
    assert.equal(
      login?.['rememberHint'],
      'Pysyt kirjautuneena {days} päivää. Älä valitse tätä yhteisellä laitteella.',
    );
    assert.equal(officials?.['provider'], 'Kirjaudu: {name}');
    assert.equal(officials?.['provider-empty'], 'Kirjaudu toisessa palvelussa');
    assert.equal(login?.['rememberHint-empty'], undefined);
  });

  test('a changed template is used, and the half that was not changed stays', () => {
    const own = toMessages({ officials: { provider: '{name}, täältä' } }, fi);
    assert.equal(own.officials?.provider?.('Virta'), 'Virta, täältä');
    assert.equal(own.officials?.provider?.(''), 'Kirjaudu toisessa palvelussa');
    const other = toMessages({ officials: { 'provider-empty': 'Muualla' } }, fi);
    assert.equal(other.officials?.provider?.('Virta'), 'Kirjaudu: Virta');
    assert.equal(other.officials?.provider?.(''), 'Muualla');
  });

  test('a place that nobody knows stays as it was typed', () => {
    const own = toMessages({ login: { rememberHint: '{dagar} ja {days}' } }, fi);
    assert.equal(own.login?.rememberHint?.(30), '{dagar} ja 30');
  });

  test('texts that the elements do not have are left out', () => {
    assert.deepEqual(
      toMessages({ login: { heading: 'Hei', nothing: 'x' }, other: { a: 'b' }, menu: 'x' }, fi),
      {
        login: { heading: 'Hei' },
      },
    );
    assert.deepEqual(Object.keys(toMessages(JSON.parse('{"__proto__":{"heading":"x"}}'), fi)), []);
  });
});

describe('a tree of texts', () => {
  test('is read and changed by path, and is not changed itself', () => {
    const tree = { login: { heading: 'A' } };
    const more = withText(tree, 'common.errors.rate-limited', 'B');
    assert.equal(textAt(more, 'common.errors.rate-limited'), 'B');
    assert.equal(textAt(more, 'login.heading'), 'A');
    assert.equal(textAt(more, 'login.heading.more'), undefined);
    assert.equal(textAt(more, 'toString'), undefined);
    assert.deepEqual(tree, { login: { heading: 'A' } });
  });

  test('keeps an empty text, and loses the groups of one that is taken away', () => {
    const tree = withText(withText({}, 'common.errors.locked', ''), 'login.heading', 'A');
    assert.deepEqual(textEntries(tree), [
      ['common.errors.locked', ''],
      ['login.heading', 'A'],
    ]);
    assert.deepEqual(withText(tree, 'common.errors.locked', undefined), { login: { heading: 'A' } });
    assert.deepEqual(withText(tree, 'common.errors.offline', undefined), tree);
  });
});
