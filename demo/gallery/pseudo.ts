import type { Messages } from '../../src/locales/messages.ts';

/** Languages that nobody speaks, to see what a layout makes of texts that are longer or run the other way. */
export type PseudoTag = 'en-XA' | 'ar-XB';

/** Their texts, made from English ones. The tags are those of CLDR's pseudo-locales. */
export const pseudoLocales: Readonly<Record<PseudoTag, (english: Messages) => Messages>> = {
  'en-XA': (english) => every(english, accented) as Messages,
  'ar-XB': (english) => every(english, mirrored) as Messages,
};

/** Which way a page in this language runs. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return lang === 'ar-XB' ? 'rtl' : 'ltr';
}

/** What is no word of the text: `{time}`, or what stands for an argument of a function. */
const KEPT = /(\{\w+\}|[\uE000-\uF8FF])/;
const FIRST = 0xe000;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** A file is saved under its name, and a name is no text on a page. */
const FILE_NAMES: readonly string[] = ['codesFile'];

/**
 * Accents on all letters, two of every five of them twice, and brackets where it begins and ends. Each word is changed
 * by itself, so that what is written on a button still stands within its name (WCAG 2.5.3).
 */
export function accented(text: string): string {
  return `[${besides(text, (part) => part.replaceAll(/[A-Za-z]+/g, lengthened))}]`;
}

function lengthened(word: string): string {
  const more = (i: number): number => Math.ceil((word.length - i) * 0.4);
  return [...word]
    .map((letter, i) => accent(letter) + (more(i) > more(i + 1) ? accent(letter.toLowerCase()) : ''))
    .join('');
}

const accent = (letter: string): string => ACCENTED[PLAIN.indexOf(letter)] ?? letter;

/** Each word by itself runs from right to left: between a right-to-left override and its end, with marks around them. */
export function mirrored(text: string): string {
  return besides(text, (part) => part.replaceAll(/\S+/g, '\u200F\u202E$&\u202C\u200F'));
}

/** Changes a text, but nothing that is put into it. */
function besides(text: string, change: (part: string) => string): string {
  return text
    .split(KEPT)
    .map((part, i) => (i % 2 ? part : change(part)))
    .join('');
}

type Say = (...given: readonly unknown[]) => string;

function every(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return around(value as Say, change);
  const changed = Object.entries(value as object).map(([key, item]) => [
    key,
    FILE_NAMES.includes(key) ? item : every(item, change),
  ]);
  return Object.fromEntries(changed);
}

/** The function is given a character of private use for each argument, which gives way to it when the words are done. */
function around(say: Say, change: (text: string) => string): Say {
  // As many parameters as before: some texts are judged by that.
  const said: Say = (...given) => {
    const marks = given.map((one, i) => (one === '' ? '' : String.fromCharCode(FIRST + i)));
    return change(say(...marks)).replaceAll(/[\uE000-\uF8FF]/g, (mark) =>
      String(given[mark.charCodeAt(0) - FIRST]),
    );
  };
  return Object.defineProperty(said, 'length', { value: say.length });
}
