// Moves everything from a data folder (SQLite and the secret) to an empty PostgreSQL, in one transaction: all or nothing.
// Stop the server first. The folder stays as it is.
//   AVAIN_DATA=data AVAIN_DATABASE_URL=postgres://user:password@host/name node scripts/move-to-postgres.mjs
import { move } from '../demo/server/move.ts';
import { StartError } from '../demo/server/start-error.ts';

const { AVAIN_DATA = 'data', AVAIN_DATABASE_URL, AVAIN_SECRET } = process.env;

try {
  const moved = await move({ dataDir: AVAIN_DATA, databaseUrl: AVAIN_DATABASE_URL, secret: AVAIN_SECRET });
  for (const [table, count] of Object.entries(moved)) console.log(`${table}: ${count}`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
