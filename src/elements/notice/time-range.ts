const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** What decides whether a notice is for now. */
export interface TimeRange {
  readonly from: string;
  readonly until: string;
}

/**
 * Whether a notice is for now. `from` and `until` are days (`2027-01-31`, the whole day where the reader is) or instants
 * (`2027-01-31T15:00+02:00`). Empty, or nothing that can be read: no limit.
 *
 * @param now milliseconds since 1970
 */
export function isCurrent({ from, until }: TimeRange, now: number): boolean {
  return !(now < start(from)) && !(now >= end(until));
}

/** Whether a limit was given that cannot be read, for example `31.1.2027`. */
export function isUnreadable({ from, until }: TimeRange): boolean {
  return [from, until].some((text) => text !== '' && Number.isNaN(start(text)));
}

/** Not a number when there is none: no comparison with it is true. Other forms mean a different day in every browser. */
function start(text: string): number {
  if (DAY.test(text)) return Date.parse(`${text}T00:00`);
  return INSTANT.test(text) ? Date.parse(text) : NaN;
}

function end(text: string): number {
  if (!DAY.test(text)) return start(text);
  const day = new Date(start(text));
  // By the calendar: the day on which clocks change has not 24 hours.
  return day.setDate(day.getDate() + 1);
}
