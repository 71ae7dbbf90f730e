import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs a module of a page as its reader would: with the package's own modules as they are in `src`, and other packages
 * from where they are installed.
 */
export async function runExample(text: string, extension: 'mjs' | 'ts' = 'mjs'): Promise<unknown> {
  const ours = (name: string): string => pathToFileURL(resolve(`src/adapters/${name}.ts`)).href;
  const source = text.replaceAll(/'avain\/adapters\/([\w-]+)\.js'/g, (_, name: string) => `'${ours(name)}'`);
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync('.cache/example-');
  const file = join(folder, `example.${extension}`);
  writeFileSync(file, source);
  try {
    return await import(pathToFileURL(resolve(file)).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
