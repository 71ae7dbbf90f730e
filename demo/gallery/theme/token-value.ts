import { split } from './call.ts';
import { cssColour, hex, parseColour, spaceOf } from './colour.ts';
import type { DesignToken } from './design-token.ts';
import { alias } from './resolve.ts';
import { toBraces } from './token-path.ts';

export const TYPES: Readonly<Record<DesignToken['kind'], string>> = {
  color: 'color',
  length: 'dimension',
  font: 'fontFamily',
  number: 'number',
};

const rounded = (value: number): number => Number(value.toFixed(4));

function colour(css: string): unknown {
  const seen = parseColour(css);
  const own = spaceOf(css);
  if (!seen || !own) return undefined;
  return {
    colorSpace: own.space,
    components: own.components.map((part) => (part === undefined ? 'none' : rounded(part))),
    ...(seen.alpha < 1 && { alpha: rounded(seen.alpha) }),
    hex: hex({ ...seen, alpha: 1 }),
  };
}

function dimension(css: string): unknown {
  const [, value, unit] = /^([\d.]+)(px|rem)$/.exec(css) ?? [];
  return value && unit ? { value: Number(value), unit } : undefined;
}

function fontFamily(css: string): unknown {
  const names = split(css, ',').map((name) => name.replaceAll(/^["']|["']$/g, ''));
  return names.length === 1 ? names[0] : names;
}

/**
 * A value of CSS in the words of the Design Tokens Format Module 2025.10; nothing where it has none: the format knows
 * `px` and `rem` only, and no mixing of colours.
 */
export function toFormat(kind: DesignToken['kind'], css: string): unknown {
  if (alias(css)) return toBraces(css);
  if (kind === 'color') return colour(css);
  if (kind === 'length') return dimension(css);
  return kind === 'number' ? Number(css) : fontFamily(css);
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function colourCss({ colorSpace, components, alpha, hex: short }: Fields): string | undefined {
  if (typeof colorSpace !== 'string' || !Array.isArray(components) || components.length !== 3)
    return undefined;
  const parts: unknown[] = components;
  if (!parts.every((part) => isNumber(part) || part === 'none')) return undefined;
  if (alpha !== undefined && !isNumber(alpha)) return undefined;
  const asWritten = colorSpace === 'srgb' && alpha === undefined && typeof short === 'string';
  return asWritten ? short : cssColour(colorSpace, parts, alpha);
}

const quoted = (name: string): string =>
  /^[a-z][\w-]*$/i.test(name) ? name : `'${name.replaceAll("'", '')}'`;

/** The other way. A colour as a hex string, as older files have it, is taken too. */
export function fromFormat(kind: DesignToken['kind'], value: unknown): string | undefined {
  if (kind === 'font') {
    const names: unknown[] = Array.isArray(value) ? value : [value];
    return names.every((name) => typeof name === 'string') ? names.map(quoted).join(', ') : undefined;
  }
  if (kind === 'number') return isNumber(value) ? String(value) : undefined;
  if (typeof value === 'string') return value;
  if (!isFields(value)) return undefined;
  if (kind === 'color') return colourCss(value);
  return isNumber(value['value']) && typeof value['unit'] === 'string'
    ? `${value['value']}${value['unit']}`
    : undefined;
}
