import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'node:test';
import { PageDouble } from '../../servers/page-double.ts';
import { bff } from '../../src/backends/oidc/bff.ts';
import { bffFromAddress } from '../../src/backends/oidc/bff-options.ts';
import { fromAddress, type OidcOptions } from '../../src/backends/oidc/options.ts';
import { keycloak } from '../../src/backends/oidc/presets.ts';
import type { AuthClient } from '../../src/client/client.ts';
import { blocks, page as pageOf } from './pages.ts';

const BASE = 'https://venepaikat.example.fi/kirjaudu';
const context = { locale: 'fi', returnTo: '' };
const all = blocks(pageOf('docs/backends/oidc.md'));
const block = (language: string, what: RegExp): string => {
  const found = all.find((one) => one.language === language && what.test(one.text));
  assert.ok(found, `there is no ${language} block with ${what.source}`);
  return found.text;
};
const backendIn = (html: string): string => /backend="([^"]+)"/.exec(html)?.[1] ?? '';

describe('what the page about OpenID providers says', () => {
  test('the attribute is understood', () => {
    const { issuer, clientId, preset, providers, silent, parameters } = fromAddress(
      backendIn(block('html', /avain-adapter-oidc/)),
      BASE,
    );
    assert.deepEqual({ issuer, clientId, preset, providers, silent, parameters }, {
      issuer: 'https://tunnistus.example.fi/realms/kaupunki',
      clientId: 'venepaikat',
      preset: keycloak,
      providers: [{ id: 'suomi_fi', label: 'Suomi.fi' }],
      silent: true,
      parameters: {},
    } satisfies Partial<OidcOptions>);
  });

  test('the app’s example runs, and leads to Suomi.fi', async () => {
    const client = await run(block('js', /createClient/));
    const flow = client.flow();
    await flow.begin('sign-in', context);
    await flow.answer([{ other: 'suomi_fi' }], context);
    const { step } = flow.state as { readonly step: { readonly step: string; readonly url: string } };
    assert.equal(step.step, 'redirect');
    const { origin, searchParams } = new URL(step.url);
    assert.equal(origin, 'https://tunnistus.example.fi');
    assert.equal(searchParams.get('kc_idp_hint'), 'suomi_fi');
    assert.equal(searchParams.get('redirect_uri'), BASE);
  });

  test('the claims of a backend for frontend are understood', async () => {
    const answer = block('json', /"sub"/);
    const asked: string[] = [];
    const backend = bff({
      ...bffFromAddress(backendIn(block('html', /preset=bff/)), BASE),
      page: new PageDouble(BASE),
      fetch: async (url, init) => {
        const header = new Headers(Object.entries(init?.headers ?? {})).get('X-CSRF');
        asked.push(`${init?.method} ${String(url)} ${header}`);
        return new Response(answer);
      },
    });
    const step = await backend.current(context);
    assert.partialDeepStrictEqual(step, {
      step: 'signed-in',
      user: { id: 'f3b1c9d0', name: 'Erkki Esimerkki', email: 'esimerkki.erkki@example.com' },
      expiresIn: 3600,
    });
    assert.deepEqual(asked, ['GET https://venepaikat.example.fi/bff/user 1']);
  });
});

/** Runs the example as it stands, on a page that has an element to give the client to. */
async function run(example: string): Promise<AuthClient> {
  const at = (path: string): string => new URL(`../../src/${path}`, import.meta.url).href;
  const code = example
    .replace(`'avain'`, `'${at('client/client.ts')}'`)
    .replace(`'avain/adapters/oidc.js'`, `'${at('adapters/oidc.ts')}'`);
  const login: { client?: AuthClient } = {};
  const { location, history, sessionStorage } = new PageDouble(BASE);
  const document = { querySelector: () => login };
  const page = { location, history, sessionStorage, document, fetch: discovery, BroadcastChannel: undefined };
  for (const [name, value] of Object.entries(page))
    Object.defineProperty(globalThis, name, { value, configurable: true });
  const folder = mkdtempSync(join(tmpdir(), 'avain-docs-'));
  const file = join(folder, 'example.mjs');
  writeFileSync(file, code);
  await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  assert.ok(login.client);
  return login.client;
}

const discovery: typeof fetch = async (url) => {
  const issuer = String(url).replace('/.well-known/openid-configuration', '');
  return Response.json({ issuer, authorization_endpoint: `${issuer}/auth` });
};
