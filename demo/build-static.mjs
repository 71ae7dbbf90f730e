// `npm run build:demo`: the demo as a folder of files, build/demo/, with a mock in the browser in place of the server.
// Every address in it is relative, so it may be put below any path.
//   node demo/build-static.mjs [folder]
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applicationPage } from './pages/application.ts';
import { FLOWS, flowPage } from './pages/flow.ts';
import { galleryFramePage, galleryPage } from './pages/gallery.ts';
import { guidePage } from './pages/guide.ts';
import { loginPage } from './pages/login.ts';
import { notFoundPage } from './pages/not-found.ts';
import { ownMattersPage } from './pages/own-matters.ts';
import { servicePage } from './pages/service.ts';
import { texts } from './pages/texts.ts';
import { assetNamed, bundled, FILES, SCRIPTS, WORKER } from './server/assets.ts';

const TARGET = process.argv[2] ?? 'build/demo';

const PAGES = {
  '/': servicePage,
  '/kirjaudu': (page) => loginPage(page, { returnTo: '/', onePage: false }),
  '/omat-asiat': (page) => ownMattersPage(page, []),
  '/ohje': guidePage,
  '/galleria': galleryPage,
  '/galleria/tila': galleryFramePage,
  '/hakemus': (page) => applicationPage(page),
  ...Object.fromEntries(Object.entries(FLOWS).map(([path, spec]) => [path, (page) => flowPage(page, spec)])),
};

const write = (file, text) => {
  const path = join(TARGET, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const asFile = (path) => (path === '/' || path.includes('.') ? path.slice(1) : `${path.slice(1)}/`);

/** Files have a dot in their name, pages are folders. Where to return to is read by a page one folder down. */
const relative = (up) => (address) => {
  const [whole, part] = address.split('#');
  const [path, query] = whole.split('?');
  const asked = query?.replace(/^return-to=\/(.*)$/, (_, back) => `return-to=../${asFile(`/${back}`)}`);
  return `${up}${asFile(path)}${asked ? `?${asked}` : ''}${part ? `#${part}` : ''}`;
};

const context = (path, up) => ({
  lang: 'fi',
  mock: true,
  mailbox: false,
  still: true,
  gallery: true,
  path,
  safeHref: relative(up),
  asset: assetNamed,
});

rmSync(TARGET, { recursive: true, force: true });
for (const [path, page] of Object.entries(PAGES)) {
  const up = path === '/' ? './' : '../'.repeat(path.split('/').length - 1);
  write(join(path, 'index.html'), String(await page(context(path, up))));
}
write('404.html', String(await notFoundPage(context('/404.html', './'))));
for (const [lang, words] of Object.entries(texts)) write(`pages/texts/${lang}.json`, JSON.stringify(words));
for (const name of FILES) write(`pages/${name}`, readFileSync(join('demo/pages', name)));
// Files alone start no server.
for (const name of Object.keys(SCRIPTS).filter((script) => script !== 'servers.js'))
  write(`pages/${name}`, await bundled(name));
write('mockServiceWorker.js', readFileSync(WORKER));
for (const file of globSync([
  'dist/cdn/avain{,-early,-sv,-en,-fi-simple}.{js,css}',
  'dist/cdn/integrity.json',
]))
  cpSync(file, join(TARGET, 'avain', basename(file)));
console.log(`wrote ${TARGET}/`);
