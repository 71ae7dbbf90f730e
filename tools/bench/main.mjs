// `npm run bench`: what our elements cost on a page, beside a plain form and a bare Lit form.
//   npm run bench                          fast network, 5 runs of each page
//   npm run bench -- --runs 15 --slow      more runs, and also a slow network and processor
//   npm run bench -- --check               what must hold, once for each page; fails when something does not
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { check } from './check.mjs';
import { compare, rest } from './compare.mjs';
import { Bench } from './stand.mjs';
import { CONDITIONS } from './visit.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    slow: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);
if (!(Number.isInteger(runs) && runs > 0)) throw new Error('--runs takes a whole number, at least 1');

async function measure(bench) {
  const version = await bench.browser.version();
  console.log(`${version}, Node ${process.version}, ${cpus().length} cores, medians of ${runs} runs`);
  const stand = await bench.stand(CONDITIONS.fast);
  const fast = await compare(stand, 'fast', runs);
  await rest(stand, runs, fast);
  if (options.slow) await compare(await bench.stand(CONDITIONS.slow), 'slow', runs);
  return true;
}

const bench = new Bench();
try {
  await bench.open();
  process.exitCode = (await (options.check ? check(bench) : measure(bench))) ? 0 : 1;
} finally {
  await bench.close();
}
