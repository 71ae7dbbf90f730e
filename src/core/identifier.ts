/** Characters that managers and keyboards add and nobody means: spaces around, zero-width ones, the soft hyphen. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** An identifier as it is compared: no surrounding or invisible characters, Unicode NFC. Case stays as typed. */
export function cleanIdentifier(typed: string): string {
  return typed.replace(INVISIBLE, '').trim().normalize('NFC');
}

/** Whether the text has the outline of an e-mail address. The server decides; this only helps to say what to type. */
export function isEmail(identifier: string): boolean {
  // Looks for one dot only, the first that is not the domain's first sign: trying each would take the square of the time.
  return /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/.test(identifier);
}

/** The domain of an e-mail address in lower case, or an empty string. */
export function mailDomain(identifier: string): string {
  return isEmail(identifier) ? identifier.slice(identifier.lastIndexOf('@') + 1).toLowerCase() : '';
}

/** What is wrong with a typed identifier, before anything is sent: `missing`, `not-an-email`, or nothing. */
export function checkIdentifier(
  typed: string,
  accepts: readonly ('email' | 'username')[],
): 'missing' | 'not-an-email' | undefined {
  const identifier = cleanIdentifier(typed);
  if (!identifier) return 'missing';
  if (!accepts.includes('username') && !isEmail(identifier)) return 'not-an-email';
  return undefined;
}
