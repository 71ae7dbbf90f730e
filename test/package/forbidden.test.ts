import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** What may stand nowhere in what is published, with the reason. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/, 'a string becomes code'],
  [/set(?:Timeout|Interval)\s*\(\s*["'`]/, 'a string becomes code'],
  [
    /document\.write|insertAdjacentHTML|outerHTML|setHTMLUnsafe|parseHTMLUnsafe|DOMParser|srcdoc/,
    'a string becomes markup',
  ],
  [/createContextualFragment|unsafeHTML|unsafeSVG/, 'a string becomes markup'],
  [/document\.currentScript/, 'can be clobbered by the page'],
  [/document\.cookie/, 'cookies are the server’s'],
  [/access_token|refresh_token|id_token/, 'tokens do not reach script in the default adapter'],
  [/sessionStorage|indexedDB|caches\.open/, 'nothing about the person is stored'],
  [/https?:\/\/(?!www\.w3\.org\/|localhost|127\.0\.0\.1|\\)[a-z0-9]/i, 'an address of somebody else'],
  [
    /window\.addEventListener\(\s*["']message["']|\bonmessage\s*=\s*[^=]*\bwindow\b/,
    'anybody can post a message',
  ],
  [/importScripts|new Worker\(|new SharedWorker\(/, 'a strict policy refuses it'],
];

/** The adapter that handles tokens, and keeps notes in the tab while the browser is away: a file that a page must ask for. */
const OIDC = /\/(oidc|adapter-oidc)\b|avain-adapter-oidc\.js$/;
const ITS_AFFAIR = /access_token|sessionStorage/;

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const read = (file: string): string => withoutComments(readFileSync(file, 'utf8'));
const count = (text: string, pattern: RegExp): number => text.match(new RegExp(pattern, 'g'))?.length ?? 0;

/** What a browser loads: the command is for Node. */
const modules = globSync('dist/**/*.js').filter((file) => !/^dist\/(cdn\/|conformance\.js$)/.test(file));
const files = globSync('dist/cdn/*.js');

describe('what is published', () => {
  test('is there', () => {
    assert.ok(modules.length > 10);
    assert.ok(files.length >= 5);
  });

  for (const [pattern, why] of NEVER) {
    test(`has no ${pattern.source.slice(0, 60)}: ${why}`, () => {
      const searched = [...modules, ...files].filter(
        (file) => !(ITS_AFFAIR.test(pattern.source) && OIDC.test(file)),
      );
      assert.deepEqual(
        searched.filter((file) => pattern.test(read(file))),
        [],
      );
    });
  }

  test('sets innerHTML only where Lit makes its templates', () => {
    const lits = count(read('node_modules/lit-html/lit-html.js'), /innerHTML/);
    assert.deepEqual(
      modules.filter((file) => count(read(file), /innerHTML/) > 0),
      [],
    );
    assert.deepEqual(
      files.filter((file) => count(read(file), /innerHTML/) > lits),
      [],
    );
  });

  test('uses localStorage for a language and for closed notices only', () => {
    assert.deepEqual(
      modules.filter((file) => /localStorage/.test(read(file))),
      ['dist/client/dismissed.js', 'dist/client/language.js'],
    );
  });

  test('has no style attribute in a template', () => {
    assert.deepEqual(
      modules.filter((file) => /<[a-z-]+[^>]*\sstyle=/.test(read(file))),
      [],
    );
  });
});
