import { randomBytes } from 'node:crypto';
import type { Auth } from 'better-auth';
import type { Account } from '../../conformance/subject.ts';

/** Gives somebody an account whose address is proved. */
export async function addPerson(auth: Auth, { name, email, username, password }: Account): Promise<void> {
  const { internalAdapter, password: hashing } = await auth.$context;
  const person = { name, email, emailVerified: true, ...(username && { username }) };
  const { id } = await internalAdapter.createUser(person, { method: 'email-password' });
  const hash = await hashing.hash(password);
  await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash });
}

/** Somebody whom nobody else is called like. */
export function newPerson(): Account {
  const mark = randomBytes(6).toString('hex');
  return {
    name: 'Kaarina Koe',
    email: `kaarina.${mark}@example.com`,
    username: `kaarina_${mark}`,
    password: `oma-salasana-${mark}`,
  };
}
