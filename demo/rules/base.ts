/** Where the contract lives. */
export const BASE = '/auth/v1';
