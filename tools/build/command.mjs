// A command is one file: whoever runs it with npx installs nothing for it. What it holds of others is licensed by a file
// beside it.
import { chmodSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const BANNER = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/** Bundles a program for Node, with all that it imports, and writes their licences to `NAME.LICENSES.txt`. */
export async function bundleCommand(entry, outfile) {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    // With long names it would keep the paths of the modules too.
    minify: true,
    legalComments: 'none',
    banner: { js: BANNER },
    // Where packages really are is the machine's affair.
    preserveSymlinks: true,
    metafile: true,
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o755);
  const inputs = Object.keys(metafile.inputs).map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  const packages = [...new Set(inputs)].filter(Boolean).toSorted();
  writeFileSync(outfile.replace(/\.js$/, '.LICENSES.txt'), packages.map(licenceOf).join('\n\n'));
}

function licenceOf(name) {
  const folder = `node_modules/${name}`;
  const [file] = globSync(`${folder}/{LICENSE,LICENCE,license,COPYING}*`);
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (!file || !existsSync(file)) return `${name} ${version}: ${license}`;
  return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
}
