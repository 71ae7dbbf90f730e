import { http } from '../backends/http/http.ts';
import { registerAdapter } from '../client/adapters.ts';

registerAdapter('http', (url) => http({ url }));
