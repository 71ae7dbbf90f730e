import { parseAccept } from 'hono/utils/accept';
import type { Locale } from './ports.ts';

const locales: readonly Locale[] = ['fi', 'sv', 'en'];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The first language of an `Accept-Language` header that mails are written in; Finnish when there is none. */
export function localeOf(accepted: string | undefined): Locale {
  const asked = parseAccept(accepted ?? '').map(({ type }) => type.split('-')[0]?.toLowerCase());
  return asked.find(isLocale) ?? 'fi';
}
