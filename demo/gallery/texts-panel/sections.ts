// Which texts the panel lists, and where: those on screen, the rest of the widget, all others.
import { WIDGET_GROUPS } from '../frame/widget-groups.ts';
import type { Texts } from '../look.ts';
import { LANGUAGES, textsOf } from '../messages/languages.ts';
import { toTemplates } from '../messages/template.ts';
import { textAt, textEntries, type TextTree } from '../messages/text-tree.ts';

export interface Sections {
  readonly shown: readonly string[];
  readonly rest: readonly string[];
  readonly others: readonly string[];
}

export interface Wanted {
  /** Id of the state. It begins with the widget's name: `login.password.wrong`. */
  readonly state: string;
  /** In the order of the page. */
  readonly shown: ReadonlySet<string>;
  readonly texts: Texts;
  /** A part of a key or a text, in whatever case. */
  readonly filter: string;
  readonly onlyChanged: boolean;
}

const kept = new Map<string, TextTree>();

/** Our texts of a language, as they are edited. */
export function ours(lang: string): TextTree {
  const tree = kept.get(lang) ?? toTemplates(textsOf(lang));
  kept.set(lang, tree);
  return tree;
}

/** Every text that there is in any language, in the order of Finnish. */
function allPaths(): string[] {
  return [
    ...new Set(Object.keys(LANGUAGES).flatMap((lang) => textEntries(ours(lang)).map(([path]) => path))),
  ];
}

export function sectionsOf({ state, shown, texts, filter, onlyChanged }: Wanted): Sections {
  const words = filter.trim().toLowerCase();
  const langs = Object.keys(LANGUAGES);
  const own = (lang: string, path: string): string | undefined => textAt(texts[lang] ?? {}, path);
  const isWanted = (path: string): boolean => {
    if (onlyChanged && !langs.some((lang) => own(lang, path) !== undefined)) return false;
    const said = langs.flatMap((lang) => [own(lang, path), textAt(ours(lang), path)]);
    return !words || [path, ...said].some((one) => one?.toLowerCase().includes(words));
  };
  const name = `avain-${state.split('.', 1)[0]}`;
  const groups: readonly string[] = Object.hasOwn(WIDGET_GROUPS, name)
    ? WIDGET_GROUPS[name as keyof typeof WIDGET_GROUPS]
    : [];
  const paths = allPaths().filter(isWanted);
  const hidden = paths.filter((path) => !shown.has(path));
  const isNear = (path: string): boolean => groups.includes(path.split('.', 1)[0] ?? '');
  return {
    shown: [...shown].filter((path) => paths.includes(path)),
    rest: hidden.filter(isNear),
    others: hidden.filter((path) => !isNear(path)),
  };
}

/** How many texts are changed, each language by itself. */
export function countChanges(texts: Texts): number {
  return Object.values(texts).flatMap((tree) => textEntries(tree)).length;
}
