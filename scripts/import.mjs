// `npm run import -- residents.csv`: takes the residents of another system over into the reference backend's data.
//   node scripts/import.mjs residents.csv                       says what would happen
//   node scripts/import.mjs residents.csv --write               does it: every row or none
//   node scripts/import.mjs residents.csv --write --skip-bad    … or every row that is good
// docs/importing-residents.md says what is in the file. AVAIN_DATA, AVAIN_DATABASE_URL
// and AVAIN_SECRET are those of the server.
import { parseArgs } from 'node:util';
import { importResidents } from '../demo/server/import.ts';
import { StartError } from '../demo/server/start-error.ts';

const USAGE = 'Usage: npm run import -- FILE.csv [--write] [--skip-bad]';
const FLAGS = { write: { type: 'boolean', default: false }, 'skip-bad': { type: 'boolean', default: false } };

const readArgs = () => {
  try {
    const { values, positionals } = parseArgs({ options: FLAGS, allowPositionals: true });
    if (positionals.length === 1) return { file: positionals[0], values };
  } catch {
    // An option that there is not.
  }
  throw new StartError(USAGE);
};

try {
  const { file, values } = readArgs();
  const options = { write: values.write, skipBad: values['skip-bad'] };
  const good = await importResidents(file, options, process.env, console.log);
  process.exitCode = good ? 0 : 1;
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
