import type { Account } from '../../conformance/subject.ts';

/** Puts an account into Kratos, its address proved. @throws Error with what Kratos said */
export async function createIdentity(
  admin: string,
  { name, email, username, password }: Account,
): Promise<void> {
  const response = await fetch(`${admin}/admin/identities`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      schema_id: 'resident',
      traits: { email, name, ...(username && { username }) },
      credentials: { password: { config: { password } } },
      verifiable_addresses: [{ value: email, via: 'email', verified: true, status: 'completed' }],
    }),
  });
  if (response.status !== 201) throw new Error(`${email}: ${response.status} ${await response.text()}`);
}
