import { AuthError, type ErrorCode, type ErrorInfo } from '../../core/errors.ts';
import type { SignedOutStep } from '../../core/step.ts';
import type { Reply } from '../wire/request.ts';
import { retryAfter } from '../wire/retry-after.ts';
import { maybe, nothing, own, shape, text } from '../wire/shape.ts';

const problem = shape({ code: maybe(text), message: maybe(text) });

/** What the codes of the server, and the messages that have none, mean (1.7.25). */
const CODES: Readonly<Partial<Record<string, ErrorCode>>> = own({
  INVALID_EMAIL_OR_PASSWORD: 'invalid-credentials',
  INVALID_USERNAME_OR_PASSWORD: 'invalid-credentials',
  INVALID_PASSWORD: 'invalid-credentials',
  USERNAME_TOO_SHORT: 'invalid-credentials',
  USERNAME_TOO_LONG: 'invalid-credentials',
  INVALID_USERNAME: 'invalid-credentials',
  // There is no account before its address has been proved.
  EMAIL_NOT_VERIFIED: 'invalid-credentials',
  PASSKEY_NOT_FOUND: 'invalid-credentials',
  AUTHENTICATION_FAILED: 'invalid-credentials',
  INVALID_OTP: 'invalid-code',
  INVALID_CODE: 'invalid-code',
  INVALID_BACKUP_CODE: 'invalid-code',
  OTP_EXPIRED: 'expired',
  OTP_HAS_EXPIRED: 'expired',
  TOO_MANY_ATTEMPTS: 'expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'expired',
  INVALID_TWO_FACTOR_COOKIE: 'expired',
  INVALID_TOKEN: 'expired',
  TOKEN_EXPIRED: 'expired',
  // The address of a link has been changed since, or its account is gone.
  USER_NOT_FOUND: 'expired',
  CHALLENGE_NOT_FOUND: 'expired',
  PASSWORD_TOO_SHORT: 'weak-password',
  PASSWORD_COMPROMISED: 'weak-password',
  PASSWORD_TOO_LONG: 'invalid-input',
  INVALID_EMAIL: 'invalid-input',
  VALIDATION_ERROR: 'invalid-input',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email-unavailable',
  'Email already in use': 'email-unavailable',
  UNAUTHORIZED: 'forbidden',
  SESSION_NOT_FRESH: 'forbidden',
  INVALID_USER: 'forbidden',
  INVALID_ORIGIN: 'forbidden',
  MISSING_OR_NULL_ORIGIN: 'forbidden',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'forbidden',
  INVALID_CALLBACK_URL: 'forbidden',
  INVALID_REDIRECT_URL: 'forbidden',
  RESET_PASSWORD_DISABLED: 'unsupported',
  CHANGE_EMAIL_DISABLED: 'unsupported',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: 'unsupported',
  VERIFICATION_EMAIL_NOT_ENABLED: 'unsupported',
  TOTP_NOT_CONFIGURED: 'unsupported',
  OTP_NOT_CONFIGURED: 'unsupported',
});

const STATUSES: Readonly<Partial<Record<number, ErrorCode>>> = { 404: 'unsupported', 429: 'rate-limited' };

/** What is wrong with a new password. */
const REASONS: Readonly<Partial<Record<string, string>>> = own({
  PASSWORD_TOO_SHORT: 'too-short',
  PASSWORD_TOO_LONG: 'too-long',
  PASSWORD_COMPROMISED: 'common',
});

/** What the server said, where the code alone does not tell. */
export class Refused extends AuthError {
  readonly said: string;

  constructor(code: ErrorCode, said: string, info: ErrorInfo) {
    super(code, info);
    this.said = said;
  }
}

/** The error of an answer that is none of success. `nobody`: where to go on when the session is gone. */
export function refusal({ status, headers }: Reply, body: unknown, nobody: SignedOutStep): Refused {
  const read = problem(body);
  const { code, message } = (read === nothing ? {} : read) as { code?: string; message?: string };
  const said = code ?? message ?? '';
  const meaning = CODES[said] ?? STATUSES[status] ?? 'server';
  const reason = REASONS[said];
  const wait = headers.get('x-retry-after') ?? headers.get('retry-after');
  const info: ErrorInfo = own({
    detail: `HTTP ${status} ${said}`.trim(),
    ...(reason && { field: 'new-password', reasons: [reason] }),
    ...(meaning === 'rate-limited' && { retryAfter: retryAfter(wait, Date.now()) }),
    ...(said === 'UNAUTHORIZED' && { next: nobody }),
  });
  return new Refused(meaning, said, info);
}
