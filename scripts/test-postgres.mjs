// `npm run test:postgres`: what is told of the reference backend, on PostgreSQL, and what only several processes can do.
//   node scripts/test-postgres.mjs                                all of it
//   node scripts/test-postgres.mjs test/postgres/start.test.ts    these files
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openPostgres } from '../servers/postgres/index.ts';
import { Missing } from '../servers/server.ts';

const given = process.argv.slice(2);
const files = given.length > 0 ? given : ['test/demo/*.test.ts', 'test/postgres/*.test.ts'];

try {
  const postgres = await openPostgres();
  const env = { ...process.env, AVAIN_TEST_POSTGRES: postgres.url };
  const child = spawn(process.execPath, ['--test', ...files], { env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  await postgres.stop();
  process.exitCode = code ?? 1;
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.log(`skipped: the reference backend on PostgreSQL (${error.message})`);
}
