import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIdentifier, cleanIdentifier, isEmail, mailDomain } from '../../src/core/identifier.ts';
import { random } from '../helpers/random.ts';

test('what nobody meant to type is taken away', () => {
  for (const typed of [
    ' erkki ',
    '\u00A0erkki\u3000',
    '\terkki\r\n',
    '\u200Berkki\u200B',
    '\uFEFFerkki',
    'er\u00ADkki',
    'er\u200C\u200D\u2060kki',
    ' \u200B erkki \u200B ',
  ]) {
    assert.equal(cleanIdentifier(typed), 'erkki', JSON.stringify(typed));
  }
});

test('letters are composed, case and inner spaces stay', () => {
  assert.equal(cleanIdentifier('a\u0308iti'), 'äiti');
  assert.equal(cleanIdentifier('Erkki Esimerkki'), 'Erkki Esimerkki');
});

test('cleaning what is clean changes nothing', () => {
  const { text } = random(5);
  const parts = [
    ' ',
    '\u00A0',
    '\u2000',
    '\u200B',
    '\u00AD',
    'a',
    'ä',
    'a\u0308',
    '\u0308',
    '@',
    '.',
    '💥',
    '\uD800',
    'ﬁ',
    '\u212B',
  ];
  for (let round = 0; round < 5_000; round += 1) {
    const once = cleanIdentifier(text(parts, 8));
    assert.equal(cleanIdentifier(once), once, JSON.stringify(once));
  }
});

test('the outline of an e-mail address', () => {
  for (const good of ['a@b.fi', 'esimerkki.erkki@example.com', 'a+b@c.d.fi', 'äiti@esimerkki.fi', '"a"@b.fi'])
    assert.ok(isEmail(good), good);
  for (const bad of [
    '',
    'a',
    'a@',
    '@b.fi',
    'a@b',
    'a@b.',
    'a@.',
    'a b@c.fi',
    'a@b c.fi',
    'a@b@c.fi',
    'a@b.fi ',
  ]) {
    assert.ok(!isEmail(bad), bad);
  }
});

test('a long text is looked at in no time', () => {
  const begun = performance.now();
  // A minute, if every dot were tried with every other.
  assert.equal(isEmail(`a@${'.'.repeat(100_000)}@`), false);
  assert.equal(isEmail(`a@${'b.'.repeat(50_000)}@`), false);
  assert.ok(performance.now() - begun < 5_000);
});

test('a domain with a dot at its beginning or its end needs another between', () => {
  for (const good of ['a@.b.fi', 'a@b.fi.', 'a@..fi', 'a@b..fi']) assert.ok(isEmail(good), good);
  for (const bad of ['a@.fi', 'a@fi.', 'a@..', 'a@.']) assert.ok(!isEmail(bad), bad);
});

test('the mail domain, in lower case', () => {
  assert.equal(mailDomain('Erkki@Kaupunki.Example.FI'), 'kaupunki.example.fi');
  for (const none of ['erkki', 'erkki@', '', 'a@b@c.fi', '@kaupunki.example.fi'])
    assert.equal(mailDomain(none), '', none);
});

test('what is wrong with an identifier', () => {
  const both = ['email', 'username'] as const;
  for (const empty of ['', ' ', '\u200B', ' \u00AD\n']) {
    assert.equal(checkIdentifier(empty, both), 'missing');
    assert.equal(checkIdentifier(empty, ['email']), 'missing');
  }
  assert.equal(checkIdentifier('eesimerkki', both), undefined);
  assert.equal(checkIdentifier('eesimerkki', ['username']), undefined);
  assert.equal(checkIdentifier('eesimerkki', ['email']), 'not-an-email');
  assert.equal(checkIdentifier(' erkki@example.com ', ['email']), undefined);
});
