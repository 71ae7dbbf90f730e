// Which texts stand behind what is on screen. What was rendered is all there is to go by: it is matched against every text.
import { placesOf } from './argument-names.ts';
import { textEntries, type TextTree } from './text-tree.ts';

/** Words that are on screen, and the groups of texts they can come from. */
export interface Piece {
  readonly words: string;
  readonly groups: readonly string[];
}

interface Pattern {
  readonly path: string;
  readonly whole: RegExp;
  readonly names: readonly string[];
  /** How many characters are its own. Of two that fit, the one with more says what is meant. */
  readonly own: number;
}

/** Finds the texts of one language: give it all of them, as they are shown, and then what is on screen, whose order they keep. */
export function textFinder(texts: TextTree): (pieces: Iterable<Piece>) => string[] {
  const plain = new Map<string, string[]>();
  const patterns: Pattern[] = [];
  for (const [path, text] of textEntries(texts)) {
    const pattern = patternOf(path, tidy(text));
    if (pattern) patterns.push(pattern);
    else if (text.trim()) plain.set(tidy(text), [...(plain.get(tidy(text)) ?? []), path]);
  }

  const find = (words: string, groups: readonly string[]): string[] => {
    const ours = (path: string): boolean => groups.includes(path.split('.', 1)[0] ?? '');
    const exact = (plain.get(words) ?? []).filter(ours);
    if (exact.length > 0) return exact;
    const fit = patterns.filter(({ path, whole }) => ours(path) && whole.test(words));
    const most = Math.max(...fit.map(({ own }) => own));
    return fit
      .filter(({ own }) => own === most)
      .flatMap(({ path, whole, names }) => [path, ...timesIn(whole.exec(words), names)]);
  };

  /** A clock time within a text is a text itself. */
  const timesIn = (match: RegExpExecArray | null, names: readonly string[]): string[] => {
    const time = match?.[names.indexOf('time') + 1];
    return names.includes('time') && patterns.some((one) => one.path === TIME && one.whole.test(time ?? ''))
      ? [TIME]
      : [];
  };

  return (pieces) => {
    const found = new Set<string>();
    for (const { words, groups } of pieces) for (const path of find(tidy(words), groups)) found.add(path);
    return [...found];
  };
}

const TIME = 'common.formatTime';

/** White space is as a page shows it. */
function tidy(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** Nothing for a text without places, and for one that is all places: that would fit whatever is on screen. */
function patternOf(path: string, text: string): Pattern | undefined {
  const places = placesOf(path);
  const parts = text.split(/\{([^{}\s]*)\}/);
  const names: string[] = [];
  let [source, own] = ['', 0];
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1 && places.includes(part)) {
      names.push(part);
      source += '(.*)';
    } else {
      const words = at % 2 === 1 ? `{${part}}` : part;
      source += words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
      own += words.trim().length;
    }
  }
  return names.length > 0 && own > 0
    ? { path, whole: new RegExp(`^${source}$`, 'u'), names, own }
    : undefined;
}
