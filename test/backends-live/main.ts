// `npm run test:backends`: starts each server in turn, runs the conformance suite on it and a journey in Chromium, and
// prints servers × cases. Names choose servers; `--write` puts the table into docs/backends/README.md.
import { cases } from '../../conformance/cases/index.ts';
import { type Result, run } from '../../conformance/run.ts';
import { lineOf } from '../../conformance/table.ts';
import { servers } from '../../servers/index.ts';
import { openStand, type Stand } from '../../servers/run.ts';
import { Missing, type Server } from '../../servers/server.ts';
import { drive } from './drive.ts';
import { asMarkdown, asText, type Column, type Skipped } from './table.ts';
import { writeTable } from './write.ts';

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const columns: Column[] = [];
const skipped: Skipped[] = [];
const failures: string[] = [];

for (const [name, load] of Object.entries(servers))
  if (names.length === 0 || names.includes(name)) await tryOn(await load());

if (columns.length > 0) console.log(`\n${asText(columns)}`);
for (const { name, why } of skipped) console.log(`skipped: ${name} (${why})`);
for (const failure of failures) console.log(`\nFAILED ${failure}`);
if (args.includes('--write')) writeTable(asMarkdown(columns, skipped));
const passed = columns.flatMap(({ results }) => results).filter(({ outcome }) => outcome.result === 'passed');
console.log(`\n${passed.length} passed, ${failures.length} failed, ${skipped.length} skipped`);
process.exit(failures.length > 0 || columns.length === 0 ? 1 : 0);

async function tryOn(server: Server): Promise<void> {
  const started = performance.now();
  console.log(`\n── ${server.title}`);
  try {
    const stand = await openStand(server);
    await suiteOn(stand).finally(() => stand.stop());
    await journeyOn(server);
  } catch (error) {
    if (error instanceof Missing) skipped.push({ name: server.title, why: error.message });
    else failures.push(`${server.title}: ${(error as Error).message}`);
  }
  console.log(`${server.title}: ${Math.round((performance.now() - started) / 1000)} s`);
}

async function suiteOn({ running, mails }: Stand): Promise<void> {
  for (const subject of running.subjects(mails)) {
    const { name, version } = subject;
    console.log(`\n${name} (${version})`);
    const tell = (result: Result): void => {
      console.log(lineOf(result));
      if (result.outcome.result === 'breach') failures.push(`${name}: ${lineOf(result)}`);
    };
    columns.push({ name, version, results: await run(subject, { cases, tell }) });
  }
}

/** On a server that nobody has tried anything on: limits have memories. */
async function journeyOn(server: Server): Promise<void> {
  const stand = await openStand(server);
  const wrong = await drive(server.name, stand).finally(() => stand.stop());
  console.log(wrong === undefined ? '✓ journey in Chromium' : `✗ journey in Chromium: ${wrong}`);
  if (wrong !== undefined) failures.push(`${server.title}, journey: ${wrong}`);
}
