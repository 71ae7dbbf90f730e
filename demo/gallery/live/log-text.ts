import type { LogEntry } from '../protocol.ts';

/** Seconds since the page began, to a tenth: enough to tell what came before what. */
export const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

/** The log for a bug report or a mail: a line for each, columns by tabs. */
export function logText(entries: readonly LogEntry[]): string {
  return entries
    .map(({ at, kind, what, detail }) => [`${seconds(at)} s`, kind, what, detail].join('\t').trimEnd())
    .join('\n');
}
