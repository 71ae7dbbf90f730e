import type { Step } from './step.ts';

/** Every way a call can fail, in one closed list. Texts come from these codes, never from a server. */
export type ErrorCode =
  /** Identifier or password is wrong, or nobody is called so: never told apart. */
  | 'invalid-credentials'
  | 'invalid-code'
  /** A field is empty or malformed; `info.field` names it. */
  | 'invalid-input'
  | 'weak-password'
  /** Only after the address has been proved. */
  | 'email-unavailable'
  /** Only when a server chooses to tell. */
  | 'locked'
  /** Too many tries; `info.retryAfter` says for how many seconds to wait. */
  | 'rate-limited'
  /** The step, link or session is gone; `info.next` may say where to go on. */
  | 'expired'
  | 'mail-delivery-failed'
  /** Refused: wrong origin, no permission, or not logged in. */
  | 'forbidden'
  /** The backend does not offer this goal or step. */
  | 'unsupported'
  /** The person, or the page, stopped it. Not shown as an error. */
  | 'cancelled'
  /** The backend could not be reached. */
  | 'offline'
  /** No whole answer within the time allowed. */
  | 'timeout'
  /** Anything else, also an answer that nobody understands; `info.detail` is for logs. */
  | 'server';

/** Every code, in a fixed order. */
export const errorCodes: readonly ErrorCode[] = [
  'invalid-credentials',
  'invalid-code',
  'invalid-input',
  'weak-password',
  'email-unavailable',
  'locked',
  'rate-limited',
  'expired',
  'mail-delivery-failed',
  'forbidden',
  'unsupported',
  'cancelled',
  'offline',
  'timeout',
  'server',
];

/** What is known beside the code. */
export interface ErrorInfo {
  /** Seconds to wait before another try is taken. */
  readonly retryAfter?: number;
  /** Name of the field that is wrong, as in the form: `username`, `password`, `new-password`, `code`, `email`, `name`. */
  readonly field?: string;
  /** Machine-readable reasons, for example `too-short` or `common`. */
  readonly reasons?: readonly string[];
  /** For logs only; never shown. */
  readonly detail?: string;
  /** The step to go on from when the present one is gone. */
  readonly next?: Step;
}

/** A call to a backend failed. The step on screen stays, unless `info.next` says otherwise. */
export class AuthError extends Error {
  override readonly name: string = 'AuthError';
  readonly code: ErrorCode;
  readonly info: ErrorInfo;

  constructor(code: ErrorCode, info: ErrorInfo = {}, options?: { cause?: unknown }) {
    super(info.detail ? `${code}: ${info.detail}` : code, options);
    this.code = code;
    this.info = info;
  }
}

/** `error` as an {@link AuthError}; what is none becomes `server`, with its words kept for logs. */
export function toAuthError(error: unknown): AuthError {
  if (isAuthError(error)) return error;
  return new AuthError('server', { detail: String(error) }, { cause: error });
}

/** Also one of another copy of this class: an adapter may come by a script tag of its own. */
function isAuthError(error: unknown): error is AuthError {
  if (error instanceof AuthError) return true;
  return (
    error instanceof Error && error.name === 'AuthError' && errorCodes.includes((error as AuthError).code)
  );
}
