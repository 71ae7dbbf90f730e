import type { Failure } from '../core/flow.ts';
import type { CommonMessages } from '../locales/messages.ts';

/** What a failure says. `fields` gives words for what is wrong in a field, by the name of the field and the reason. */
export function failureText(
  { code, info, retryAt }: Failure,
  common: CommonMessages,
  fields: FieldTexts = {},
): string {
  if (code === 'cancelled') return '';
  const reason = info.reasons?.[0] ?? 'missing';
  const own = code === 'invalid-input' && info.field ? fields[info.field]?.[reason] : undefined;
  if (own) return own;
  if (code === 'rate-limited' && !retryAt) return common.tryLater;
  return common.errors[code].replace('{time}', () => clockTime(retryAt, common));
}

/** Texts by field name, then by reason. */
export type FieldTexts = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** A clock time, rounded up to the next minute: never earlier than the wait ends. */
function clockTime(ms: number | undefined, { formatTime }: CommonMessages): string {
  const at = new Date(Math.ceil((ms ?? 0) / 60_000) * 60_000);
  return formatTime(String(at.getHours()), String(at.getMinutes()).padStart(2, '0'));
}
