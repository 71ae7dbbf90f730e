// The demo as a process, with servers that are none; FOLDER is where they are put.
import { demoPages } from '../../demo/server/pages.ts';
import { start } from '../../demo/server/start.ts';

const list = new URL('fake-servers.ts', import.meta.url);
const { FOLDER: folder = '' } = process.env;
const { url, stop } = await start(
  { PORT: '0', AVAIN_DATA: ':memory:' },
  demoPages({ others: { list, folder } }),
);
process.once('SIGTERM', () => void stop());
console.log(`Avain is at ${url}`);
