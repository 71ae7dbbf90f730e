import type { Outcome, Result } from './run.ts';

const MARKS: Readonly<Record<Outcome['result'], string>> = {
  passed: '✓ passed',
  breach: '✗ BREACH',
  cannot: '– not offered',
  'not-run': '· not run',
};

/** A result as a line, or as some where there is more to say. */
export function lineOf({ id, title, outcome }: Result): string {
  const line = `${MARKS[outcome.result].padEnd(14)}${id.padEnd(23)}${title}`;
  if (outcome.result === 'breach')
    return `${line}\n${' '.repeat(14)}asks: ${outcome.asks}\n${' '.repeat(14)}came: ${outcome.came}`;
  return 'why' in outcome ? `${line} (${outcome.why})` : line;
}

/** How many there are of each, in a sentence. */
export function summary(results: readonly Result[]): string {
  const count = (wanted: Outcome['result']) =>
    results.filter(({ outcome }) => outcome.result === wanted).length;
  const breaches = count('breach');
  return `${count('passed')} passed, ${breaches} ${breaches === 1 ? 'breach' : 'breaches'}, ${count('cannot')} not offered, ${count('not-run')} not run`;
}
