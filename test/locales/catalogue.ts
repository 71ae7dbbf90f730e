import { en, fi, fiSimple, sv, type Messages } from '../../src/locales/index.ts';

export type Language = 'fi' | 'sv' | 'en' | 'fi-simple';

export const languages: Readonly<Record<Language, Messages>> = { fi, sv, en, 'fi-simple': fiSimple };

/** A text with its place in the catalogue, for example `common.errors.locked`. */
export type Entry = readonly [path: string, text: string];

/** Every text of a language; what is made by a function is made from words that stand for themselves. */
export function entries(messages: object): Entry[] {
  return flatten('', messages);
}

function flatten(path: string, value: unknown): Entry[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return flatten(path, value(...samples(path, value.length)));
  return Object.entries(value as object).flatMap(([name, item]) =>
    flatten(path ? `${path}.${name}` : name, item),
  );
}

/** What a function is given: a time, a number of days, a name. */
function samples(path: string, arity: number): unknown[] {
  if (path.endsWith('formatTime')) return ['14', '05'];
  return Array.from({ length: arity }, () => (path.endsWith('rememberHint') ? 30 : 'Erkki'));
}

/** The sentences of a text. A full stop inside an address or a clock time ends none. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.?!…:])\s+/).filter(Boolean);
}

export function words(text: string): string[] {
  return text.match(/[\p{L}\d@]+(?:[-.@:][\p{L}\d]+)*/gu) ?? [];
}

/** LIX (Björnsson 1968): words a sentence, plus the share of words longer than six letters in percent. */
export function lix(texts: readonly string[]): number {
  const all = texts.flatMap(words);
  const long = all.filter((word) => word.replaceAll(/[^\p{L}]/gu, '').length > 6);
  return all.length / texts.flatMap(sentences).length + (100 * long.length) / all.length;
}
