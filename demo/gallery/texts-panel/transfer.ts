// Texts on their way out, as a page takes them or as data, and back in from data.
import type { Texts } from '../look.ts';
import { LONGEST_TEXT } from '../look-codec.ts';
import { messagesCode } from '../messages/code.ts';
import { LANGUAGES, textsOf } from '../messages/languages.ts';
import { toTemplates } from '../messages/template.ts';
import { textAt, textEntries, type TextTree, withText } from '../messages/text-tree.ts';

/** The languages in which something is changed. */
export function changedLanguages(texts: Texts): string[] {
  return Object.keys(LANGUAGES).filter((lang) => textEntries(texts[lang] ?? {}).length > 0);
}

/** What a page gives an element as `messages`: the texts of one language, or of all that are changed by their tags. */
export function exportCode(texts: Texts, lang: string | undefined): string {
  if (lang !== undefined) return `const messages = ${messagesCode(texts[lang] ?? {}, textsOf(lang))};\n`;
  const each = changedLanguages(texts).map((one) => {
    const key = one.includes('-') ? `'${one}'` : one;
    return `  ${key}: ${messagesCode(texts[one] ?? {}, textsOf(one), '  ')},\n`;
  });
  return `const messages = ${each.length > 0 ? `{\n${each.join('')}}` : '{}'};\n`;
}

/** The same as data, with placeholders where a text is given something. */
export function exportJson(texts: Texts, lang: string | undefined): string {
  const data =
    lang === undefined
      ? Object.fromEntries(changedLanguages(texts).map((one) => [one, texts[one]]))
      : (texts[lang] ?? {});
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** What was not taken: where it stands, and what is wrong with it. */
export interface Left {
  readonly place: string;
  readonly because: 'language' | 'key' | 'kind' | 'length';
}

export interface Import {
  readonly texts: Texts;
  readonly count: number;
  readonly left: readonly Left[];
}

/** Groups within groups. Our own texts have four. */
const DEEPEST = 8;

/** What a page is given, where data is wanted. */
export const isCode = (text: string): boolean => /^\s*(?:export|const|let|var)\s/.test(text);

/**
 * Puts texts of JSON on top of those that are there. Those of one language, without its tag, go to `lang`.
 *
 * @throws SyntaxError when it is no JSON
 */
export function importJson(json: string, texts: Texts, lang: string): Import {
  const data: unknown = JSON.parse(json);
  const tags = isObject(data) ? Object.keys(data).filter((key) => Object.hasOwn(LANGUAGES, key)) : [];
  const parts: Readonly<Record<string, unknown>> =
    tags.length > 0 ? (data as object as TextTree) : { [lang]: data };
  const result: Record<string, TextTree> = { ...texts };
  const left: Left[] = [];
  let count = 0;
  for (const [tag, part] of Object.entries(parts)) {
    if (!Object.hasOwn(LANGUAGES, tag)) {
      left.push({ place: tag, because: 'language' });
      continue;
    }
    const ours = toTemplates(textsOf(tag));
    for (const [path, value] of leaves(part)) {
      const text = typeof value === 'string' ? onOneLine(value) : undefined;
      const because = whyNot(text, textAt(ours, path));
      if (text === undefined || because) {
        left.push({ place: `${tag}: ${path || typeof value}`, because: because ?? 'kind' });
        continue;
      }
      result[tag] = withText(result[tag] ?? {}, path, text === textAt(ours, path) ? undefined : text);
      count += 1;
    }
  }
  return { texts: withoutEmpty(result), count, left };
}

function whyNot(text: string | undefined, ours: string | undefined): Left['because'] | undefined {
  if (text === undefined) return 'kind';
  if (ours === undefined) return 'key';
  return text.length > LONGEST_TEXT ? 'length' : undefined;
}

/** Nothing of a language is nothing at all. */
export function withoutEmpty(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, tree]) => textEntries(tree).length > 0));
}

/** A text is one line; a page shows the end of a line as a space. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s*[\n\r\t]\s*/g, ' ').replaceAll(/\p{Cc}/gu, '');
}

function leaves(value: unknown, path: readonly string[] = []): [path: string, value: unknown][] {
  if (!isObject(value) || path.length > DEEPEST) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
