import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';
import { page, pages, prose } from './pages.ts';

/** The anchor that a heading gets on the usual hosts. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchors = (path: string): string[] =>
  [...page(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));

const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
  .scripts;

describe('the documentation', () => {
  test('is there', () => {
    for (const name of ['README.md', 'CHANGELOG.md', 'SECURITY.md', 'docs/embedding.md', 'docs/elements.md'])
      assert.ok(pages.has(name), name);
  });

  test('is found from the README, every page of it', () => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path) || !pages.has(path)) return;
      seen.add(path);
      for (const to of linksIn(page(path))) visit(normalize(join(dirname(path), to.replace(/#.*/, ''))));
    };
    visit('README.md');
    // Written elsewhere, and reached from wherever its writer says.
    const left = [...pages.keys()].filter((path) => !seen.has(path));
    assert.deepEqual(left, []);
  });

  for (const [path, text] of pages) {
    test(`${path}: every link leads somewhere`, () => {
      for (const to of linksIn(prose(text)).filter((link) => !link.startsWith('https:'))) {
        const [file = '', fragment] = to.split('#');
        const target = file ? normalize(join(dirname(path), file)) : path;
        assert.ok(existsSync(target), `${path} links to ${to}`);
        if (fragment) assert.ok(anchors(target).includes(fragment), `${target} has no #${fragment}`);
      }
    });

    test(`${path}: every npm script that is named exists`, () => {
      for (const [said, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[name], said);
    });

    test(`${path}: every file and folder of the project that is named exists`, () => {
      for (const [, name = ''] of text.matchAll(
        /`((?:src|demo|test|tools|scripts|docs|editors)\/[\w./-]*)`/g,
      ))
        assert.ok(existsSync(name), name);
    });
  }

  test('every npm script is explained or is a part of one that is', () => {
    const told = page('docs/development.md');
    const parts = ['format', 'manifest', 'docs'];
    for (const name of Object.keys(scripts).filter((one) => !parts.includes(one)))
      assert.match(told, new RegExp(String.raw`npm (run )?${name}\b`), name);
  });
});
