import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transformSync } from 'esbuild';
import { FRAMEWORKS } from '../../../../demo/gallery/paste/embedding.ts';
import { backendOf, beginning } from '../../../../demo/gallery/paste/servers.ts';
import { paste } from '../../../../demo/gallery/paste/paste.ts';
import { embedding, pasted } from './embed.ts';

const own = {
  theme: { '--avain-color-accent': { light: '#5c2d91', dark: '#c9a6f0' } },
  texts: { fi: { login: { heading: 'Tervetuloa', rememberHint: 'Muistamme {days} päivää.' } } },
  embed: { headingLevel: 1, logo: true, width: '30rem' },
};

describe('what a developer pastes', () => {
  it('is two tags and the element for a plain page', () => {
    assert.deepEqual(pasted('html'), {
      head: [
        '<link rel="stylesheet" href="/avain/avain.css" />',
        '<script type="module" src="/avain/avain-basic.js"></script>',
        '',
      ].join('\n'),
      body: '<avain-login backend="/auth/v1"></avain-login>\n',
    });
  });

  it('is one component where nothing is changed', () => {
    assert.deepEqual(Object.keys(pasted('svelte')), ['Login.svelte', 'vite.config.ts']);
    assert.deepEqual(Object.keys(pasted('react')), ['Login.tsx', 'avain-login.d.ts', 'vite.config.ts']);
    assert.deepEqual(Object.keys(pasted('vue')), ['Login.vue', 'vite.config.ts']);
    assert.deepEqual(Object.keys(pasted('angular')), ['login.ts', 'login.html', 'styles.css']);
    for (const framework of FRAMEWORKS) {
      const all = Object.values(pasted(framework)).join('\n');
      assert.doesNotMatch(all, /messages|theme|adapter|heading-level/, framework);
    }
  });

  it('leaves out what the element does by itself, and what it does not know', () => {
    const attributes = {
      'one-page': 'false',
      'heading-level': '2',
      officials: '',
      'return-to': '/omat-asiat',
      constructor: 'x',
      onclick: 'alert(1)',
    };
    assert.equal(
      pasted('html', { attributes })['body'],
      '<avain-login backend="/auth/v1" return-to="/omat-asiat"></avain-login>\n',
    );
  });

  it('has the adapter, the language and the hashes in the head', () => {
    const { head = '' } = pasted('html', {
      adapter: 'kratos',
      lang: 'sv',
      folder: 'https://cdn.saarilahti.example/avain/0.1.0/',
      integrity: { 'avain-basic.js': 'sha384-abc' },
    });
    const at = 'https://cdn.saarilahti.example/avain/0.1.0';
    assert.match(head, new RegExp(`src="${at}/avain-sv\\.js"\\s+crossorigin="anonymous"`));
    assert.match(head, new RegExp(`src="${at}/avain-adapter-kratos\\.js"\\s+crossorigin="anonymous"`));
    assert.match(head, /integrity="sha384-abc"/);
  });

  it('says to every framework which OpenID provider it is, and which client', () => {
    const server = { ...beginning, adapter: 'oidc' };
    for (const framework of FRAMEWORKS) {
      const files = pasted(framework, { adapter: 'oidc', backend: backendOf(server) });
      const all = Object.values(files).join('\n');
      assert.match(all, /adapter="oidc"/, framework);
      const [, backend = ''] = /backend="([^"]*)"/.exec(all) ?? [];
      assert.equal(
        backend.replaceAll('&amp;', '&'),
        'https://tunnistus.example.fi/realms/kaupunki?client_id=venepaikat&preset=keycloak',
        framework,
      );
    }
  });

  it('has a language file only for the language it is written for', () => {
    assert.doesNotMatch(pasted('html')['head'] ?? '', /avain-(?:sv|en)/);
    const { head = '' } = pasted('html', { lang: 'sv' });
    assert.match(head, /avain-sv\.js/);
    assert.doesNotMatch(head, /avain-en/);
  });

  it('gives a look to each framework: sheet, texts, logo and heading', () => {
    for (const framework of FRAMEWORKS) {
      const files = pasted(framework, { look: own });
      const all = Object.values(files).join('\n');
      assert.match(all, /--avain-color-accent: light-dark\(#5c2d91, #c9a6f0\);/, framework);
      assert.match(all, /avain-login \{\n {2}--avain-width: 30rem;\n\}/, framework);
      assert.match(all, /heading: 'Tervetuloa'/, framework);
      assert.match(all, /rememberHint: \(days\) => `Muistamme \$\{days\} päivää\.`/, framework);
      const logo = '<img slot="logo" src="/logo.svg" width="120" height="40" alt="Saarilahti" />';
      assert.ok(all.includes(logo), framework);
      assert.match(all, /heading-level="1"/, framework);
    }
  });

  it('gives the menu no heading, logo or width', () => {
    const all = Object.values(pasted('html', { widget: 'avain-user-menu', look: own })).join('\n');
    assert.doesNotMatch(all, /heading-level|logo|width/);
  });

  it('takes nothing from the package where the page has tags', () => {
    for (const framework of FRAMEWORKS) {
      const files = pasted(framework, { look: own, from: 'tags' });
      assert.doesNotMatch(Object.values(files).join('\n'), /['"]avain\//, framework);
      assert.match(files['head'] ?? '', /src="\/avain\/avain-basic\.js"/, framework);
    }
  });

  it('has no settings where nothing is built from it', () => {
    assert.deepEqual(Object.keys(pasted('svelte', { from: 'tags' })), ['head', 'Login.svelte']);
    assert.doesNotMatch(pasted('vue', { from: 'tags' })['vite.config.ts'] ?? '', /cssTarget/);
  });

  it('is TypeScript and JavaScript that can be read', () => {
    for (const framework of FRAMEWORKS)
      for (const from of ['package', 'tags'] as const)
        for (const { language, code, name } of paste(framework, embedding({ look: own, from })))
          if (language === 'ts' || language === 'tsx' || language === 'js')
            assert.doesNotThrow(() => transformSync(code, { loader: language, jsx: 'automatic' }), name);
  });
});
