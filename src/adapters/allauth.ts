export { allauth } from '../backends/allauth/allauth.ts';
export type { AllauthOptions } from '../backends/allauth/api.ts';
