import { AuthError, type ErrorCode } from '../../core/errors.ts';
import type { Flow, FlowKind, Message } from './flow.ts';

/** Message numbers of Kratos (`text/id.go`) that have a code of their own here. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  4000005: 'weak-password',
  4000006: 'invalid-credentials',
  4000007: 'email-unavailable',
  4000008: 'invalid-code',
  4000012: 'invalid-code',
  4000015: 'invalid-credentials',
  4000016: 'invalid-code',
  4000027: 'email-unavailable',
  4000028: 'email-unavailable',
  4000031: 'weak-password',
  4000032: 'weak-password',
  4000033: 'weak-password',
  4000034: 'weak-password',
  // Nobody is called so, or cannot log in by a code: as if the code was wrong.
  4000035: 'invalid-code',
  4000037: 'invalid-credentials',
  4010001: 'expired',
  4010008: 'invalid-code',
  4010010: 'invalid-credentials',
  4040001: 'expired',
  4050001: 'expired',
  4060004: 'expired',
  4060005: 'expired',
  4060006: 'invalid-code',
  4070001: 'expired',
  4070005: 'expired',
  4070006: 'invalid-code',
};

/** The address has not been proved, and the server lets nobody in before. */
export const UNPROVED = 4000010;
/** Nobody is called so, or cannot log in by a code. */
export const NO_CODE = 4000035;
export const TAKEN: readonly number[] = [4000007, 4000027, 4000028];

const REASONS: Readonly<Record<number, string>> = {
  4000002: 'missing',
  4000031: 'personal',
  4000032: 'too-short',
  4000034: 'common',
};

/** Names of nodes, as our forms call the fields. */
const FIELDS: Readonly<Record<string, string>> = {
  identifier: 'username',
  password: 'password',
  code: 'code',
  totp_code: 'code',
  lookup_secret: 'code',
  email: 'email',
  'traits.email': 'email',
  'traits.name': 'name',
};

/** What is wrong with what was sent, and the node that it is about. */
export function errorIn({
  messages,
  nodes,
}: Flow): { readonly node: string; readonly error: Message } | undefined {
  const all = [{ name: '', messages }, ...nodes];
  for (const { name, messages: said } of all) {
    const error = said.find(({ type }) => type === 'error');
    if (error) return { node: name, error };
  }
  return undefined;
}

export function hasError(flow: Flow, ...ids: readonly number[]): boolean {
  return ids.includes(errorIn(flow)?.error.id ?? 0);
}

/** The error that a flow came back with; `undefined` when it did not. Texts of the server are for logs. */
export function failureIn(flow: Flow, kind: FlowKind): AuthError | undefined {
  const { node, error } = errorIn(flow) ?? {};
  if (!error || node === undefined) return undefined;
  const code = CODES[error.id] ?? (node ? 'invalid-input' : 'server');
  const field = fieldOf(node, kind);
  const reason = REASONS[error.id];
  return new AuthError(code, {
    detail: `${error.id} ${error.text}`,
    ...(field && { field }),
    ...(reason && { reasons: [reason] }),
  });
}

function fieldOf(node: string, kind: FlowKind): string | undefined {
  return node === 'password' && kind !== 'login' ? 'new-password' : FIELDS[node];
}
