import type { Theme, TokenValue } from '../look.ts';
import { sidesOf } from './call.ts';
import { isColourName } from './css.ts';
import type { DesignToken } from './design-token.ts';
import { Gatherer, type Imported } from './imported.ts';
import type { Mode } from './resolve.ts';

interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  readonly mode: Mode;
}

/** Comments become spaces, so that lines stay where they are. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));

/** A rule for dark pages: the device's wish, or a class or attribute by which a page chooses. */
const isDark = (prelude: string): boolean =>
  /prefers-color-scheme\s*:\s*dark/i.test(prelude) || /[.[][^\s,]*\bdark\b/i.test(prelude);

/** Ends of statements outside quotes and brackets, with what stands before them. */
function* statements(css: string): Generator<{ text: string; end: string; at: number }> {
  let from = 0;
  let depth = 0;
  let quote = '';
  for (let i = 0; i <= css.length; i++) {
    const sign = css[i] ?? '';
    if (quote) quote = sign === quote || sign === '\n' ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (sign === '{' || sign === '}' || (sign === ';' && depth === 0) || sign === '') {
      const text = css.slice(from, i);
      yield { text: text.trim(), end: sign, at: from + text.length - text.trimStart().length };
      from = i + 1;
      depth = 0;
    }
  }
}

/** Every `--avain-…: …` of a sheet, whatever rules it stands in, or of a bare list. */
function declarations(sheet: string): { found: Declaration[]; open: number } {
  const css = withoutComments(sheet);
  const found: Declaration[] = [];
  const rules: string[] = [];
  for (const { text, end, at } of statements(css)) {
    const [, name, value = ''] = /^(--[\w-]+)\s*:\s*([\s\S]*)$/.exec(text) ?? [];
    const line = css.slice(0, at).split('\n').length;
    if (name?.startsWith('--avain-') && end !== '{')
      found.push({
        name,
        value: value
          .replace(/\s*!\s*important$/i, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
        line,
        mode: rules.some(isDark) ? 'dark' : 'light',
      });
    if (end === '{') rules.push(text);
    if (end === '}') rules.pop();
  }
  return { found, open: rules.length };
}

/** What a declaration says: `light-dark()` both values, in a rule for dark pages the one. */
function values({ name, value, mode }: Declaration): Partial<TokenValue> {
  if (mode === 'dark') return { dark: value };
  return isColourName(name) ? sidesOf(value) : { light: value };
}

/** Tokens out of a pasted sheet. What is not understood is named and left out; the rest is taken. */
export function importCss(tokens: readonly DesignToken[], sheet: string, onto: Theme = {}): Imported {
  const { found, open } = declarations(sheet);
  const all = new Gatherer(tokens, onto);
  for (const one of found) all.take(one.name, values(one), one.line);
  if (open > 0) all.fault('syntax', '}', 0);
  if (found.length === 0) all.fault('nothing', '--avain-', 0);
  return all.result();
}
