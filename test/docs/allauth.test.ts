import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ELEMENT } from '../../servers/allauth/server.ts';
import { pinned } from '../../servers/allauth/install.ts';
import { backendFor } from '../../src/client/adapters.ts';
import { page } from './pages.ts';

// The server of the tests is the one of the page: the conformance suite runs on these very settings.

const PAGE = 'docs/backends/allauth.md';
const CITY = 'servers/allauth/city';
const FROM = '# docs/backends/allauth.md shows from here on.\n';

/** The block behind `<!-- test: allauth name -->`. */
function example(name: string, language: string): string {
  const found = new RegExp(
    String.raw`<!-- test: allauth ${name} -->\s+${'```'}${language}\n([\s\S]*?)${'```'}`,
  ).exec(page(PAGE));
  assert.ok(found?.[1], `an example: ${name}`);
  return found[1].trim();
}

test('the settings are those of the server that is tested', () => {
  const [, shown] = readFileSync(`${CITY}/settings.py`, 'utf8').split(FROM);
  assert.equal(example('settings', 'python'), shown?.trim());
});

for (const [name, file] of [
  ['accounts', 'accounts.py'],
  ['models', 'models.py'],
] as const)
  test(`${file} is the server’s`, () => {
    assert.equal(example(name, 'python'), readFileSync(`${CITY}/${file}`, 'utf8').trim());
  });

test('the versions are those that are tested', () => {
  const named = `django-allauth ${pinned('django-allauth')} on Django ${pinned('Django')}`;
  assert.ok(page(PAGE).includes(named), named);
});

interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declared[] }[];
};
const known = new Map(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .map(({ tagName = '', attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
);

test('the pages have elements that there are, with attributes that there are, as the tested pages have them', () => {
  const tags = [...example('pages', 'html').matchAll(/<(avain-[a-z-]+)([^>]*)>/g)];
  assert.equal(tags.length, 5);
  for (const [, tag = '', rest = ''] of tags) {
    const given = Object.fromEntries(
      [...rest.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    for (const name of Object.keys(given)) assert.ok(known.get(tag)?.includes(name), `<${tag} ${name}>`);
    const taken = known.get(tag)?.includes('allow-url-token') ? ELEMENT.urlToken : undefined;
    assert.deepEqual(
      [given['adapter'], given['backend'], given['allow-url-token']],
      [ELEMENT.adapter, ELEMENT.backend, taken],
      tag,
    );
  }
});

test('the adapter is there under its name, and where an app imports it', async () => {
  await import('../../src/define/adapter-allauth.ts');
  const { allauth } = await import('../../src/adapters/allauth.ts');
  const step = await backendFor(ELEMENT.adapter, ELEMENT.backend).begin('sign-in', {
    locale: 'fi',
    returnTo: '',
  });
  assert.equal(step.step, 'identifier');
  assert.equal(typeof allauth({ url: ELEMENT.backend, minLength: 12 }).current, 'function');
});
