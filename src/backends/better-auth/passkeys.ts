import type { Passkey } from '../../core/step.ts';
import { list, type Read, shape, text } from '../wire/shape.ts';
import { type Call, done } from './call.ts';
import { optional } from './who.ts';

interface Row {
  readonly id: string;
  readonly name?: string;
  readonly createdAt?: string;
}

const row = shape({ id: text, name: optional(text), createdAt: optional(text) }) as Read<unknown>;
const rows = list(row as Read<Row>);

/** The passkeys of the account. When one was last used the server does not know. */
export async function listPasskeys(call: Call): Promise<readonly Passkey[]> {
  const { body } = await call.get('/passkey/list-user-passkeys', rows);
  return body.map(({ id, name, createdAt }) => ({ id, name: name ?? '?', created: createdAt ?? '' }));
}

export async function removePasskey(call: Call, id: string): Promise<void> {
  await call.post('/passkey/delete-passkey', { id }, done);
}
