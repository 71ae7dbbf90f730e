import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Look, plainLook } from '../../../demo/gallery/look.ts';
import { decodeLook, encodeLook } from '../../../demo/gallery/look-codec.ts';

/** As somebody with bad intent would write an address. */
const written = (json: string): string => `1${Buffer.from(json, 'utf8').toString('base64url')}`;

const look: Look = {
  theme: {
    '--avain-color-accent': { light: '#5c2d91', dark: 'oklch(0.8 0.1 300)' },
    '--avain-font': { light: "'Source Sans 3', sans-serif" },
    '--avain-radius': { light: '0' },
    '--avain-width': { light: 'min(26rem, 100%)' },
  },
  texts: {
    fi: { login: { heading: 'Kirjaudu venepaikkapalveluun – ä ö € 😀\nToinen rivi' } },
    'fi-simple': { common: { errors: { locked: 'Tili on lukittu. <b>Soita</b> {x; y}' } } },
  },
  embed: { headingLevel: 2, logo: true, width: '30rem', density: '0.9' },
};

describe('a look in the address', () => {
  test('comes back as it went', () => {
    const text = encodeLook(look);
    assert.match(text, /^[\w-]+$/, 'nothing that an address would have to escape');
    assert.deepEqual(decodeLook(text), look);
    assert.deepEqual(decodeLook(`#${text}`), look);
  });

  test('is nothing where nothing is set', () => {
    assert.equal(encodeLook(plainLook), '');
    assert.equal(encodeLook({ ...plainLook, embed: {} }), '');
    assert.deepEqual(decodeLook(''), plainLook);
    assert.deepEqual(decodeLook('#'), plainLook);
  });

  test('with every token set stays below 2 kB', () => {
    const names = Array.from({ length: 26 }, (_, i) => `--avain-color-some-token-${i}`);
    const theme = Object.fromEntries(names.map((name) => [name, { light: '#0b5583', dark: '#8ccbf5' }]));
    assert.ok(encodeLook({ ...plainLook, theme }).length < 2048);
  });

  for (const text of ['2e30', '1', '1!!', '1AAAA', 'null', '%7B%7D', `1${'A'.repeat(40_000)}`])
    test(`is not read from ${text.slice(0, 20)}`, () => assert.equal(decodeLook(text), undefined));

  const values = [
    'red;color:blue',
    'red}body{display:none',
    'url(https://evil.example/a)',
    'URL( "https://evil.example/a" )',
    'u\\72l(https://evil.example/a)',
    'image-set("https://evil.example/a" 1x)',
    'src("https://evil.example/a")',
    'attr(data-x)',
    '@import "https://evil.example/a"',
    '</style><script>',
    'red/* */',
    'red !important',
    "'open",
    'calc(1rem',
    '1rem)',
    '[',
    'red]',
    'red\u0000',
    'red\u202e',
    'red\nblue',
    ' red',
    '',
    'x'.repeat(241),
  ];
  for (const value of values)
    test(`takes no token ${JSON.stringify(value).slice(0, 40)}`, () => {
      assert.equal(decodeLook(written(JSON.stringify({ t: { radius: value } }))), undefined);
      assert.equal(decodeLook(written(JSON.stringify({ t: { radius: ['0', value] } }))), undefined);
      assert.equal(decodeLook(written(JSON.stringify({ e: { w: value } }))), undefined);
    });

  const shapes = [
    '[]',
    'null',
    '"x"',
    '{"z":1}',
    '{"t":{"__proto__":"red"}}',
    '{"t":{"constructor":{"prototype":"red"}}}',
    '{"t":{"Radius":"0"}}',
    '{"t":{"x;y":"0"}}',
    '{"t":{"radius":1}}',
    '{"t":{"radius":["0","0","0"]}}',
    '{"t":{"radius":{"light":"0"}}}',
    '{"x":{"__proto__":{"login":{"heading":"x"}}}}',
    '{"x":{"fi":{"__proto__":{"heading":"x"}}}}',
    '{"x":{"fi":{"login":{"__proto__":"x"}}}}',
    '{"x":{"fi":{"login":{"constructor":"x"}}}}',
    '{"x":{"fi":{"login":{"heading":{"a":{"b":"x"}}}}}}',
    '{"x":{"fi":{"login":{"heading":["x"]}}}}',
    '{"x":{"fi":{"login":{"heading":1}}}}',
    '{"x":{"fi":{"login":{"heading":"\\u0000"}}}}',
    '{"x":{"fi":{"login":"x"}}}',
    '{"x":{"fi":"x"}}',
    `{"x":{"fi":{"login":{"heading":"${'x'.repeat(1001)}"}}}}`,
    '{"x":{"not a language":{}}}',
    '{"e":{"h":0}}',
    '{"e":{"h":7}}',
    '{"e":{"h":"2"}}',
    '{"e":{"l":1}}',
    '{"e":{"z":1}}',
    '{"e":[]}',
  ];
  for (const json of shapes)
    test(`does not take ${json.slice(0, 60)}`, () => assert.equal(decodeLook(written(json)), undefined));

  test('leaves every object as it was', () => {
    decodeLook(written('{"t":{"__proto__":"red"},"x":{"fi":{"__proto__":{"x":"y"}}}}'));
    assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
  });
});
