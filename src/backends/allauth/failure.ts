import { AuthError, type ErrorCode } from '../../core/errors.ts';
import type { Step } from '../../core/step.ts';

/** One of allauth's errors: its code, and the field it is about. */
export interface Complaint {
  readonly code: string;
  readonly param?: string;
}

/** allauth's own codes (`error_messages` of its adapters), as far as its headless API uses them. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  email_password_mismatch: 'invalid-credentials',
  username_password_mismatch: 'invalid-credentials',
  incorrect_password: 'invalid-credentials',
  enter_current_password: 'invalid-credentials',
  invalid_login: 'invalid-credentials',
  incorrect_code: 'invalid-code',
  invalid_or_expired_key: 'expired',
  invalid_password_reset: 'expired',
  email_taken: 'email-unavailable',
  too_many_login_attempts: 'rate-limited',
  rate_limited: 'rate-limited',
  account_inactive: 'locked',
  duplicate_email: 'invalid-input',
  same_as_current: 'invalid-input',
  unverified_email: 'forbidden',
  // Django's own, of a field: empty, malformed, too long.
  required: 'invalid-input',
  invalid: 'invalid-input',
  max_length: 'invalid-input',
};

/** Codes of Django's password validators, and any other that begins so. */
const WEAK = /^password_/;

const REASONS: Readonly<Record<string, string>> = {
  password_too_short: 'too-short',
  password_too_common: 'common',
  password_entirely_numeric: 'common',
  password_too_similar: 'personal',
  required: 'missing',
  duplicate_email: 'same',
  same_as_current: 'same',
};

const STATUSES: Readonly<Record<number, ErrorCode>> = {
  403: 'forbidden',
  409: 'expired',
  410: 'expired',
  429: 'rate-limited',
};

const FIELDS: Readonly<Record<string, string>> = {
  new_password: 'new-password',
  current_password: 'password',
  key: 'code',
};

/** What a refusal means. How long to wait allauth does not say. */
export function failure(status: number, complaints: readonly Complaint[], about: string): AuthError {
  const [first] = complaints;
  const detail = [about, ...complaints.map(({ code, param }) => `${code} ${param ?? ''}`.trim())].join(', ');
  const weak = complaints.filter(({ code }) => WEAK.test(code) && !Object.hasOwn(CODES, code));
  if (first && weak.length > 0)
    return new AuthError('weak-password', { field: 'new-password', reasons: reasonsOf(weak), detail });
  const known = first && Object.hasOwn(CODES, first.code) ? CODES[first.code] : undefined;
  const code = known ?? (Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined) ?? 'server';
  return new AuthError(code, { detail, ...(code === 'invalid-input' && first && aboutField(first)) });
}

const reasonsOf = (complaints: readonly Complaint[]): readonly string[] =>
  complaints.map(({ code }) => REASONS[code] ?? code);

/** Which field is wrong, and how. */
function aboutField({ code, param = '' }: Complaint): { field: string; reasons: readonly string[] } {
  const malformed = param === 'email' ? 'not-an-email' : code;
  return { field: FIELDS[param] ?? param, reasons: [REASONS[code] ?? malformed] };
}

/** The same promise; when it fails with one code, it is said with another, or with a step to go on from. */
export async function telling<T>(
  promise: Promise<T>,
  code: ErrorCode,
  {
    as = code,
    next,
    ...info
  }: { readonly as?: ErrorCode; readonly field?: string; readonly next?: Step | (() => Promise<Step>) },
): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== code) throw error;
    const step = typeof next === 'function' ? await next() : next;
    throw new AuthError(as, { ...error.info, ...info, ...(step && { next: step }) }, { cause: error });
  }
}
