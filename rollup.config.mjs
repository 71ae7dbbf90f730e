// tsc has written build/src; rollup only bundles. Two products: ES modules for bundlers (lit stays an import), and
// self-contained files for script tags.
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { localeFiles } from './tools/build/locale-files.mjs';
import { minifyLiterals } from './tools/build/minify-literals.mjs';
import { LIT, minify } from './tools/build/options.mjs';
import { ownModules } from './tools/build/own-modules.mjs';
import { trustedTypes } from './tools/build/trusted-types.mjs';

const ENTRIES = ['index', 'define/*', 'adapters/*', 'locales/*'].map((name) => `build/src/${name}.js`);
const named = globSync(ENTRIES)
  .toSorted()
  .map((file) => [relative('build/src', file).slice(0, -3), file]);

const forBundlers = {
  input: Object.fromEntries(named),
  external: LIT,
  plugins: [ownModules(), minifyLiterals()],
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'build/src',
    sourcemap: true,
  },
};

/** File for a script tag ← module. */
const FILES = {
  'avain-login': 'define/avain-login',
  'avain-user-menu': 'define/avain-user-menu',
  avain: 'define/all',
  'avain-sv': 'define/locale-sv',
  'avain-en': 'define/locale-en',
};

const selfContained = ([name, module]) => ({
  input: { [name]: `build/src/${module}.js` },
  plugins: [
    localeFiles(),
    ownModules(),
    nodeResolve({ exportConditions: ['browser', 'production'] }),
    trustedTypes(),
    minifyLiterals(),
    minify(),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    sourcemap: true,
    banner: ({ modules }) =>
      Object.keys(modules).some((id) => id.includes('/lit-html/')) ? '/*! With Lit: LICENSE-lit.txt */' : '',
    // Where packages are installed is the machine's affair.
    sourcemapPathTransform: (path) => path.replace(/^.*node_modules\//, 'npm:'),
    inlineDynamicImports: true,
  },
});

export default [forBundlers, ...Object.entries(FILES).map(selfContained)];
