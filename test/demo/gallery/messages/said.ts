import { argumentNames } from '../../../../demo/gallery/messages/argument-names.ts';

/** What every text says to some person and to nobody, by path. */
export function said(texts: object, above = ''): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [key, value] of Object.entries(texts)) {
    const path = above + key;
    if (typeof value === 'string') all[path] = [value];
    else if (typeof value === 'function') {
      const names = argumentNames(path);
      const ask = value as (...given: string[]) => string;
      all[path] = [ask(...names.map((_, at) => `${at} $& {name} ä`)), ask(...names.map(() => ''))];
    } else Object.assign(all, said(value as object, `${path}.`));
  }
  return all;
}
