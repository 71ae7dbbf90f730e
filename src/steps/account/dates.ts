import { html, nothing, type TemplateResult } from 'lit';

/** Dates as they are written in Finland, in each language; another one as its speakers write them. */
const REGIONS: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };
const MINUTE: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** A date in words; an empty text for what is no date. */
export function day(instant: string, lang: string): string {
  return written(instant, lang, DAY);
}

/** A date and a clock time in words, where the device is; an empty text for what is no date. */
export function minute(instant: string, lang: string): string {
  return written(instant, lang, MINUTE);
}

function written(instant: string, lang: string, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat(REGIONS[lang] ?? lang, style).format(date);
}

/** A line that tells when; nothing for what is no date. */
export function when(say: (date: string) => string, date: string): TemplateResult | typeof nothing {
  return date ? html`<span data-avain-hint>${say(date)}</span>` : nothing;
}
