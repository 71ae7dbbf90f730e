import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paste } from '../../demo/gallery/paste/paste.ts';
import { PACKAGE } from './package.ts';
import type { Project } from './project.ts';
import { embeddings } from './sample.ts';

const LOGO = join(import.meta.dirname, '../../demo/pages/crest.svg');

/** Does what a developer does: puts each snippet where the gallery says that it belongs. */
export function pasteInto(folder: string, { framework, components, statics }: Project): void {
  const served = join(folder, statics);
  mkdirSync(served, { recursive: true });
  copyFileSync(LOGO, join(served, 'logo.svg'));
  if (framework === 'html') cpSync(join(PACKAGE, 'dist/cdn'), join(served, 'avain'), { recursive: true });
  for (const embedding of embeddings)
    for (const { name, place, code } of paste(framework, embedding)) {
      if (place === 'head') addToHead(folder, code);
      else if (place === 'body') replace(folder, `<!-- ${embedding.widget} -->`, code);
      else if (place === 'settings') addTo(settingsFile(folder, name), code);
      else writeFileSync(join(folder, components, name), code);
    }
}

/** Two elements of one page have tags in common: each is there once. */
function addToHead(folder: string, code: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const tags = code.split('\n').filter((line) => line && !page.includes(line));
  replace(folder, '<!-- head -->', [...tags, '<!-- head -->'].join('\n'));
}

function replace(folder: string, mark: string, code: string): void {
  const file = join(folder, 'index.html');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(mark, () => code),
  );
}

const settingsFile = (folder: string, name: string): string =>
  name === 'styles.css' ? join(folder, 'src', name) : join(folder, name);

function addTo(file: string, code: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = new Set(before.split('\n'));
  if (!before) writeFileSync(file, code);
  else if (file.endsWith('.css'))
    writeFileSync(
      file,
      before +
        code
          .split('\n')
          .filter((line) => line && !lines.has(line))
          .map((line) => `${line}\n`)
          .join(''),
    );
}
