import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkUrl } from '../../src/core/link-url.ts';
import { random } from '../helpers/random.ts';

const page = 'https://asiointi.example.fi/kirjaudu';

test('a link may lead to any web address, in its parsed form', () => {
  assert.equal(linkUrl('/unohtui', page), 'https://asiointi.example.fi/unohtui');
  assert.equal(linkUrl('http://muu.example/a b', page), 'http://muu.example/a%20b');
  assert.equal(linkUrl('//muu.example', page), 'https://muu.example/');
});

test('no address, or none that can be parsed, is no link', () => {
  for (const asked of ['', 'https://', 'http://[', 'https://a b/'])
    assert.equal(linkUrl(asked, page), undefined, asked);
  assert.equal(linkUrl('/unohtui', 'about:blank'), undefined);
});

test('a script never becomes a link', () => {
  const { text, pick } = random(18);
  const noise = ['\t', '\n', '\r', ' ', '\0', '\u0001', '\u001F', '\u00A0', '\u200B', '\uFEFF'];
  for (let round = 0; round < 10_000; round += 1) {
    const scheme = [...pick(['javascript:', 'data:text/html,', 'vbscript:', 'blob:', 'file://', 'mailto:'])]
      .map((letter) => pick([letter, letter.toUpperCase(), letter + text(noise, 1)]))
      .join('');
    const url = linkUrl(`${text(noise, 2)}${scheme}//${text(['%0a', 'alert(1)', 'a', '/'], 4)}`, page);
    if (url !== undefined) assert.match(new URL(url).protocol, /^https?:$/);
  }
});

for (const asked of [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
]) {
  test(`refused: ${JSON.stringify(asked)}`, () => assert.equal(linkUrl(asked, page), undefined));
}
