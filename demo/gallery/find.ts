import type { GalleryState } from './states/state.ts';
import type { UiLang } from './texts/shape.ts';

/** A step, and what can be the matter there. */
export interface StepGroup {
  /** Itself, unless a search left it out. */
  readonly plain: GalleryState | undefined;
  readonly others: readonly GalleryState[];
}

/** States under one heading of the list. */
export interface Group {
  /** First part of the ids: `login`. */
  readonly widget: string;
  readonly steps: readonly StepGroup[];
  readonly count: number;
}

const folded = (text: string): string => text.toLowerCase().normalize('NFC');

/** Those whose title or id has every word of the search, in the order they have. */
export function find(states: readonly GalleryState[], search: string, lang: UiLang): readonly GalleryState[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return states.filter(({ id, title }) => {
    const text = `${folded(id)} ${folded(title[lang])}`;
    return words.every((word) => text.includes(word));
  });
}

/** By the first part of the id, which is the element, and by the second, the step; in the order of the catalogue. */
export function grouped(states: readonly GalleryState[]): readonly Group[] {
  return [...byPart(states, 0)].map(([widget, all]) => ({
    widget,
    count: all.length,
    steps: [...byPart(all, 1).values()].map(stepGroup),
  }));
}

function byPart(states: readonly GalleryState[], part: 0 | 1): ReadonlyMap<string, GalleryState[]> {
  const groups = new Map<string, GalleryState[]>();
  for (const state of states) {
    const name = state.id.split('.')[part] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), state]);
  }
  return groups;
}

function stepGroup(states: readonly GalleryState[]): StepGroup {
  const plain = states.find(({ id }) => id.split('.').length === 2);
  return { plain, others: states.filter((state) => state !== plain) };
}

/** The state so many places on; the list is a ring. */
export function neighbour(states: readonly GalleryState[], id: string, by: 1 | -1): string {
  const at = states.findIndex((state) => state.id === id);
  return states.at((at + by) % states.length)?.id ?? id;
}
