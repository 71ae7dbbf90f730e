import {
  AuthorizationResponseError,
  OperationProcessingError,
  ResponseBodyError,
  UnsupportedOperationError,
} from 'oauth4webapi';
import { AuthError, type ErrorCode } from '../../core/errors.ts';
import type { Reply } from '../wire/request.ts';
import { retryAfter } from '../wire/retry-after.ts';

/** Error codes of OAuth 2.0 and OpenID Connect that mean more than "it did not work". */
const CODES: Readonly<Record<string, ErrorCode>> = {
  access_denied: 'cancelled',
  // With a grant: the code or the refresh token has been used, or is too old.
  invalid_grant: 'expired',
  // Keycloak says so when somebody took too long on its login page; Core §3.1.2.6 when the login is not there any more.
  authentication_expired: 'expired',
  login_required: 'expired',
  interaction_required: 'expired',
};

/** The error that an authorization response carries. */
export function refusal(response: URLSearchParams): AuthError {
  const error = response.get('error') ?? '';
  const description = response.get('error_description') ?? '';
  return new AuthError(code(description) ?? code(error) ?? 'server', { detail: `${error}: ${description}` });
}

/**
 * What went wrong in an exchange, from the error that oauth4webapi threw and the answer it was about. Its own error is
 * left out: tokens may hang on it.
 */
export function failureOf(thrown: unknown, reply: Reply | undefined): AuthError {
  if (thrown instanceof AuthError) return thrown;
  const detail = `${words(thrown)}${reply ? ` (HTTP ${reply.status})` : ''}`;
  if (reply?.status === 429) {
    const now = Date.parse(reply.headers.get('date') ?? '') || Date.now();
    return new AuthError('rate-limited', {
      detail,
      retryAfter: retryAfter(reply.headers.get('retry-after'), now),
    });
  }
  if (thrown instanceof AuthorizationResponseError) return refusal(thrown.cause);
  if (thrown instanceof ResponseBodyError) return new AuthError(code(thrown.error) ?? 'server', { detail });
  return new AuthError('server', { detail });
}

const code = (error: string): ErrorCode | undefined =>
  Object.hasOwn(CODES, error) ? CODES[error] : undefined;

function words(thrown: unknown): string {
  const known =
    thrown instanceof OperationProcessingError ||
    thrown instanceof UnsupportedOperationError ||
    thrown instanceof ResponseBodyError;
  if (!known && !(thrown instanceof TypeError)) return String(thrown);
  return `${thrown.message} ${(thrown as { code?: string }).code ?? ''}`.trim();
}
