// Loads what tsc wrote together with its source map, and says which of it has side effects: only src/define has, as
// package.json tells everybody else.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const OWN = /\/build\/src\/.*\.js$/;

export const ownModules = () => ({
  name: 'own-modules',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.') || !OWN.test(importer)) return null;
    const id = resolve(dirname(importer), source);
    return { id, moduleSideEffects: id.includes('/src/define/') };
  },
  load(id) {
    if (!OWN.test(id)) return null;
    const map = `${id}.map`;
    const code = readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
    return { code, map: existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')) : null };
  },
});
