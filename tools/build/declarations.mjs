// Type declarations go next to the bundled modules, with the specifiers that those have.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RELATIVE_TS = /((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]*)\.ts(['"])/g;
const MAP_COMMENT = /\n\/\/# sourceMappingURL=.*\s*$/;

/** `./x.ts` becomes `./x.js`; the comment that names a map goes, since the maps stay behind. */
export const publishedDeclaration = (text) => text.replace(RELATIVE_TS, '$1.js$2').replace(MAP_COMMENT, '\n');

export function copyDeclarations(from, to) {
  for (const file of globSync('**/*.d.ts', { cwd: from })) {
    const target = join(to, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, publishedDeclaration(readFileSync(join(from, file), 'utf8')));
  }
}
