export type * from './messages.ts';
export * as en from './en.ts';
export * as fi from './fi.ts';
export * as fiSimple from './fi-simple.ts';
export * as sv from './sv.ts';
