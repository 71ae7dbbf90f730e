import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bffFromAddress } from '../../../src/backends/oidc/bff-options.ts';
import { fromAddress } from '../../../src/backends/oidc/options.ts';
import { keycloak, standard } from '../../../src/backends/oidc/presets.ts';
import { userOf } from '../../../src/backends/oidc/user.ts';

const BASE = 'https://venepaikat.example.fi/kirjaudu';

describe('what an address says', () => {
  test('everything that a page needs', () => {
    const address =
      'https://id.example.fi/realms/city?client_id=venepaikat&preset=keycloak&goal=register&goal=delete-account' +
      '&provider=suomi_fi:Suomi.fi' +
      '&provider=hel:Henkilöstö:%20tunnus&silent&acr_values=loa3&scope=openid+email&redirect_uri=/takaisin' +
      '&post_logout_redirect_uri=https://www.example.fi';
    assert.deepEqual(fromAddress(address, BASE), {
      issuer: 'https://id.example.fi/realms/city',
      clientId: 'venepaikat',
      preset: keycloak,
      goals: ['register', 'delete-account'],
      providers: [
        { id: 'suomi_fi', label: 'Suomi.fi' },
        { id: 'hel', label: 'Henkilöstö: tunnus' },
      ],
      parameters: { acr_values: 'loa3' },
      silent: true,
      redirectUri: 'https://venepaikat.example.fi/takaisin',
      postLogoutRedirectUri: 'https://www.example.fi',
      scope: 'openid email',
    });
  });

  test('the least of it', () => {
    assert.deepEqual(fromAddress('/oidc?client_id=v', BASE), {
      issuer: 'https://venepaikat.example.fi/oidc',
      clientId: 'v',
      preset: standard,
      goals: [],
      providers: [],
      parameters: {},
      silent: false,
    });
  });

  test('a mistake is told in words', () => {
    assert.throws(() => fromAddress('https://id.example.fi', BASE), /client_id is missing/);
    for (const name of ['nonsense', 'constructor'])
      assert.throws(() => fromAddress(`https://id.example.fi?client_id=v&preset=${name}`, BASE), {
        message: new RegExp(`no preset "${name}"`),
      });
  });

  test('a goal that the preset does not have in store is a mistake as well', () => {
    for (const name of ['make-coffee', 'change-password', 'constructor'])
      assert.throws(
        () => fromAddress(`https://id.example.fi?client_id=v&preset=keycloak&goal=${name}`, BASE),
        {
          message: new RegExp(`no goal "${name}"`),
        },
      );
  });

  test('where a backend for frontend has its pages', () => {
    assert.deepEqual(bffFromAddress('/bff?preset=bff', BASE), {
      login: 'https://venepaikat.example.fi/bff/login',
      user: 'https://venepaikat.example.fi/bff/user',
      logout: 'https://venepaikat.example.fi/bff/logout',
      providers: [],
    });
    const address = '/bff/?preset=bff&user=/api/me&header=X-Requested-With:Avain&provider=suomi_fi:Suomi.fi';
    const { user, header, providers } = bffFromAddress(address, BASE);
    assert.equal(user, 'https://venepaikat.example.fi/api/me');
    assert.deepEqual(header, ['X-Requested-With', 'Avain']);
    assert.deepEqual(providers, [{ id: 'suomi_fi', label: 'Suomi.fi' }]);
  });
});

describe('who claims describe', () => {
  const user = (claims: object) => ({ ...userOf({ sub: 'r1', ...claims }) });

  test('name, address, and a user name that is not the address', () => {
    assert.deepEqual(user({ name: 'E', email: 'e@x.fi', preferred_username: 'E@x.fi' }), {
      id: 'r1',
      name: 'E',
      email: 'e@x.fi',
    });
    assert.equal(user({ email: 'e@x.fi', preferred_username: 'erkki' })['username'], 'erkki');
    assert.equal(user({ given_name: 'Erkki', family_name: 'E' })['name'], 'Erkki E');
  });

  test('who has no address and no name is called by the user name', () => {
    assert.deepEqual(user({ preferred_username: 'erkki' }), {
      id: 'r1',
      name: 'erkki',
      email: '',
      username: 'erkki',
    });
  });

  test('nobody, by what is no description', () => {
    for (const claims of [undefined, null, [], {}, { sub: 7 }, { sub: 'r1', email: 7 }])
      assert.equal(userOf(claims), undefined);
  });
});
