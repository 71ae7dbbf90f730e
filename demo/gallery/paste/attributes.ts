import type { Child, Embedding } from './embedding.ts';
import { isCard, OPTIONS } from './options.ts';

/** The value of an attribute; `true` for a flag, which has none. */
export type Attribute = readonly [name: string, value: string | true];

/** What the element is told by attributes, as far as it would not do so by itself, in the order of its options. */
export function attributesOf({ widget, backend, adapter, attributes, look }: Embedding): Attribute[] {
  const { headingLevel } = look.embed;
  const all: Readonly<Record<string, string>> = {
    ...attributes,
    ...(headingLevel !== undefined && { 'heading-level': String(headingLevel) }),
    backend,
    adapter,
  };
  return OPTIONS[widget].flatMap(({ name, kind, without }): Attribute[] => {
    const value = Object.hasOwn(all, name) ? all[name] : undefined;
    if (value === undefined || value === without) return [];
    if (kind === 'flag') return [[name, true]];
    return value === '' ? [] : [[name, value]];
  });
}

/** What stands in the element: a logo first, where the look has one. */
export function childrenOf({ widget, look, logo, children }: Embedding): readonly Child[] {
  if (!look.embed.logo || !isCard(widget)) return children;
  return [{ tag: 'img', attributes: { slot: 'logo', ...logo } }, ...children];
}
