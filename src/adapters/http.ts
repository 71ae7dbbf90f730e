export { http, type HttpOptions } from '../backends/http/http.ts';
