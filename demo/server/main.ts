import { demoPages } from './pages.ts';
import { start, type Started } from './start.ts';
import { StartError } from './start-error.ts';

try {
  run(await start(process.env, demoPages({ production: process.env['NODE_ENV'] === 'production' })));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function run({ url, residents, stop }: Started): void {
  stopOnSignal(stop);
  console.log(`Avain is at ${url}\nEvery state of it, for designers: ${url}/galleria`);
  for (const { name, email, username, password } of residents) {
    console.log(`\n  ${name}\n    ${email}${username ? `, ${username}` : ''}\n    ${password}`);
  }
}

/** Both signals may come for one stop: from the terminal and from npm. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      stopping ??= stop();
    });
  }
}
