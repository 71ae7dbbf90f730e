import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { errorCodes } from '../../src/core/errors.ts';
import type { Step } from '../../src/core/step.ts';
import { designTokens } from '../../demo/gallery/theme/design-tokens.ts';
import { residents } from '../../demo/rules/residents.ts';
import { loginView } from '../../demo/server/login-view.ts';
import { stepHtml } from '../../demo/server/step-html.ts';
import { page } from './pages.ts';

/** The block behind `<!-- test: name -->`. */
function example(path: string, name: string): string {
  const found = new RegExp(String.raw`<!-- test: ${name} -->\s+${'```'}html\n([\s\S]*?)${'```'}`).exec(
    page(path),
  );
  assert.ok(found?.[1], `${path} has no example "${name}"`);
  return found[1];
}

/** Markup without what a formatter may change. */
const plain = (markup: string): string =>
  markup
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*(<|\/?>)\s*/g, '$1')
    .replaceAll('/>', '>');

const tokensIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/--avain-[a-z-]+[a-z]/g)].map(([name]) => name)),
];

describe('what the pages say', () => {
  const steps: Record<string, Step> = {
    'identifier step': { step: 'identifier', goal: 'sign-in', accepts: ['email', 'username'] },
    'password step': {
      step: 'password',
      goal: 'sign-in',
      identifier: 'esimerkki.erkki@example.com',
      remember: 30,
    },
  };
  for (const [name, step] of Object.entries(steps)) {
    test(`the delivered markup of the ${name} is what the elements render`, () => {
      const inside = /<div data-avain-root lang="fi">([\s\S]*)<\/div>\s*<\/avain-login>/.exec(
        example('docs/embedding.md', name),
      );
      const rendered = stepHtml(step, loginView({ step, returnTo: '' }, 'fi', false));
      assert.equal(plain(inside?.[1] ?? ''), plain(rendered));
    });
  }

  test('no token is told of that is none', () => {
    const known = new Set(designTokens.map(({ name }) => name));
    for (const file of ['README.md', ...globSync('docs/*.md')])
      for (const name of tokensIn(page(file))) assert.ok(known.has(name), `${file}: ${name}`);
  });

  test('the residents are those of the demo', () => {
    for (const { name, email, username, password } of residents) {
      const row =
        page('README.md')
          .split('\n')
          .find((line) => line.includes(name)) ?? '';
      for (const word of [email, password, ...(username ? [username] : [])])
        assert.ok(row.includes(`\`${word}\``), word);
    }
  });

  test('every code that a server sends is explained', () => {
    for (const code of errorCodes) assert.ok(page('docs/backend.md').includes(`\`${code}\``), code);
  });

  test('the policy is the one that the demo sends', async () => {
    const sent = readFileSync('demo/server/page-headers.ts', 'utf8');
    const told = /Content-Security-Policy: (.+)/.exec(page('docs/embedding.md'))?.[1] ?? '';
    const parts = told.split('; ').map((part) => part.replace('…', '${nonce}'));
    assert.ok(parts.length > 10);
    for (const part of parts) assert.ok(sent.includes(part), part);
  });

  test('the variables of the server are those that it reads', () => {
    const read = globSync('demo/server/*.ts').flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/env\['(\w+)'\]/g),
    ]);
    const names = [...new Set(read.map(([, name = '']) => name))];
    assert.ok(names.length > 6);
    for (const name of names) assert.ok(page('docs/development.md').includes(`\`${name}\``), name);
  });

  test('the version is in the changelog', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.ok(page('CHANGELOG.md').includes(`## ${version}`));
  });
});
