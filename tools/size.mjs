// `npm run size`: what a page loads, in bytes after brotli at quality 11 (1 kB is 1000 bytes). `aim` is what we want;
// docs/performance.md says where we stand and why. With --check, passing `limit` is a failure; it is raised only with
// what an element learns to do.
import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { brotliSize } from './build/integrity.mjs';
import { localeFiles } from './build/locale-files.mjs';
import { minifyLiterals } from './build/minify-literals.mjs';
import { LIT, minify } from './build/options.mjs';
import { ownModules } from './build/own-modules.mjs';

const FILES = {
  'login alone': { file: 'avain-login.js', aim: 9000, limit: 24_650 },
  'user menu alone': { file: 'avain-user-menu.js', aim: 9000, limit: 14_300 },
  'login and user menu': { file: 'avain-basic.js', aim: 12_000, limit: 26_800 },
  'reset alone': { file: 'avain-reset.js', limit: 21_650 },
  'register alone': { file: 'avain-register.js', limit: 21_750 },
  'account alone': { file: 'avain-account.js', limit: 30_050 },
  'notice alone': { file: 'avain-notice.js', limit: 8200 },
  'notice, before the page': { file: 'avain-early.js', limit: 550 },
  'session, with the login': { file: 'avain-session.js', limit: 27_500 },
  'every element': { file: 'avain.js', limit: 40_300 },
  'adapter: better-auth': { file: 'avain-adapter-better-auth.js', limit: 7_250 },
  'adapter: django-allauth': { file: 'avain-adapter-allauth.js', limit: 7_150 },
  'adapter: OpenID providers': { file: 'avain-adapter-oidc.js', limit: 12_300 },
  'adapter: Ory Kratos': { file: 'avain-adapter-kratos.js', limit: 8_000 },
  Swedish: { file: 'avain-sv.js', aim: 1200, limit: 4_050 },
  English: { file: 'avain-en.js', aim: 1200, limit: 3_600 },
  'easy Finnish': { file: 'avain-fi-simple.js', limit: 4_100 },
  'sheet without JavaScript': { file: 'avain.css', limit: 2800 },
};

/** What is left for a page that has Lit already. */
const WITHOUT_LIT = {
  'login, Lit from the page': 'define/avain-login',
  'user menu, Lit from the page': 'define/avain-user-menu',
  'both, Lit from the page': 'define/basic',
  'every element, Lit from the page': 'define/all',
};

const bundleWithoutLit = async (module) => {
  const bundle = await rollup({
    input: `build/src/${module}.js`,
    external: LIT,
    plugins: [localeFiles(), ownModules(), nodeResolve(), minifyLiterals(), minify()],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  return brotliSize(Buffer.from(output[0].code));
};

const rows = Object.entries(FILES).map(([name, { file, aim, limit }]) => {
  const bytes = readFileSync(`dist/cdn/${file}`);
  return { name, raw: bytes.length, brotli: brotliSize(bytes), aim, limit };
});
for (const [name, module] of Object.entries(WITHOUT_LIT)) {
  rows.push({ name, brotli: await bundleWithoutLit(module) });
}

const cell = (value) => `${value ?? ''}`.padStart(8);
console.log(`${'brotli 11, bytes'.padEnd(30)}${['raw', 'brotli', 'aim', 'limit'].map(cell).join('')}`);
for (const { name, raw, brotli, aim, limit } of rows) {
  const over = limit && brotli > limit ? `  over by ${brotli - limit}` : '';
  console.log(`${name.padEnd(30)}${[raw, brotli, aim, limit].map(cell).join('')}${over}`);
}
if (process.argv.includes('--check') && rows.some(({ brotli, limit }) => limit && brotli > limit)) {
  console.error('A file is larger than its limit.');
  process.exitCode = 1;
}
