import { AuthError } from '../../src/core/errors.ts';
import { defaultPolicy, passwordLength } from '../../src/core/password.ts';
import type { PasswordPolicy, User } from '../../src/core/step.ts';
import { commonPasswords } from './common-passwords.ts';
import type { Tokens } from './ports.ts';

/** Tokens that do not outlive an address: what was mailed there to get in with. */
const boundToAddress: readonly string[] = ['reset-password', 'email-code-owner'];

/** Tokens that do not outlive a password: these, links to another address, and logins that wait for a code. */
const boundToPassword: readonly string[] = [...boundToAddress, 'change-email', 'pending-login'];

export const policy: PasswordPolicy = defaultPolicy;

/** Longer ones are refused rather than cut: hashing takes time. NIST SP 800-63B-4 §3.1.1.2 asks for 64 at least. */
const LONGEST_BYTES = 4096;
/** Shorter words are in everybody's sentences. */
const SHORTEST_NAME = 4;

/** What was mailed to the address of before, or waits for it, counts no more. */
export async function dropMailed(tokens: Tokens, accountId: string): Promise<void> {
  for (const kind of boundToAddress) await tokens.drop(kind, accountId);
}

/** What was begun with the password of before counts no more. */
export async function dropBound(tokens: Tokens, accountId: string): Promise<void> {
  for (const kind of boundToPassword) await tokens.drop(kind, accountId);
}

/**
 * Whether a password may be chosen: long enough, and neither a common one nor the person's own name or address. There
 * are no rules about kinds of characters.
 *
 * @throws AuthError `invalid-input` or `weak-password`, with the `field` and `reasons`
 */
export function checkChoice(password: string, person: Pick<User, 'name' | 'email' | 'username'>): void {
  const field = 'new-password';
  if (!password) throw new AuthError('invalid-input', { field });
  if (new TextEncoder().encode(password).length > LONGEST_BYTES)
    throw new AuthError('invalid-input', { field, reasons: ['too-long'] });
  const reason = weakness(password, person);
  if (reason) throw new AuthError('weak-password', { field, reasons: [reason] });
}

function weakness(password: string, person: Pick<User, 'name' | 'email' | 'username'>): string | undefined {
  if (passwordLength(password) < policy.minLength) return 'too-short';
  if (isMadeOf(password, commonPasswords)) return 'common';
  return isMadeOf(password, namesOf(person)) ? 'personal' : undefined;
}

function namesOf({ name, email, username = '' }: Pick<User, 'name' | 'email' | 'username'>): string[] {
  const [local = ''] = email.split('@');
  const parts = [name, email, local, username, ...name.split(/[\s-]+/), ...local.split(/[._-]+/)];
  return parts.filter((part) => part.length >= SHORTEST_NAME);
}

/** Whether nothing is left of a password but digits and signs when all these words are taken out of it. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const whole = folded(password);
  const bare = lettersOf(whole);
  const known = words.map(folded);
  if (known.includes(whole)) return true;
  const longestFirst = known
    .map(lettersOf)
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), bare);
  return bare !== '' && rest.trim() === '';
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}]/gu, '');
}
