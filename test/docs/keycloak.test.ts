import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { VERSION } from '../../servers/keycloak/install.ts';
import { CLIENT, REALM, realm } from '../../servers/keycloak/realm.ts';
import { GOALS } from '../../servers/keycloak/subject.ts';
import { textsFi } from '../../servers/keycloak/texts-fi.ts';
import { pages } from '../../servers/page.ts';
import { fromAddress } from '../../src/backends/oidc/options.ts';
import { keycloak } from '../../src/backends/oidc/presets.ts';
import { blocks, page as pageOf } from './pages.ts';

const PAGE = 'https://venepaikat.example.fi';
const ISSUER = `https://tunnistus.example.fi/realms/${REALM}`;
const text = pageOf('docs/backends/keycloak.md');
const block = (language: string): string =>
  blocks(text).find((one) => one.language === language)?.text ?? assert.fail(`no ${language} block`);

describe('what the page about Keycloak says', () => {
  test('the attribute is understood, and offers what our realm has', () => {
    const [, address = ''] = /backend="([^"]+)"/.exec(block('html')) ?? [];
    const { issuer, clientId, preset, goals, providers, silent } = fromAddress(address, PAGE);
    assert.deepEqual([issuer, clientId, preset, silent], [ISSUER, CLIENT, keycloak, true]);
    assert.deepEqual(goals, GOALS);
    assert.deepEqual(providers, [{ id: 'suomi_fi', label: 'Suomi.fi' }]);
  });

  test('the way to a new password is the same realm’s', () => {
    const [, address = ''] = /reset-href="([^"]+)"/.exec(block('html')) ?? [];
    assert.equal(address, `${ISSUER}/login-actions/reset-credentials?client_id=${CLIENT}&kc_locale=fi`);
  });

  test('the realm is the one that the tests import', () => {
    const setting = {
      folder: '',
      port: 0,
      page: PAGE,
      pages,
      smtp: { host: '', port: 0 },
      residents: [],
      log: '',
    };
    const whole = JSON.parse(JSON.stringify(realm('http://localhost', setting)));
    const told = JSON.parse(block('json')) as { readonly clients: readonly { redirectUris: string[] }[] };
    for (const uri of told.clients[0]?.redirectUris ?? [])
      assert.ok(whole.clients[0].redirectUris.includes(uri), uri);
    assert.partialDeepStrictEqual(whole, told);
    assert.ok(JSON.stringify(whole.components).includes('^[^@]+$'));
    assert.deepEqual(whole.localizationTexts, { fi: textsFi });
  });

  test('the way to each goal is the preset’s', () => {
    for (const [goal, parameters] of Object.entries({ ...keycloak.goals, ...keycloak.more })) {
      const [way] = Object.entries(parameters);
      const row = text.split('\n').find((line) => line.startsWith(`| \`${goal}\``)) ?? '';
      assert.ok(row.includes(`\`${way?.join('=')}\``), goal);
      assert.equal(row.includes('if named'), GOALS.includes(goal as (typeof GOALS)[number]), goal);
    }
  });

  test('the version is the one that is fetched', () => assert.ok(text.includes(`Keycloak ${VERSION}`)));
});
