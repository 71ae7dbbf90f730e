// Writes an element as the markup of a page or of a template, with its attributes in lines where one line is too short.
import type { Attribute } from './attributes.ts';
import type { Child } from './embedding.ts';

/** How a kind of template wants what HTML leaves open. */
export interface Dialect {
  /** Characters that begin or end something in a template, beside those of HTML. */
  readonly special: string;
  /** `<avain-login />` in place of a closing tag. */
  readonly closesItself?: boolean;
}

export const plain: Dialect = { special: '' };
export const jsx: Dialect = { special: '{}', closesItself: true };
export const vue: Dialect = { special: '{}' };
export const svelte: Dialect = { special: '{}' };
/** `@` begins a block there. */
export const angular: Dialect = { special: '{}@' };

const WIDTH = 90;
const VOID: readonly string[] = ['img', 'br', 'hr', 'input', 'link'];
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as markup. What is special in a template is written by its number, which every template reads as the character. */
export function escaped(text: string, { special }: Dialect, quoted = false): string {
  const never = `&<>\n\r\t${special}${quoted ? '"' : ''}`;
  return [...text]
    .map((sign) => (never.includes(sign) ? (NAMES[sign] ?? `&#${sign.codePointAt(0)};`) : sign))
    .join('');
}

export const attribute = ([name, value]: Attribute, dialect: Dialect): string =>
  value === true ? name : `${name}="${escaped(value, dialect, true)}"`;

/** An element in lines. `written` are attributes as they are to stand there, behind the others. */
export function element(
  tag: string,
  attributes: readonly Attribute[],
  { dialect, children = [], written = [] }: Inside,
): string {
  const all = [...attributes.map((one) => attribute(one, dialect)), ...written];
  const inner = children.map((child) => indented(childMarkup(child, dialect)));
  const close = ending(tag, inner.length > 0, dialect);
  const line = ['<' + tag, ...all].join(' ') + close;
  if (line.length <= WIDTH && !all.some((one) => one.includes('\n')))
    return [line, ...inner, ...(inner.length > 0 ? [`</${tag}>`] : [])].join('\n');
  const opened = [`<${tag}`, ...all.map((one) => indented(one))].join('\n') + `\n${close.trimStart()}`;
  return [opened, ...inner, ...(inner.length > 0 ? [`</${tag}>`] : [])].join('\n');
}

export interface Inside {
  readonly dialect: Dialect;
  readonly children?: readonly Child[];
  readonly written?: readonly string[];
}

/** Each line further in. Only line feeds make lines: other separators may stand in a text. */
export const indented = (code: string, by = '  '): string =>
  code
    .split('\n')
    .map((line) => (line ? by + line : line))
    .join('\n');

function ending(tag: string, open: boolean, dialect: Dialect): string {
  if (open) return '>';
  return VOID.includes(tag) || dialect.closesItself ? ' />' : `></${tag}>`;
}

function childMarkup({ tag, attributes = {}, text }: Child, dialect: Dialect): string {
  const written = Object.entries(attributes).map((one) => attribute(one, dialect));
  const open = ['<' + tag, ...written].join(' ');
  return text === undefined
    ? open + ending(tag, false, dialect)
    : `${open}>${escaped(text, dialect)}</${tag}>`;
}
