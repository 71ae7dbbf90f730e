// `npm run servers -- NAME`: installs one of the servers that the elements are tried on, starts it with the demo's
// residents in it, and serves pages that talk to it, until it is stopped. PORT chooses the port of the pages.
import { buildIfChanged } from './build.mjs';
import { servers } from '../servers/index.ts';
import { openStand } from '../servers/run.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'];
const names = Object.keys(servers).join(', ');
const [name = ''] = process.argv.slice(2);

const serve = async () => {
  const { [name]: load } = servers;
  if (!load) throw new Error(`Name one of these servers: ${names}.`);
  if (!(await buildIfChanged())) throw new Error('The build failed.');
  const server = await load();
  // Also in the middle of it: whatever has been started by then ends with this process.
  const leave = () => process.exit();
  for (const signal of SIGNALS) process.once(signal, leave);
  console.log(`${server.title}: installing what is missing, and starting …`);
  const { running, page, log, stop } = await openStand(server, { port: Number(process.env.PORT ?? 8090) });
  const { backend, adapter } = running.element;
  console.log(`${server.title} ${running.version} runs at ${running.url}; what it says is in ${log}`);
  console.log(`Pages that talk to it: ${page}`);
  console.log(`  <avain-login adapter="${adapter}" backend="${backend}"></avain-login>`);
  for (const signal of SIGNALS)
    process.off(signal, leave).once(signal, () => void stop().then(() => process.exit()));
};

await serve().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
