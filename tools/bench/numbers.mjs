/** The middle of some numbers; of an even count the mean of the two in the middle. Undefined when there is none. */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  if (!sorted.length) return undefined;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
}

/** The median of each field over several results of the same shape. */
export const medians = (results) =>
  Object.fromEntries(
    Object.keys(results[0]).map((key) => [key, median(results.map((result) => result[key]))]),
  );

/** A number with so many decimals, or a dash where there is none. */
export const fixed = (value, decimals = 0) => (Number.isFinite(value) ? value.toFixed(decimals) : '–');

/** A Markdown table with its columns in line; all but the first stand to the right. */
export function table(head, rows) {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((cells) => cells[at].length)));
  const line = (cells) =>
    `| ${cells.map((text, at) => (at ? text.padStart(widths[at]) : text.padEnd(widths[at]))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
