// Sets a bare clone up: packages, Node, browsers. Runs before `npm ci`, in whatever Node the machine has, so: built-ins
// only and old syntax only, here and in scripts/setup/. Quick when there is nothing to do.
//   node scripts/setup.mjs                                      packages and Node
//   node scripts/setup.mjs chromium firefox webkit              … and these browsers
//   node scripts/setup.mjs chromium --then scripts/test.mjs …   … and then runs that, in the Node that was set up
// (`pretest` and `prestart` would not do: npm leaves them out under `ignore-scripts`.)
import { installBrowsers } from './setup/browsers.mjs';
import { installNode, requireSupportedNode } from './setup/node.mjs';
import { installPackages } from './setup/packages.mjs';
import { SetupError, runNext } from './setup/run.mjs';

const args = process.argv.slice(2);
const split = args.indexOf('--then');
const browsers = split < 0 ? args : args.slice(0, split);

try {
  requireSupportedNode();
  installPackages();
  const node = installNode();
  installBrowsers(browsers);
  if (split >= 0) runNext(node, args.slice(split + 1));
} catch (error) {
  const text = error instanceof SetupError ? error.message : `The set-up failed: ${error.message}`;
  console.error(`[setup] ${text}`);
  process.exitCode = 1;
}
