import type { Locale } from '../rules/ports.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };

const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

/** A day (ISO 8601) as each language writes it. */
export function inDays(date: string): Readonly<Record<Locale, string>> {
  const day = new Date(date);
  const say = (lang: Locale) => day.toLocaleDateString(locales[lang], DAY);
  return { fi: say('fi'), sv: say('sv'), en: say('en') };
}

/** A moment (milliseconds since 1970), day and clock time in Finland, as each language writes it. */
export function inMoments(at: number): Readonly<Record<Locale, string>> {
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Helsinki',
  };
  const say = (lang: Locale) => new Date(at).toLocaleString(locales[lang], options);
  return { fi: say('fi'), sv: say('sv'), en: say('en') };
}
