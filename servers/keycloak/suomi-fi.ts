import { randomBytes } from 'node:crypto';

/** How the city's realm knows the national provider; also the name of the realm that plays it. */
export const SUOMI_FI = 'suomi_fi';

/** Somebody who is known to the national provider. */
export const CITIZEN = { name: 'Nordea Demo', username: 'nordea', password: 'suomi-fi-demo-tunnus' } as const;

const secret = randomBytes(16).toString('hex');

/** A second realm in the place of Suomi.fi: an OpenID provider that knows one person. */
export const suomiFi = (url: string): object => ({
  realm: SUOMI_FI,
  displayName: 'Suomi.fi (a stand-in)',
  enabled: true,
  clients: [
    {
      clientId: 'saarilahti',
      enabled: true,
      secret,
      standardFlowEnabled: true,
      directAccessGrantsEnabled: false,
      redirectUris: [`${url}/realms/saarilahti/broker/${SUOMI_FI}/endpoint`],
    },
  ],
  users: [
    {
      enabled: true,
      username: CITIZEN.username,
      firstName: 'Nordea',
      lastName: 'Demo',
      email: 'nordea.demo@example.com',
      emailVerified: true,
      credentials: [{ type: 'password', value: CITIZEN.password, temporary: false }],
    },
  ],
});

/** The same, as the city's realm is told of it. */
export const provider = (url: string): object => {
  const at = `${url}/realms/${SUOMI_FI}/protocol/openid-connect`;
  return {
    alias: SUOMI_FI,
    displayName: 'Suomi.fi',
    providerId: 'oidc',
    enabled: true,
    trustEmail: true,
    config: {
      clientId: 'saarilahti',
      clientSecret: secret,
      clientAuthMethod: 'client_secret_post',
      authorizationUrl: `${at}/auth`,
      tokenUrl: `${at}/token`,
      userInfoUrl: `${at}/userinfo`,
      jwksUrl: `${at}/certs`,
      issuer: `${url}/realms/${SUOMI_FI}`,
      useJwksUrl: 'true',
      validateSignature: 'true',
      pkceEnabled: 'true',
      pkceMethod: 'S256',
      defaultScope: 'openid profile email',
    },
  };
};
