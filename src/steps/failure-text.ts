import type { ErrorCode } from '../core/errors.ts';
import type { Failure } from '../core/flow.ts';
import type { CommonMessages } from '../locales/messages.ts';

/** Texts by field name, then by reason or code. Under the empty name stand those that are about no field. */
export type FieldTexts = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** The field that a code is about when the answer names none. */
const ABOUT: Partial<Record<ErrorCode, string>> = {
  'invalid-credentials': 'password',
  'invalid-code': 'code',
  'weak-password': 'new-password',
  'email-unavailable': 'email',
};

/** The field of this form that a failure is about. `fields` has a key for each field that is there. */
export function failureField({ code, info }: Failure, fields: FieldTexts): string | undefined {
  const field = info.field ?? ABOUT[code];
  return field && Object.hasOwn(fields, field) ? field : undefined;
}

/** What a failure says. `fields` gives words for what is wrong in a field, by the name of the field and the reason. */
export function failureText(failure: Failure, common: CommonMessages, fields: FieldTexts = {}): string {
  const { code, info, retryAt } = failure;
  const reason = info.reasons?.[0] ?? (code === 'invalid-input' ? 'missing' : code);
  const own = fields[failureField(failure, fields) ?? '']?.[reason];
  if (own) return own;
  if (code === 'cancelled') return '';
  if (code === 'rate-limited' && !retryAt) return common.tryLater;
  return common.errors[code].replace('{time}', () => clockTime(retryAt, common));
}

/** A clock time, rounded up to the next minute: never earlier than the wait ends. `ms` counts from 1970. */
export function clockTime(ms: number | undefined, { formatTime }: CommonMessages): string {
  const at = new Date(Math.ceil((ms ?? 0) / 60_000) * 60_000);
  return formatTime(String(at.getHours()), String(at.getMinutes()).padStart(2, '0'));
}
