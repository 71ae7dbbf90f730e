export { betterAuth } from '../backends/better-auth/better-auth.ts';
export type { BetterAuthOptions } from '../backends/better-auth/options.ts';
