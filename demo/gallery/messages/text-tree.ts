/**
 * Texts as plain data, by the groups and keys of `Messages`: `{ login: { heading: 'Kirjaudu' } }`. What is a function there is
 * a template here: `Pysyt kirjautuneena {days} päivää.` Where a function says something else when it is given nothing, that
 * is a text of its own: `provider` and `provider-empty`.
 */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Every text with its path: `login.heading`, `common.errors.rate-limited`. */
export function textEntries(tree: TextTree, above = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : textEntries(value, `${above}${key}.`),
  );
}

export function textAt(tree: TextTree, path: string): string | undefined {
  let at: string | TextTree | undefined = tree;
  for (const key of path.split('.'))
    at = typeof at === 'object' && Object.hasOwn(at, key) ? at[key] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/** A copy with another text in this place; without one, and without groups that have become empty, if there is none. */
export function withText(tree: TextTree, path: string, text: string | undefined): TextTree {
  const [key = '', ...below] = path.split('.');
  const { [key]: old, ...others } = tree;
  const inner = typeof old === 'object' ? old : {};
  const value = below.length > 0 ? withText(inner, below.join('.'), text) : text;
  const gone = typeof value === 'object' ? Object.keys(value).length === 0 : value === undefined;
  return gone || value === undefined ? others : { ...tree, [key]: value };
}

const EMPTY = '-empty';

/** The key of what a text says that is given nothing. */
export function emptyKey(key: string): string {
  return key + EMPTY;
}

export function isEmptyKey(path: string): boolean {
  return path.endsWith(EMPTY);
}
