import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnUrl } from '../../src/core/return-url.ts';
import { random } from '../helpers/random.ts';
import { hostile } from './hostile-addresses.ts';

const origin = 'https://asiointi.example.fi';
const page = `${origin}/kirjaudu?next=1`;

test('the corpus is not smaller than it was', () => assert.ok(new Set(hostile).size >= 63));

for (const asked of hostile) {
  test(`not followed: ${JSON.stringify(asked)}`, () => assert.equal(returnUrl(asked, page), undefined));
}

const followed: readonly (readonly [string, string])[] = [
  ['/omat', `${origin}/omat`],
  ['omat', `${origin}/omat`],
  ['../omat?a=//evil.example#//evil.example', `${origin}/omat?a=//evil.example#//evil.example`],
  ['?a=1', `${origin}/kirjaudu?a=1`],
  ['#main', `${page}#main`],
  [`${origin}/`, `${origin}/`],
  ['HTTPS://ASIOINTI.EXAMPLE.FI:443/Omat', `${origin}/Omat`],
  [' /omat\n', `${origin}/omat`],
  ['/ääni', `${origin}/%C3%A4%C3%A4ni`],
  ['/a//b', `${origin}/a//b`],
  ['/%2F/evil.example', `${origin}/%2F/evil.example`],
  ['/@evil.example', `${origin}/@evil.example`],
  ['evil.example', `${origin}/evil.example`],
];
for (const [asked, expected] of followed) {
  test(`followed in its parsed form: ${JSON.stringify(asked)}`, () =>
    assert.equal(returnUrl(asked, page), expected));
}

test('another origin only when it is listed to the letter', () => {
  const allowed = ['https://muu.example.fi', 'https://*.example.fi', 'http://vanha.example.fi'];
  assert.equal(returnUrl('https://muu.example.fi/a', page, allowed), 'https://muu.example.fi/a');
  for (const asked of [
    'https://muu.example.fi:8443/',
    'https://muu.example.fi.evil.example/',
    'https://a.example.fi/',
    'https://user@muu.example.fi/',
    'https://muu.example.fi//evil.example',
    'http://vanha.example.fi/',
  ]) {
    assert.equal(returnUrl(asked, page, allowed), undefined, asked);
  }
});

test('plain HTTP on loopback only', () => {
  for (const here of [
    'http://localhost',
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
  ]) {
    assert.equal(returnUrl('/omat', `${here}/kirjaudu`), `${here}/omat`);
  }
  for (const here of [
    'http://asiointi.example.fi',
    'http://localhost.example.fi',
    'http://127.0.0.10',
    'http://10.0.0.1',
  ]) {
    assert.equal(returnUrl('/omat', `${here}/kirjaudu`), undefined, here);
  }
});

test('on loopback as well, other schemes are refused though their origin is the same', () => {
  const here = 'http://localhost:8080';
  for (const asked of [
    `blob:${here}/0d3b7f0e`,
    `filesystem:${here}/x`,
    'http://localhost:80/',
    'http://localhost:8080@evil.example/',
  ]) {
    assert.equal(returnUrl(asked, `${here}/kirjaudu`), undefined, asked);
  }
});

test('without a page of an origin nothing is followed', () => {
  for (const here of ['about:blank', 'about:srcdoc', 'data:text/html,x', '', 'not an address']) {
    assert.equal(returnUrl('https://evil.example/', here), undefined, here);
    assert.equal(returnUrl('/omat', here), undefined, here);
  }
});

const parts = [
  ...[
    '/',
    '//',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%',
    '%2f',
    '%5c',
    '%2e',
    '%00',
    '%40',
    '&',
    '=',
    ';',
    '[',
    ']',
    '*',
  ],
  ...['\t', '\n', '\r', ' ', '\0', '\u200B', '\u2028', '。', '／', '＼', 'ı', 'ﬁ', 'ä', '💥'],
  ...['https:', 'http:', 'HTTPS://', 'javascript:', 'data:', 'blob:', 'file:', 'ws:'],
  ...[
    'evil.example',
    'asiointi.example.fi',
    'localhost',
    '127.0.0.1',
    '[::1]',
    ':443',
    ':8080',
    'user',
    'a',
    '1',
  ],
];

for (const base of [page, 'http://localhost:8080/kirjaudu', 'https://asiointi.example.fi:8443/a/b/']) {
  test(`10 000 generated addresses never leave ${new URL(base).origin}`, () => {
    const { text } = random(63);
    let accepted = 0;
    for (let round = 0; round < 10_000; round += 1) {
      const asked = text(parts, 7);
      const url = returnUrl(asked, base);
      if (url === undefined) continue;
      accepted += 1;
      const parsed = new URL(url, 'https://elsewhere.example');
      assert.equal(parsed.origin, new URL(base).origin, JSON.stringify(asked));
      assert.equal(parsed.href, url, 'what was checked is what is used');
      assert.match(parsed.protocol, /^https?:$/);
      assert.equal(parsed.username + parsed.password, '');
      assert.doesNotMatch(parsed.pathname, /^\/\//);
    }
    assert.ok(accepted > 1_000, `only ${accepted} were accepted: the generator proves little`);
  });
}
