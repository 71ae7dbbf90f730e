import { betterAuth } from '../backends/better-auth/better-auth.ts';
import { optionsIn } from '../backends/better-auth/options.ts';
import { registerAdapter } from '../client/adapters.ts';

registerAdapter('better-auth', (backend) => betterAuth(optionsIn(backend)));
