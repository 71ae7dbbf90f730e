import { en, fi, fiSimple, sv, type Messages } from '../../../src/locales/index.ts';
import { localeFor } from '../../../src/locales/registry.ts';
import { toTemplates } from './template.ts';
import { textEntries, type TextTree, withText } from './text-tree.ts';

/** The languages whose texts can be changed, in the order in which they stand side by side. */
export const LANGUAGES: Readonly<Record<string, Messages>> = {
  fi,
  sv,
  en,
  'fi-simple': fiSimple,
};

/** Our texts of a language, as an element has them before a page changes any: those that are registered, else Finnish. */
export function textsOf(lang: string): Messages {
  const own = Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : localeFor(lang);
  return typeof own === 'object' ? own : fi;
}

/** The texts that an element shows: ours, with a city's own in their place. */
export function textsInPlace(lang: string, own: TextTree = {}): TextTree {
  let tree = toTemplates(textsOf(lang));
  for (const [path, text] of textEntries(own)) tree = withText(tree, path, text);
  return tree;
}
