import terser from '@rollup/plugin-terser';

/** Packages that a bundler adds, not we. */
export const LIT = /^(lit|@lit|lit-html|lit-element)(\/|$)/;

/** Comments go but for `!`, which names the licence of Lit, a file beside those that contain it. */
export const minify = () =>
  terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: /^!/ } });
