import { type Resident, residents } from '../rules/residents.ts';
import type { Before } from './scenario.ts';

const [first, , third, fourth] = residents;
if (!first || !third || !fourth) throw new Error('too few live in the demo');

/** The one that most scenarios are about. */
export const erkki: Resident = first;
/** With a name of 77 characters and an address of 40. */
export const maria: Resident = third;
export const amina: Resident = fourth;
/** Whose name nobody knows: the address stands alone. */
export const nameless: Resident = { ...amina, name: '', email: 'a.warsame@example.com' };
/** An address of 40 characters and no name. */
export const namelessLong: Resident = { ...maria, name: '' };

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
export const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';
export const LIBRARY =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** Logs somebody in with their password. */
export function logIn(
  { email: identifier, password }: Resident,
  { minutesAgo = 1, device = WINDOWS }: Pick<Before, 'minutesAgo' | 'device'> = {},
): Before {
  return { call: 'POST sign-in/password', body: { identifier, password }, minutesAgo, device };
}
