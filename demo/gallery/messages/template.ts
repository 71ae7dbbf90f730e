// Texts as functions and as plain data: what a page gives an element, and what is edited and goes into an address.
import type { PartialMessages } from '../../../src/locales/messages.ts';
import { argumentNames } from './argument-names.ts';
import { emptyKey, type TextTree } from './text-tree.ts';

export type TextFunction = (...given: (string | number)[]) => string;

/** A group of `Messages`, or all of them, looked at by key. */
interface Group {
  readonly [key: string]: unknown;
}

/** What a function says, with a placeholder in each place where it says what it is given: `Kirjaudu palvelulla {name}`. */
export function templateOf(says: TextFunction, names: readonly string[]): string {
  return says(...names.map((name) => `{${name}}`));
}

/** What a function says that is given nothing, where that is more than a gap: `Kirjaudu toisessa palvelussa`. */
export function emptyFormOf(says: TextFunction, names: readonly string[]): string | undefined {
  const empty = says(...names.map(() => ''));
  return empty === fill(templateOf(says, names), {}) ? undefined : empty;
}

/** The function that a template stands for. `empty` is what it says when all that it is given is empty. */
export function functionOf(template: string, names: readonly string[], empty?: string): TextFunction {
  return (...given) =>
    empty !== undefined && given.every((one) => one === '')
      ? empty
      : fill(template, Object.fromEntries(names.map((name, at) => [name, String(given[at] ?? '')])), names);
}

/** Names in braces of a text, each once: `{days}` is `days`. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^{}\s]*)\}/g)].map(([, name = '']) => name))];
}

/** All texts of a language as plain data. */
export function toTemplates(texts: object, above = ''): TextTree {
  const tree: Record<string, string | TextTree> = {};
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') tree[key] = value;
    else if (typeof value === 'function') {
      const names = argumentNames(above + key);
      tree[key] = templateOf(value as TextFunction, names);
      const empty = emptyFormOf(value as TextFunction, names);
      if (empty !== undefined) tree[emptyKey(key)] = empty;
    } else if (typeof value === 'object') tree[key] = toTemplates(value as object, `${above}${key}.`);
  }
  return tree;
}

/**
 * What an element takes as `messages`. `base` are the texts of that language: they tell what is a function, and say the other
 * half of a text of which one half was changed. What they do not know is left out.
 */
export function toMessages(tree: TextTree, base: object): PartialMessages {
  return groupOf(tree, base as Group, '');
}

function groupOf(tree: TextTree, base: Group, above: string): Group {
  const group: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(base)) {
    const own = Object.hasOwn(tree, key) ? tree[key] : undefined;
    if (typeof value === 'function') {
      const half = tree[emptyKey(key)];
      const names = argumentNames(above + key);
      const says = value as TextFunction;
      if (typeof own === 'string' || typeof half === 'string')
        group[key] = functionOf(
          typeof own === 'string' ? own : templateOf(says, names),
          names,
          typeof half === 'string' ? half : emptyFormOf(says, names),
        );
    } else if (typeof value === 'string') {
      if (typeof own === 'string') group[key] = own;
    } else if (typeof own === 'object' && typeof value === 'object' && value)
      group[key] = groupOf(own, value as Group, `${above}${key}.`);
  }
  return group;
}

/** Names that are not known stay as they stand. Without a list, all are, and those without a value become nothing. */
function fill(template: string, values: Readonly<Record<string, string>>, known?: readonly string[]): string {
  return template.replace(/\{([^{}\s]*)\}/g, (whole, name: string) =>
    !known || known.includes(name) ? (values[name] ?? '') : whole,
  );
}
