import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { attributesFor } from '../../../../demo/gallery/paste/beginning.ts';
import {
  ADAPTERS,
  backendOf,
  beginning,
  type Server,
  urlTokenOf,
} from '../../../../demo/gallery/paste/servers.ts';
import { stateOf } from '../../../../demo/gallery/states/catalogue.ts';
import { bffFromAddress } from '../../../../src/backends/oidc/bff-options.ts';
import { fromAddress } from '../../../../src/backends/oidc/options.ts';

const PAGE = 'https://venepaikat.example.fi/kirjaudu';

const oidc = (change: Partial<Server> = {}): Server => ({ ...beginning, adapter: 'oidc', ...change });

describe('the address of a server', () => {
  it('begins as the page on its adapter has it', () => {
    for (const adapter of ADAPTERS.filter((one) => one !== 'oidc')) {
      const page = readFileSync(`docs/backends/${adapter}.md`, 'utf8');
      assert.match(page, new RegExp(`backend="${backendOf({ ...beginning, adapter })}["?]`), adapter);
    }
  });

  it('is what the adapter reads, for each kind of OpenID provider', () => {
    const keycloak = fromAddress(backendOf(oidc({ clientId: 'vene & paikat' })), PAGE);
    assert.equal(keycloak.issuer, 'https://tunnistus.example.fi/realms/kaupunki');
    assert.equal(keycloak.clientId, 'vene & paikat');
    assert.equal(keycloak.preset?.providerHint, 'kc_idp_hint');
    assert.equal(fromAddress(backendOf(oidc({ preset: 'standard' })), PAGE).clientId, 'venepaikat');
    const own = backendOf(oidc({ preset: 'bff' }));
    assert.equal(own, '/bff?preset=bff');
    assert.equal(bffFromAddress(own, PAGE).user, 'https://venepaikat.example.fi/bff/user');
  });

  it('keeps what was written behind it, and names client and preset once', () => {
    const addresses = {
      keycloak: 'https://id.example/?client_id=toinen&preset=bff&provider=suomi_fi:Suomi.fi&silent',
    };
    assert.equal(
      backendOf(oidc({ addresses })),
      'https://id.example/?client_id=venepaikat&preset=keycloak&provider=suomi_fi:Suomi.fi&silent',
    );
  });

  it('is kept for each kind of server', () => {
    const addresses = { kratos: '/kratos' };
    assert.equal(backendOf({ ...beginning, adapter: 'kratos', addresses }), '/kratos');
    assert.equal(backendOf({ ...beginning, addresses }), '/auth/v1');
  });
});

describe('the token in a mailed link', () => {
  it('has the name that the page on its adapter says', () => {
    for (const adapter of ['allauth', 'better-auth']) {
      const page = readFileSync(`docs/backends/${adapter}.md`, 'utf8');
      assert.ok(page.includes(`allow-url-token="${urlTokenOf({ ...beginning, adapter })}"`), adapter);
    }
  });

  it('is looked for only where links lead to the page itself', () => {
    const byCode = { 'better-auth': '/api/auth?username&code' };
    assert.equal(urlTokenOf({ ...beginning, adapter: 'better-auth', addresses: byCode }), '');
    const reset = stateOf('reset.identifier');
    assert.ok(reset);
    assert.equal(attributesFor(reset, { ...beginning, adapter: 'allauth' })['allow-url-token'], 'key');
    assert.equal(attributesFor(reset, beginning)['allow-url-token'], '');
  });
});
