import { list, type Read, shape, text } from '../wire/shape.ts';
import { type Call, done } from './call.ts';
import { optional } from './who.ts';

/** A row of the server's list. It has the value of each session's cookie in it, of which nothing is kept. */
interface Row {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly userAgent?: string;
}

const row = shape({ id: text, createdAt: text, updatedAt: text, userAgent: optional(text) }) as Read<unknown>;
const rows = list(row as Read<Row>);
const values = list(shape({ id: text, token: text }) as Read<unknown> as Read<{ id: string; token: string }>);

/** @throws {AuthError} `forbidden` also when the login is older than the server's `session.freshAge`, a day */
export async function listSessions(call: Call): Promise<readonly Row[]> {
  return (await call.get('/list-sessions', rows)).body;
}

/** Ends a session. The server knows it by nothing but the value of its cookie, so that is looked up and let go. */
export async function endSession(call: Call, id: string): Promise<void> {
  const { body } = await call.get('/list-sessions', values);
  const found = body.find((session) => session.id === id);
  if (found) await call.post('/revoke-session', { token: found.token }, done);
}

export async function endOtherSessions(call: Call): Promise<void> {
  await call.post('/revoke-other-sessions', {}, done);
}
