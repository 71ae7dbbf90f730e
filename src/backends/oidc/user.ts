import type { User } from '../../core/step.ts';
import { maybe, nothing, own, shape, text } from '../wire/shape.ts';

/** Claims about a person, in an ID token or from the UserInfo endpoint (OpenID Connect Core §5.1). */
const readClaims = shape({
  sub: text,
  name: maybe(text),
  given_name: maybe(text),
  family_name: maybe(text),
  email: maybe(text),
  preferred_username: maybe(text),
});

type Claims = Partial<Record<'name' | 'given_name' | 'family_name' | 'email' | 'preferred_username', string>>;

/** The person that claims describe; `undefined` when they describe none. A user name that is the address is none. */
export function userOf(claims: unknown): User | undefined {
  const read = readClaims(claims);
  if (read === nothing) return undefined;
  const { sub, email = '', preferred_username: username = '', ...names } = read as Claims & { sub: string };
  const name = names.name || [names.given_name, names.family_name].filter(Boolean).join(' ');
  const other = username && username.toLowerCase() !== email.toLowerCase() ? { username } : {};
  return own({ id: sub, name: name || (email ? '' : username), email, ...other });
}
