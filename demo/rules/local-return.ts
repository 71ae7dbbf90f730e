import { returnUrl } from '../../src/core/return-url.ts';

const LONGEST = 1000;

/** The path to go to, or nothing: only addresses of this origin pass, in the form in which they were checked. */
export function localReturn(asked: unknown, origin: string): string {
  const checked = typeof asked === 'string' ? returnUrl(asked, `${origin}/`) : undefined;
  return checked && checked.length <= LONGEST ? checked.slice(origin.length) : '';
}
