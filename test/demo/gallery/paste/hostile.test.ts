import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { FRAMEWORKS } from '../../../../demo/gallery/paste/embedding.ts';
import { pasted } from './embed.ts';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  `"'\` \${alert(1)}`,
  '{{ constructor }} {alert(1)} {#if true} {@html x}',
  '@if (true) { x } @let',
  'a\\b\nc\u2028d & &amp; &lt;',
];

type Texts = Record<string, { login: { heading: string; rememberHint(days: number): string } }>;

/** The texts of a module, as the browser has them. */
function evaluated(code: string): Texts {
  const { code: script } = transformSync(code.replace(/import type.*\n/, ''), {
    loader: 'ts',
    format: 'cjs',
  });
  const module = { exports: {} as { messages?: Texts } };
  runInNewContext(script, { module, exports: module.exports });
  return module.exports.messages ?? {};
}

const decoded = (markup: string): string =>
  markup
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('texts that could be taken for code', () => {
  for (const text of HOSTILE) {
    const name = JSON.stringify(text);

    it(`are the same texts in the module: ${name}`, () => {
      const look = {
        theme: {},
        texts: { fi: { login: { heading: text, rememberHint: `${text} {days}` } } },
        embed: {},
      };
      const code = pasted('react', { look })['messages.ts'] ?? '';
      const { fi } = evaluated(code);
      assert.equal(fi?.login.heading, text);
      assert.equal(fi?.login.rememberHint(30), `${text} 30`);
      assert.doesNotMatch(pasted('html', { look })['avain-texts.js'] ?? '', /<\/script|<!--/);
    });

    it(`are the same texts in markup: ${name}`, () => {
      const children = [{ tag: 'a', attributes: { slot: 'help', title: text }, text }];
      for (const framework of FRAMEWORKS) {
        const all = Object.values(
          pasted(framework, { children, attributes: { 'officials-name': text } }),
        ).join('\n');
        const [, title = ''] = /<a slot="help" title="([^"]*)">/.exec(all) ?? [];
        const [, inner = ''] = /<a slot="help"[^>]*>([^]*?)<\/a>/.exec(all) ?? [];
        const [, named = ''] = /officials-name="([^"]*)"/.exec(all) ?? [];
        assert.deepEqual([title, inner, named].map(decoded), [text, text, text], framework);
        assert.doesNotMatch(title + inner + named, framework === 'html' ? /[<>]/ : /[<>{}]/, framework);
        if (framework === 'angular') assert.doesNotMatch(inner, /@/);
      }
    });
  }

  it('are no values of a theme', () => {
    const look = {
      theme: {
        '--avain-color-accent': { light: 'red; } body { display: none' },
        '--avain-font': { light: 'url(https://elsewhere.example/x)' },
        'color: red; --x': { light: 'red' },
        '--avain-radius': { light: '0' },
      },
      texts: {},
      embed: { width: '1px } * { display: none', density: '0.9' },
    };
    const files = pasted('html', { look });
    assert.equal(files['avain-theme.css'], ':root {\n  --avain-radius: 0;\n}\n');
    assert.equal(files['avain-login.css'], 'avain-login {\n  --avain-density: 0.9;\n}\n');
  });
});
