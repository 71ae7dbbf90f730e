import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { find, grouped, neighbour } from '../../../demo/gallery/find.ts';
import type { GalleryState } from '../../../demo/gallery/states/state.ts';

const state = (id: string, fi: string, en: string): GalleryState => ({
  id,
  widget: 'avain-login',
  title: { fi, sv: fi, en },
  scenario: 'plain',
});
const states = [
  state('login.password', 'Kirjautuminen: salasana', 'Login: password'),
  state('login.password.locked', 'Kirjautuminen: salasana: lukittu', 'Login: password: locked'),
  state('reset.mail-sent', 'Salasanan vaihto: viesti lähetetty', 'New password: mail sent'),
];
const ids = (list: readonly GalleryState[]): string[] => list.map(({ id }) => id);

describe('finding a state', () => {
  test('by its title in the language of the page, whatever the case', () => {
    assert.deepEqual(ids(find(states, 'LÄHETETTY', 'fi')), ['reset.mail-sent']);
    assert.deepEqual(ids(find(states, 'mail sent', 'en')), ['reset.mail-sent']);
    assert.deepEqual(ids(find(states, 'lukittu', 'en')), []);
  });
  test('by its id', () => {
    assert.deepEqual(ids(find(states, 'password.locked', 'fi')), ['login.password.locked']);
  });
  test('by several words in any order', () => {
    assert.deepEqual(ids(find(states, ' lukittu  kirjautuminen ', 'fi')), ['login.password.locked']);
  });
  test('finds all when nothing was typed', () => {
    assert.equal(find(states, '  ', 'fi').length, 3);
  });
  test('is not taken in by signs that mean something to patterns', () => {
    assert.deepEqual(ids(find(states, '.*', 'fi')), []);
  });
});

test('states stand under their widget and step', () => {
  assert.deepEqual(
    grouped(states).map(({ widget, count, steps }) => [
      widget,
      count,
      steps.map(({ plain, others }) => [plain?.id, ids(others)]),
    ]),
    [
      ['login', 2, [['login.password', ['login.password.locked']]]],
      ['reset', 1, [['reset.mail-sent', []]]],
    ],
  );
});

test('after the last state comes the first, and the other way round', () => {
  assert.equal(neighbour(states, 'login.password', 1), 'login.password.locked');
  assert.equal(neighbour(states, 'reset.mail-sent', 1), 'login.password');
  assert.equal(neighbour(states, 'login.password', -1), 'reset.mail-sent');
});
