// `npm run screenshots`: pictures of the demo for the documentation, from the reference backend: docs/images/*.png for
// the README, and every step as docs/images/steps/*.webp with the page that shows them, docs/screens.md.
//   node tools/screenshots.mjs fi /tmp/screens      the steps in Finnish, to look at, elsewhere
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { take } from './screens/camera.mjs';
import { screensPage } from './screens/page.mjs';
import { walk } from './screens/walk.mjs';

const README_PICTURES = ['password', 'user-menu'];
const [lang = 'en', folder = 'docs/images/steps'] = process.argv.slice(2);
const isForDocs = process.argv.length === 2;

const shown = {};
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await walk(lang, async (page, act, name, { shows, window, unpictured }) => {
  if (unpictured && isForDocs) return;
  await take(page, `${folder}/${name}`, { window });
  (shown[act] ??= []).push({ name, shows });
  if (isForDocs && README_PICTURES.includes(name)) await forReadme(page, name);
  console.log(name);
});
if (isForDocs) writeFileSync('docs/screens.md', screensPage(shown));

async function forReadme(page, name) {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 900, height: 860 });
  await page.screenshot({ path: `docs/images/${name}.png` });
}
