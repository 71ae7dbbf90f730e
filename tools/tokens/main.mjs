// `npm run tokens`: writes what is made from the design tokens, src/styles/avain.tokens.json. With --check it only says
// whether that is up to date.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import StyleDictionary from 'style-dictionary';
import { formats } from './formats.mjs';

const files = {
  sheet: 'src/styles/tokens.ts',
  gallery: 'demo/gallery/theme/design-tokens.ts',
  page: 'docs/theming.md',
};

const dictionary = new StyleDictionary({
  source: ['src/styles/avain.tokens.json'],
  hooks: { formats },
  platforms: {
    avain: {
      transforms: ['name/kebab'],
      files: Object.entries(files).map(([format, destination]) => ({ format, destination })),
    },
  },
  log: { warnings: 'error', verbosity: 'silent' },
});

/** As the formatter of the project has it, so that it finds nothing to change. */
const formatted = ({ output, destination }) => {
  const args = [`--stdin-filepath=${destination}`];
  const { status, stdout, stderr } = spawnSync('oxfmt', args, { input: output, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${destination} could not be formatted:\n${stderr}`);
  return stdout;
};

const made = await dictionary.formatPlatform('avain');
const fresh = made.map((file) => ({ file: file.destination, text: formatted(file) }));
const stale = fresh.filter(({ file, text }) => readFileSync(file, 'utf8') !== text);
for (const { file, text } of stale) {
  if (process.argv.includes('--check')) {
    console.error(`${file} is not what the tokens say: npm run tokens`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
}
