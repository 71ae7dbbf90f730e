import type { Server } from './server.ts';

/** Every server that the elements are tried on, by name, with the way to load what starts it. */
export const servers: Readonly<Record<string, () => Promise<Server>>> = {
  reference: async () => (await import('./reference/server.ts')).reference,
  allauth: async () => (await import('./allauth/server.ts')).allauth,
};
