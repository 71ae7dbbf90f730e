// What the pages of the bench load, read once: the files for a script tag as they are built, and two forms to compare
// with, bundled here in the same way.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minifyHtml } from '../build/minify-literals.mjs';
import { minify } from '../build/options.mjs';

const OURS = ['avain-login.js', 'avain-user-menu.js', 'avain-basic.js', 'avain.css'];
const FORMS = ['lit', 'vanilla'];

const shorter = {
  name: 'shorter-templates',
  transform: (code, id) =>
    id.includes('/forms/') ? { code: code.replace(/`[^`]*`/g, (text) => minifyHtml(text)), map: null } : null,
};

async function bundled(name) {
  const bundle = await rollup({
    input: fileURLToPath(new URL(`forms/${name}.js`, import.meta.url)),
    plugins: [nodeResolve({ exportConditions: ['browser', 'production'] }), shorter, minify()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
}

/** Every file by its path. */
export async function assets() {
  const ours = OURS.map((name) => [`/${name}`, readFileSync(`dist/cdn/${name}`)]);
  const forms = await Promise.all(
    FORMS.map(async (name) => [`/${name}.js`, Buffer.from(await bundled(name))]),
  );
  return Object.fromEntries([...ours, ...forms]);
}
