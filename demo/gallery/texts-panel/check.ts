// What to tell somebody about a text that they write. Nothing of it stands in the way.
import { placesOf } from '../messages/argument-names.ts';
import { placeholdersIn } from '../messages/template.ts';

export type Remark =
  | { readonly about: 'unknown' | 'missing'; readonly name: string }
  | { readonly about: 'empty' }
  | { readonly about: 'sentence'; readonly words: number }
  | { readonly about: 'length'; readonly percent: number };

/** Words in a sentence, at most: what our own texts are held to. */
const LONGEST_SENTENCE = 20;
/** A text may be this much longer than ours, in parts of it, and this many characters. */
const MORE = 1.4;
const FEW = 12;

/** Remarks about a city's text. `ours` is what it stands in place of. */
export function remarksOn(path: string, text: string, ours: string): Remark[] {
  if (text.trim() === '') return [{ about: 'empty' }];
  const places = placesOf(path);
  const has = placeholdersIn(text);
  const needs = placeholdersIn(ours).filter((name) => places.includes(name));
  const remarks: Remark[] = [];
  for (const name of has) if (!places.includes(name)) remarks.push({ about: 'unknown', name: `{${name}}` });
  for (const name of needs) if (!has.includes(name)) remarks.push({ about: 'missing', name: `{${name}}` });
  const words = Math.max(...sentences(text).map((sentence) => sentence.split(/\s+/).length));
  if (words > LONGEST_SENTENCE) remarks.push({ about: 'sentence', words });
  const more = text.length / Math.max(ours.length, 1);
  if (more > MORE && text.length > ours.length + FEW)
    remarks.push({ about: 'length', percent: Math.round((more - 1) * 100) });
  return remarks;
}

function sentences(text: string): string[] {
  return text.trim().split(/(?<=[.?!…:])\s+/);
}
