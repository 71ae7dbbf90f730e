/** A rule of Keycloak's for an attribute, with what it takes. */
type Rules = Readonly<Record<string, object>>;

const username: Rules = {
  length: { min: 3, max: 255 },
  'username-prohibited-characters': {},
  'up-username-not-idn-homograph': {},
  pattern: { pattern: '^[^@]+$', 'error-message': 'error-username-invalid-character' },
};
const name: Rules = { length: { max: 255 }, 'person-name-prohibited-characters': {} };

/**
 * What is known of a person. Keycloak's own, and one rule more: no user name looks like an address. One that does would
 * go on logging in when the address has been changed.
 */
export function profile(): object {
  const attributes = [
    attribute('username', username),
    attribute('email', { email: {}, length: { max: 255 } }, needed),
    attribute('firstName', name, needed),
    attribute('lastName', name, needed),
  ];
  return {
    providerId: 'declarative-user-profile',
    config: { 'kc.user.profile.config': [JSON.stringify({ attributes })] },
  };
}

const needed = { required: { roles: ['user'] } };

/** Its name on pages is a text of Keycloak's, by its name there. */
const attribute = (called: string, validations: Rules, more: object = {}): object => ({
  name: called,
  displayName: `$\{${called}}`,
  validations,
  permissions: { view: ['admin', 'user'], edit: ['admin', 'user'] },
  ...more,
});
