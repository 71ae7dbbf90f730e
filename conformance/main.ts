import { NotRun } from './breach.ts';
import { cases as everything } from './cases/index.ts';
import { httpSubject } from './http-subject.ts';
import { type Options, optionsFrom, usage, UsageError } from './options.ts';
import { type Result, run } from './run.ts';
import { lineOf, summary } from './table.ts';

/** What a server can be asked by the contract: not what our adapter makes of a network, nor what other servers do. */
const cases = everything.filter(({ about, needs = [] }) => about !== 'adapter' && !needs.includes('pages'));

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = optionsFrom(args);
    if (options === 'help') console.log(usage);
    else if (options === 'list') for (const { id, title } of cases) console.log(`${id.padEnd(23)}${title}`);
    else return await test(options);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error instanceof UsageError ? `${error.message}\n\n${usage}` : message(error));
    return 2;
  }
}

/** Whether the server keeps the contract: 0 or 1. */
async function test({ url, accounts, mails, only, json }: Options): Promise<number> {
  const chosen = cases.filter(({ id }) => only.length === 0 || only.some((start) => id.startsWith(start)));
  if (chosen.length === 0)
    throw new UsageError(`No case begins with ${only.join(' or ')}; --list tells them.`);
  const tell = (result: Result) => {
    if (!json) console.log(lineOf(result));
  };
  if (!json) console.log(`The contract at ${url}, ${chosen.length} cases\n`);
  const results = await run(httpSubject({ url, accounts, ...(mails && { mails }) }), { cases: chosen, tell });
  if (json) console.log(JSON.stringify(results, null, 2));
  else console.log(`\n${summary(results)}`);
  if (!results.some(({ outcome }) => outcome.result === 'passed' || outcome.result === 'breach'))
    throw new NotRun('Nothing could be tested.');
  return results.some(({ outcome }) => outcome.result === 'breach') ? 1 : 0;
}

/** Before any case has been run: the server does not answer, or nobody can log in. */
function message(error: Error): string {
  return `The suite could not begin: ${error.message}. Is the address that of the contract, and the account right?`;
}
