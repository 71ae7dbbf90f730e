import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { chooseLanguage, chosenLanguage } from '../../src/client/language.ts';

const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
afterEach(() => {
  if (original) Object.defineProperty(globalThis, 'localStorage', original);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});
const storage = (get: () => unknown): void =>
  void Object.defineProperty(globalThis, 'localStorage', { get, configurable: true });

test('the choice is kept on the device under one name', () => {
  const kept = new Map<string, string>();
  storage(() => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }));
  assert.equal(chosenLanguage(), undefined);
  chooseLanguage('sv');
  assert.equal(chosenLanguage(), 'sv');
  assert.deepEqual([...kept], [['avain.lang', 'sv']]);
});

test('where the browser keeps nothing, the choice lasts as long as the page', () => {
  storage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  chooseLanguage('en');
  assert.equal(chosenLanguage(), 'en');
});

test('a storage that is full counts as one that keeps nothing', () => {
  const setItem = (): void => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  storage(() => ({ getItem: () => null, setItem }));
  chooseLanguage('fi');
  assert.equal(chosenLanguage(), 'fi');
});
