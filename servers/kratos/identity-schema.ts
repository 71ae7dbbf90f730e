/**
 * What an account is made of, as Kratos wants it described (JSON Schema with its extension `ory.sh/kratos`): an e-mail
 * address that logs in, is proved and gets recovery mails, a user name from before, and a name.
 */
export const identitySchema = {
  $id: 'https://avain.example/resident.schema.json',
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Resident',
  type: 'object',
  properties: {
    traits: {
      type: 'object',
      properties: {
        email: {
          type: 'string',
          format: 'email',
          title: 'E-mail',
          maxLength: 320,
          'ory.sh/kratos': {
            credentials: {
              password: { identifier: true },
              code: { identifier: true, via: 'email' },
              totp: { account_name: true },
              passkey: { display_name: true },
            },
            verification: { via: 'email' },
            recovery: { via: 'email' },
          },
        },
        username: {
          type: 'string',
          title: 'User name',
          maxLength: 100,
          'ory.sh/kratos': { credentials: { password: { identifier: true } } },
        },
        name: { type: 'string', title: 'Name', maxLength: 200 },
      },
      required: ['email'],
      additionalProperties: false,
    },
  },
} as const;
