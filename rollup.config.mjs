// tsc has written build/src; rollup only bundles. Two products: ES modules for bundlers (lit stays an import), and
// self-contained files for script tags.
import { globSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { localeFiles } from './tools/build/locale-files.mjs';
import { minifyLiterals } from './tools/build/minify-literals.mjs';
import { DEPENDENCIES, LICENCES, minify } from './tools/build/options.mjs';
import { ownModules } from './tools/build/own-modules.mjs';
import { trustedTypes } from './tools/build/trusted-types.mjs';

const ENTRIES = ['index', 'define/*', 'adapters/*', 'locales/*'].map((name) => `build/src/${name}.js`);
const named = globSync(ENTRIES)
  .toSorted()
  .map((file) => [relative('build/src', file).slice(0, -3), file]);

const forBundlers = {
  input: Object.fromEntries(named),
  external: DEPENDENCIES,
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
  'avain-reset': 'define/avain-reset',
  'avain-register': 'define/avain-register',
  'avain-account': 'define/avain-account',
  'avain-notice': 'define/avain-notice',
  'avain-session': 'define/avain-session',
  'avain-basic': 'define/basic',
  'avain-early': 'define/early',
  avain: 'define/all',
  'avain-sv': 'define/locale-sv',
  'avain-en': 'define/locale-en',
  'avain-fi-simple': 'define/locale-fi-simple',
};

/** An adapter that a page names has a file of its own; `http` is in every file with an element. */
const adapters = globSync('build/src/define/adapter-*.js')
  .toSorted()
  .map((file) => basename(file, '.js'))
  .filter((name) => name !== 'adapter-http')
  .map((name) => [`avain-${name}`, `define/${name}`]);

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
    // That one is no module: it runs before the page has been read.
    format: name === 'avain-early' ? 'iife' : 'es',
    entryFileNames: '[name].js',
    sourcemap: true,
    banner: ({ modules }) =>
      Object.entries(LICENCES)
        .filter(([folder]) => Object.keys(modules).some((id) => id.includes(`/${folder}/`)))
        .map(([, licence]) => `/*! With ${licence.name}: ${licence.file} */`)
        .join('\n'),
    // Where packages are installed is the machine's affair.
    sourcemapPathTransform: (path) => path.replace(/^.*node_modules\//, 'npm:'),
    inlineDynamicImports: true,
  },
});

export default [forBundlers, ...[...Object.entries(FILES), ...adapters].map(selfContained)];
