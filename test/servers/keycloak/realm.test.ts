import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { residents } from '../../../demo/rules/residents.ts';
import { realm, user } from '../../../servers/keycloak/realm.ts';
import { pages } from '../../../servers/page.ts';

const PAGE = 'https://venepaikat.example.fi';

/** What Keycloak reads, after the way through JSON. */
const imported = JSON.parse(
  JSON.stringify(
    realm('http://localhost:1', {
      folder: '',
      port: 1,
      page: PAGE,
      pages,
      smtp: { host: '127.0.0.1', port: 25 },
      residents,
      log: '',
    }),
  ),
);

describe('the realm for Keycloak', () => {
  test('no user name looks like an address, so that none goes on logging in as one', () => {
    for (const { username } of imported.users) assert.doesNotMatch(username, /@/);
    const [{ config }] = imported.components['org.keycloak.userprofile.UserProfileProvider'];
    const { attributes } = JSON.parse(config['kc.user.profile.config'][0]);
    const name = attributes.find((one: { name: string }) => one.name === 'username');
    assert.equal(name.displayName, '${username}');
    assert.ok(!new RegExp(name.validations.pattern.pattern).test('a@example.com'));
  });

  test('the client has no secret, no grant by password, and exact addresses', () => {
    const [client] = imported.clients;
    assert.equal(client.secret, undefined);
    assert.deepEqual([client.publicClient, client.directAccessGrantsEnabled], [true, false]);
    for (const uri of client.redirectUris) assert.equal(new URL(uri).origin, PAGE);
    assert.ok(!JSON.stringify(client).includes('*'));
  });

  test('names are first and last, however many there are', () => {
    const names = residents.map((resident) => user(resident) as { firstName: string; lastName: string });
    assert.deepEqual(
      names.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
      residents.map(({ name }) => name),
    );
  });
});
