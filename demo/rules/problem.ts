import { AuthError, type ErrorCode, type ErrorInfo, toAuthError } from '../../src/core/errors.ts';

/** What a code means in HTTP, unless a {@link Refusal} says more precisely. The last three are never sent. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  'invalid-credentials': 401,
  'invalid-code': 422,
  'invalid-input': 422,
  'weak-password': 422,
  'email-unavailable': 409,
  locked: 423,
  'rate-limited': 429,
  expired: 410,
  'mail-delivery-failed': 503,
  forbidden: 403,
  unsupported: 404,
  server: 500,
  cancelled: 500,
  offline: 500,
  timeout: 500,
};

/** For people who read logs; what residents read comes from the code, in the widget. */
const TITLE: Readonly<Record<ErrorCode, string>> = {
  'invalid-credentials': 'Identifier or password is wrong',
  'invalid-code': 'The code is wrong',
  'invalid-input': 'The request is malformed',
  'weak-password': 'The password does not satisfy the policy',
  'email-unavailable': 'The e-mail address cannot be used',
  locked: 'The account is locked',
  'rate-limited': 'Too many tries',
  expired: 'The step, link or session is gone',
  'mail-delivery-failed': 'The mail could not be sent',
  forbidden: 'Refused',
  unsupported: 'Not offered here',
  server: 'The server failed',
  cancelled: 'Cancelled',
  offline: 'Offline',
  timeout: 'Timed out',
};

/** An error whose HTTP status says more than its code does. */
export class Refusal extends AuthError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: ErrorCode, info: ErrorInfo = {}, headers: Record<string, string> = {}) {
    super(code, info);
    this.status = status;
    this.headers = headers;
  }
}

/** The reply for an error: RFC 9457. What went wrong inside the server stays inside. */
export function problem(thrown: unknown): Response {
  const { code, info, status, headers } = describe(thrown);
  const { retryAfter, ...members } = info;
  const body = { type: `urn:problem-type:avain:${code}`, title: TITLE[code], status, code, ...members };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
  });
}

function describe(thrown: unknown): Pick<Refusal, 'code' | 'info' | 'status' | 'headers'> {
  const { code, info } = toAuthError(thrown);
  if (thrown instanceof Refusal) return { code, info, status: thrown.status, headers: thrown.headers };
  if (code === 'server') return { code, info: {}, status: STATUS.server, headers: {} };
  return { code, info, status: STATUS[code], headers: {} };
}
