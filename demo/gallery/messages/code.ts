// Writes texts as a developer pastes them: as JavaScript, where a template is a function again.
import { argumentNames } from './argument-names.ts';
import { emptyFormOf, placeholdersIn, templateOf, type TextFunction } from './template.ts';
import { emptyKey, type TextTree } from './text-tree.ts';

/**
 * The texts as a JavaScript object, what `toMessages` makes of them: `{ login: { heading: 'Kirjaudu' } }`. `base` are the texts of
 * that language; `indent` stands before each line but the first.
 */
export function messagesCode(tree: TextTree, base: object, indent = ''): string {
  return group(tree, base as Readonly<Record<string, unknown>>, '', indent) ?? '{}';
}

function group(
  tree: TextTree,
  base: Readonly<Record<string, unknown>>,
  above: string,
  indent: string,
): string | undefined {
  const inner = `${indent}  `;
  const lines = Object.entries(base).flatMap(([key, value]) => {
    const code = written(tree, key, value, above, inner);
    return code === undefined ? [] : [`${inner}${/^[A-Za-z_]\w*$/.test(key) ? key : string(key)}: ${code},`];
  });
  return lines.length > 0 ? ['{', ...lines, `${indent}}`].join('\n') : undefined;
}

function written(
  tree: TextTree,
  key: string,
  value: unknown,
  above: string,
  indent: string,
): string | undefined {
  const own = Object.hasOwn(tree, key) ? tree[key] : undefined;
  if (typeof value === 'function') {
    const half = tree[emptyKey(key)];
    if (typeof own !== 'string' && typeof half !== 'string') return undefined;
    const names = argumentNames(above + key);
    const says = value as TextFunction;
    const template = typeof own === 'string' ? own : templateOf(says, names);
    return arrow(template, names, typeof half === 'string' ? half : emptyFormOf(says, names));
  }
  if (typeof value === 'string') return typeof own === 'string' ? string(own) : undefined;
  if (typeof own !== 'object' || typeof value !== 'object' || !value) return undefined;
  return group(own, value as Readonly<Record<string, unknown>>, `${above}${key}.`, indent);
}

function arrow(template: string, names: readonly string[], empty: string | undefined): string {
  const used = placeholdersIn(template).filter((name) => names.includes(name));
  const given = empty !== undefined || used.length > 0 ? `(${names.join(', ')})` : '()';
  const text = used.length > 0 ? literal(template, names) : string(template);
  return `${given} => ${empty === undefined ? text : `(${names.join(' || ')} ? ${text} : ${string(empty)})`}`;
}

function literal(template: string, names: readonly string[]): string {
  const parts = template.split(/(\{[^{}\s]*\})/).map((part) => {
    const name = part.startsWith('{') ? part.slice(1, -1) : '';
    return names.includes(name) ? `\${${name}}` : escaped(part).replaceAll('`', '\\`').replaceAll('$', '\\$');
  });
  return `\`${parts.join('')}\``;
}

function string(text: string): string {
  return `'${escaped(text).replaceAll("'", "\\'")}'`;
}

/** A script may stand in a page, so nothing in it may end or open one. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('</', '<\\/')
    .replaceAll('<!--', '<\\!--');
}
