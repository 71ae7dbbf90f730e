import { allauth } from '../backends/allauth/allauth.ts';
import { registerAdapter } from '../client/adapters.ts';

registerAdapter('allauth', (url) => allauth({ url }));
