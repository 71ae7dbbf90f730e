const DEFAULT = 30;
const LONGEST = 15 * 60;

/**
 * Seconds to wait, out of a `Retry-After` header (RFC 9110 §10.2.3: seconds or a date). Whatever stands there, the wait
 * is from one second to fifteen minutes; without a usable value it is 30 seconds.
 *
 * @param now what the server calls now, in milliseconds since 1970: a date is counted from its clock, not from ours
 */
export function retryAfter(header: string | null, now: number): number {
  const text = (header ?? '').trim();
  const seconds = /^\d+$/.test(text) ? Number(text) : (instant(text) - now) / 1000;
  if (Number.isNaN(seconds)) return DEFAULT;
  return Math.min(LONGEST, Math.max(1, Math.ceil(seconds)));
}

/** Engines take nearly anything for a date, so a clock time must be in it; the form without a zone means GMT as well. */
function instant(date: string): number {
  return /\d:\d\d:\d\d/.test(date) ? Date.parse(date.replace(/( GMT)?$/, ' GMT')) : Number.NaN;
}
