// In a file for a script tag a language that is imported lazily is a file of its own beside it, not a part of it.
import { dirname, resolve } from 'node:path';

const LOCALE = /\/build\/src\/(?:locales\/|define\/locale-)([a-z-]+)\.js$/;

export const localeFiles = () => ({
  name: 'locale-files',
  resolveDynamicImport(specifier, importer) {
    if (typeof specifier !== 'string') return null;
    const language = LOCALE.exec(resolve(dirname(importer), specifier))?.[1];
    return language ? { id: `./avain-${language}.js`, external: true } : null;
  },
});
