import { AuthError } from '../src/core/errors.ts';
import { must } from './breach.ts';
import type { Person } from './person.ts';

/**
 * The right password is not enough: it is refused, or the address has to be proved first. A server that makes an account
 * before the proof asks for that.
 *
 * @throws Breach when somebody is logged in by it
 */
export async function mustStayOut(person: Person, asks: string): Promise<void> {
  const came = await person.reach('sign-in', {}, ['mail-sent', 'code']).then(
    ({ step }) => step as string,
    (error: unknown) => (error instanceof AuthError ? error.code : String(error)),
  );
  must(/^(invalid-credentials|mail-sent|code)$/.test(came), asks, `what comes is “${came}”`);
  must((await person.who()) === '', asks, 'somebody is logged in');
}
