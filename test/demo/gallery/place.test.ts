import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { combinations, type Place, readPlace, usualAxes, writePlace } from '../../../demo/gallery/place.ts';

const states = ['login.identifier', 'login.password'];
const usual: Place = {
  view: {
    state: 'login.identifier',
    scenario: undefined,
    lang: 'fi',
    colours: 'light',
    width: 320,
    zoom: 100,
  },
  panel: 'live',
  ui: 'fi',
  beside: false,
  axes: usualAxes,
};
const other: Place = {
  view: {
    state: 'login.password',
    scenario: 'offline',
    lang: 'en-XA',
    colours: 'forced',
    width: 411,
    zoom: 400,
  },
  panel: 'texts',
  ui: 'sv',
  beside: true,
  axes: { langs: ['fi', 'ar-XB'], colours: ['dark'], widths: [320, 1000], zooms: [100, 200] },
};

describe('the address of a place', () => {
  test('says which state it is and in which languages, and nothing that is as usual', () => {
    assert.equal(writePlace(usual, usual), '?tila=login.identifier&kieli=fi&kieli-sivu=fi');
  });

  test('comes back as it was written', () => {
    for (const place of [usual, other])
      assert.deepEqual(readPlace(writePlace(place, usual), states, usual), { place, odd: [] });
  });

  test('may choose none of a kind', () => {
    const place = { ...other, axes: { ...other.axes, langs: [] } };
    assert.deepEqual(readPlace(writePlace(place, usual), states, usual).place.axes.langs, []);
  });

  test('falls back where it makes no sense, and tells of it', () => {
    const search =
      '?tila=login.nowhere&skenaario=constructor&kieli=<b>&vari=pink&leveys=12&zoom=150&paneeli=x&nakyma=y&kielet=fi,xx';
    const { place, odd } = readPlace(search, states, usual);
    assert.deepEqual(place, usual);
    assert.deepEqual(odd, [
      'tila=login.nowhere',
      'skenaario=constructor',
      'kieli=<b>',
      'vari=pink',
      'leveys=12',
      'zoom=150',
      'paneeli=x',
      'nakyma=y',
      'kielet=fi,xx',
    ]);
  });

  test('keeps what made sense beside what did not', () => {
    const { place, odd } = readPlace('?tila=login.password&zoom=9', states, usual);
    assert.equal(place.view.state, 'login.password');
    assert.deepEqual(odd, ['zoom=9']);
  });

  test('takes no number that is not written as one', () => {
    for (const width of ['1e3', '-320', '0320', '99999', '320.5', ' 320', ''])
      assert.equal(readPlace(`?leveys=${width}`, states, usual).place.view.width, 320, width);
  });
});

test('side by side stands every combination, languages together', () => {
  assert.equal(combinations(usualAxes).length, 9);
  assert.deepEqual(
    combinations({ langs: ['fi', 'sv'], colours: ['light', 'dark'], widths: [320], zooms: [100] }).map(
      ({ lang, colours }) => `${lang} ${colours}`,
    ),
    ['fi light', 'fi dark', 'sv light', 'sv dark'],
  );
  assert.deepEqual(combinations({ ...usualAxes, langs: [] }), []);
});
