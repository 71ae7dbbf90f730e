import terser from '@rollup/plugin-terser';

/** Packages that a bundler adds, not we. */
export const LIT = /^(lit|@lit|lit-html|lit-element)(\/|$)/;
export const DEPENDENCIES = /^(lit|@lit|lit-html|lit-element|lean-qr|oauth4webapi)(\/|$)/;

/** What a self-contained file holds of others ← the file beside it with their licence. */
export const LICENCES = {
  'lit-html': { name: 'Lit', file: 'LICENSE-lit.txt' },
  oauth4webapi: { name: 'oauth4webapi', file: 'LICENSE-oauth4webapi.txt' },
  'lean-qr': { name: 'Lean QR', file: 'LICENSE-lean-qr.txt' },
};

/** Comments go but for `!`, which names the licence of Lit, a file beside those that contain it. */
export const minify = () =>
  terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: /^!/ } });
