// The sheet for pages without JavaScript: the very text that the elements adopt for what stands in light DOM.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minifyCss } from './minify-literals.mjs';

/** Prints the export `page` of the built module to `target`, minified. */
export async function writeSheet(module, target) {
  const { page } = await import(pathToFileURL(resolve(module)).href);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${await minifyCss(page.cssText)}\n`);
}
