import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownTag, localeFor, onLocale, registerLocale } from '../../src/locales/registry.ts';
import { languages } from './catalogue.ts';

const { fi, sv } = languages;
const turns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
let tags = 0;
const newTag = (): string => `x-test-${(tags += 1)}`;

test('texts that are here are given at once', () => {
  const tag = newTag();
  assert.equal(localeFor(tag), undefined);
  registerLocale(tag, sv);
  assert.equal(localeFor(tag), sv);
});

test('texts replace texts and a loader; a loader replaces nothing', () => {
  const tag = newTag();
  registerLocale(tag, () => assert.fail('loaded'));
  registerLocale(tag, sv);
  registerLocale(tag, () => assert.fail('loaded'));
  assert.equal(localeFor(tag), sv);
  registerLocale(tag, fi);
  assert.equal(localeFor(tag), fi);
});

test('a language is loaded once, and everybody is told when it is here', async () => {
  const tag = newTag();
  let loads = 0;
  registerLocale(tag, async () => {
    loads += 1;
    registerLocale(tag, sv);
  });
  const heard: unknown[] = [];
  const stop = onLocale(() => heard.push(localeFor(tag)));
  assert.equal(localeFor(tag), 'loading');
  assert.equal(localeFor(tag), sv, 'this loader is done at once');
  await turns();
  stop();
  assert.equal(loads, 1);
  assert.equal(heard.at(-1), sv);
});

test('while it is on its way it is asked for once', async () => {
  const tag = newTag();
  let [loads, arrive] = [0, (): void => {}];
  registerLocale(tag, () => {
    loads += 1;
    return new Promise<void>((resolve) => (arrive = resolve));
  });
  for (let ask = 0; ask < 3; ask += 1) assert.equal(localeFor(tag), 'loading');
  assert.equal(loads, 1);
  registerLocale(tag, sv);
  arrive();
  await turns();
  assert.equal(localeFor(tag), sv);
});

test('a language that could not be loaded is not known, and may be registered again', async () => {
  for (const load of [() => Promise.reject(new TypeError('404')), () => Promise.resolve()]) {
    const tag = newTag();
    registerLocale(tag, load);
    let told = 0;
    const stop = onLocale(() => (told += 1));
    assert.equal(localeFor(tag), 'loading');
    await turns();
    stop();
    assert.equal(told, 1);
    assert.equal(localeFor(tag), undefined);
    registerLocale(tag, sv);
    assert.equal(localeFor(tag), sv);
  }
});

test('the whole tag is looked for first, then ever less of it, then the language alone', () => {
  for (const tag of ['qaa', 'qaa-simple', 'qab-XA']) registerLocale(tag, sv);
  for (const [asked, known] of [
    ['qaa', 'qaa'],
    ['QAA-Simple', 'qaa-simple'],
    ['qaa-simple-x-own', 'qaa-simple'],
    ['qaa-FI', 'qaa'],
    ['qaa-simpler', 'qaa'],
    ['qab-xa', 'qab-XA'],
    ['qab', 'qab'],
    ['qab-FI', 'qab'],
    ['QAC-FI', 'qac'],
  ] as const)
    assert.equal(knownTag(asked), known, asked);
});

test('a variety that could not be loaded gives way to its language', async () => {
  registerLocale('qad', sv);
  registerLocale('qad-simple', () => Promise.reject(new TypeError('404')));
  assert.equal(localeFor(knownTag('qad-simple')), 'loading');
  await turns();
  assert.equal(localeFor(knownTag('qad-simple')), sv);
});

test('two copies of this file share one list', () => {
  assert.ok(Symbol.for('avain.locales') in globalThis);
});
