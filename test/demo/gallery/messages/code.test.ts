import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { messagesCode } from '../../../../demo/gallery/messages/code.ts';
import { toMessages, toTemplates } from '../../../../demo/gallery/messages/template.ts';
import { en, fi, sv, type Messages } from '../../../../src/locales/index.ts';
import { said } from './said.ts';

const run = (code: string): object => runInNewContext(`(${code})`) as object;

describe('texts as code', () => {
  for (const [lang, texts] of Object.entries<Messages>({ fi, sv, en }))
    test(`${lang}: the code says what the elements say`, () => {
      assert.deepEqual(said(run(messagesCode(toTemplates(texts), texts))), said(texts));
    });

  test('reads as somebody would write it', () => {
    const code = messagesCode(
      {
        common: { errors: { 'rate-limited': 'Odota {time}.' } },
        login: { heading: "Kirjaudu 'tänne'", rememberHint: '{days} päivää' },
        officials: { 'provider-empty': 'Muualla' },
        code: { sentByPhone: 'Lähetetty.' },
      },
      fi,
    );
    assert.equal(
      code,
      `{
  code: {
    sentByPhone: () => 'Lähetetty.',
  },
  common: {
    errors: {
      'rate-limited': 'Odota {time}.',
    },
  },
  login: {
    heading: 'Kirjaudu \\'tänne\\'',
    rememberHint: (days) => \`\${days} päivää\`,
  },
  officials: {
    provider: (name) => (name ? \`Kirjaudu: \${name}\` : 'Muualla'),
  },
}`,
    );
  });

  test('a text stays a text, whatever is typed', () => {
    const nasty = '`${alert(1)}` </script><!-- \\ \' " \u2028 {x} {days}\n{days} $';
    const tree = { login: { heading: nasty, rememberHint: nasty } };
    const code = messagesCode(tree, fi);
    assert.doesNotMatch(code, /<\/|<!--/);
    assert.deepEqual(said(run(code)), said(toMessages(tree, fi)));
  });

  test('nothing changed is an empty object', () => {
    assert.equal(messagesCode({}, fi), '{}');
    assert.equal(messagesCode({ login: {} }, fi), '{}');
  });
});
