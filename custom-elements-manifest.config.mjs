// `npm run manifest`: custom-elements.json and the data for editors, from the sources.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { publicSurface } from './tools/manifest.mjs';

const outdir = process.env.MANIFEST_DIR ?? '.';
const editors = { outdir: `${outdir}/editors`, hideLogs: true };

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts', 'src/events.ts', 'src/index.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    publicSurface(),
    customElementVsCodePlugin({
      ...editors,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ ...editors, packageJson: false, webTypesFileName: 'web-types.json' }),
  ],
};
