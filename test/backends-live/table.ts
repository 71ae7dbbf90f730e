import type { Outcome, Result } from '../../conformance/run.ts';

/** What was found out about one way of setting a server up. */
export interface Column {
  readonly name: string;
  readonly version: string;
  readonly results: readonly Result[];
}

/** A server that could not be had, and why. */
export interface Skipped {
  readonly name: string;
  readonly why: string;
}

const MARKS: Readonly<Record<Outcome['result'], string>> = {
  passed: '✓',
  breach: '✗',
  cannot: '–',
  'not-run': '·',
};

export const LEGEND =
  '✓ passed · ✗ breach · – the server cannot, or does not offer it · · says nothing of this server';

/** Servers × cases, for a terminal: a letter for each server, so that the lines stay short. */
export function asText(columns: readonly Column[]): string {
  const letters = columns.map((_, at) => String.fromCharCode(65 + at));
  const heads = columns.map(({ name, version }, at) => `${letters[at]}  ${name} (${version})`);
  const width = Math.max(...idsOf(columns).map((id) => id.length)) + 2;
  const lines = idsOf(columns).map((id) => `${id.padEnd(width)}${marksOf(columns, id).join(' ')}`);
  return [...heads, '', ' '.repeat(width) + letters.join(' '), ...lines, '', LEGEND].join('\n');
}

/** The same in Markdown, with what each server cannot do. */
export function asMarkdown(columns: readonly Column[], skipped: readonly Skipped[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const titles = new Map(columns.flatMap(({ results }) => results.map(({ id, title }) => [id, title])));
  const head = ['Case', ...columns.map(({ name }) => name)];
  return [
    row(head),
    row(head.map(() => '---')),
    row(['Version', ...columns.map(({ version }) => version)]),
    ...idsOf(columns).map((id) => row([`\`${id}\` ${titles.get(id) ?? ''}`, ...marksOf(columns, id)])),
    '',
    ...columns.flatMap((column) => limitsOf(column)),
    ...skipped.map(({ name, why }) => `- **${name}**: skipped. ${why}`),
  ].join('\n');
}

function limitsOf({ name, results }: Column): readonly string[] {
  const limits = results.flatMap(({ id, outcome }) =>
    outcome.result === 'cannot' ? [`  - \`${id}\`: ${outcome.why}`] : [],
  );
  return limits.length > 0 ? [`- **${name}** cannot, or does not offer:`, ...limits] : [];
}

const idsOf = (columns: readonly Column[]): readonly string[] =>
  columns[0]?.results.map(({ id }) => id) ?? [];

const marksOf = (columns: readonly Column[], id: string): readonly string[] =>
  columns.map(({ results }) => {
    const found = results.find((result) => result.id === id);
    return found ? MARKS[found.outcome.result] : ' ';
  });
