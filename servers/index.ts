import type { Server } from './server.ts';

/** Every server that the elements are tried on, by name, with the way to load what starts it. */
export const servers: Readonly<Record<string, () => Promise<Server>>> = {
  reference: async () => (await import('./reference/server.ts')).reference,
  'better-auth': async () => (await import('./better-auth/server.ts')).betterAuth,
  allauth: async () => (await import('./allauth/server.ts')).allauth,
  'oidc-provider': async () => (await import('./oidc-provider/server.ts')).oidcProvider,
  keycloak: async () => (await import('./keycloak/server.ts')).keycloak,
  kratos: async () => (await import('./kratos/server.ts')).kratos,
};
