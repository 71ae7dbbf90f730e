import type { Theme, TokenValue } from '../look.ts';
import { cssValue } from './css.ts';
import type { DesignToken } from './design-token.ts';
import { hex } from './colour.ts';
import { Palette } from './resolve.ts';
import { pathOf, toBraces } from './token-path.ts';
import { toFormat, TYPES } from './token-value.ts';

interface Group {
  [name: string]: unknown;
}

/** What stands in where the format has no words for a value: the colour that is seen, else the default. */
function instead(tokens: readonly DesignToken[], theme: Theme, token: DesignToken): unknown {
  const colour = new Palette(tokens, theme, 'light').of(token.name);
  const css = token.kind === 'color' ? hex(colour ?? { r: 0, g: 0, b: 0, alpha: 1 }) : token.light;
  return toFormat(token.kind, css);
}

function entry(tokens: readonly DesignToken[], theme: Theme, token: DesignToken, value: TokenValue): Group {
  const light = toFormat(token.kind, value.light);
  const dark = value.dark === undefined ? undefined : toFormat(token.kind, value.dark);
  const whole = light !== undefined && (value.dark === undefined || dark !== undefined);
  const extra = whole
    ? { ...(dark !== undefined && { dark }) }
    : { css: toBraces(cssValue(token.name, value)) };
  return {
    $type: TYPES[token.kind],
    $value: light ?? instead(tokens, theme, token),
    $description: token.about.en,
    ...(Object.keys(extra).length > 0 && { $extensions: { avain: extra } }),
  };
}

/**
 * The theme in the Design Tokens Format Module 2025.10. As in the source of the tokens, `$extensions.avain.dark` is the value
 * for dark pages, and `$extensions.avain.css` a value that the format has no words for.
 */
export function exportTokens(tokens: readonly DesignToken[], theme: Theme): string {
  const root: Group = {};
  for (const token of tokens) {
    const value = theme[token.name];
    if (!value) continue;
    const path = pathOf(token.name);
    let group = root;
    for (const name of path.slice(0, -1)) group = (group[name] ??= {}) as Group;
    group[path.at(-1) ?? ''] = entry(tokens, theme, token, value);
  }
  return `${JSON.stringify(root, undefined, 2)}\n`;
}
