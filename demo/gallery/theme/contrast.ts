import type { Theme } from '../look.ts';
import { contrast, hex, shades } from './colour.ts';
import type { DesignToken } from './design-token.ts';
import { alias, type Mode, Palette, references, written } from './resolve.ts';

/** One colour on another, and how well it stands out. */
export interface Pair {
  readonly front: string;
  readonly back: string;
  readonly mode: Mode;
  /** WCAG 2.2 AA: 4.5 for text, 3 for controls and graphics. */
  readonly needs: 4.5 | 3;
  /** 1 to 21; nothing where one of the two is a colour that only the browser knows. */
  readonly ratio: number | undefined;
  readonly aa: boolean;
  /** 7 for text; for controls WCAG has no AAA, so 4.5 is asked. */
  readonly aaa: boolean;
}

export const MODES: readonly Mode[] = ['light', 'dark'];

type Asked = Pick<Pair, 'front' | 'back' | 'needs'>;

const asked = (tokens: readonly DesignToken[]): Asked[] =>
  tokens.flatMap(({ name, against }) =>
    (against ?? []).map((one) => ({ front: name, back: one.name, needs: one.ratio })),
  );

function measure(palette: Palette, mode: Mode, { front, back, needs }: Asked): Pair {
  const [a, b] = [palette.of(front), palette.of(back)];
  const ratio = a && b && contrast(a, b);
  return {
    front,
    back,
    mode,
    needs,
    ratio,
    aa: ratio === undefined || ratio >= needs,
    aaa: ratio === undefined || ratio >= (needs === 4.5 ? 7 : 4.5),
  };
}

/** Every documented pair of one mode. */
export function pairsOf(tokens: readonly DesignToken[], theme: Theme, mode: Mode): Pair[] {
  const palette = new Palette(tokens, theme, mode);
  return asked(tokens).map((one) => measure(palette, mode, one));
}

export const pairs = (tokens: readonly DesignToken[], theme: Theme): Pair[] =>
  MODES.flatMap((mode) => pairsOf(tokens, theme, mode));

/** One colour that is hard to see, and everything that it is hard to see on. */
export interface Warning {
  /** The token to change: where one only repeats another, that other. */
  readonly name: string;
  readonly mode: Mode;
  readonly fails: readonly Pair[];
}

function source(tokens: readonly DesignToken[], theme: Theme, name: string, mode: Mode, steps = 9): string {
  const token = tokens.find((one) => one.name === name);
  const other = token && alias(written(theme, token, mode));
  return other && steps > 0 ? source(tokens, theme, other, mode, steps - 1) : name;
}

export function warnings(tokens: readonly DesignToken[], theme: Theme): Warning[] {
  const found = new Map<string, Warning>();
  for (const pair of pairs(tokens, theme).filter(({ aa }) => !aa)) {
    const { mode } = pair;
    const name = source(tokens, theme, pair.front, mode);
    const before = found.get(mode + name)?.fails ?? [];
    found.set(mode + name, { name, mode, fails: [...before, pair] });
  }
  return [...found.values()];
}

/** A colour that mends a warning. */
export interface Fix {
  readonly name: string;
  readonly mode: Mode;
  readonly colour: string;
}

/** What a token has in a mode so that it can be written down: a reference to what is not set becomes the colour seen. */
function settled(tokens: readonly DesignToken[], theme: Theme, token: DesignToken, mode: Mode): string {
  const value = written(theme, token, mode);
  if (references(value).every((name) => Object.hasOwn(theme, name))) return value;
  const colour = new Palette(tokens, theme, mode).of(token.name);
  return colour ? hex(colour) : value;
}

/** A theme with one colour changed in one mode; the other mode keeps what it had. */
export function withColour(tokens: readonly DesignToken[], theme: Theme, { name, mode, colour }: Fix): Theme {
  const token = tokens.find((one) => one.name === name);
  if (!token) return theme;
  const other = mode === 'light' ? 'dark' : 'light';
  const { light, dark } = { [other]: settled(tokens, theme, token, other), [mode]: colour } as Record<
    Mode,
    string
  >;
  return { ...theme, [name]: light === dark ? { light } : { light, dark } };
}

const key = ({ front, back }: Pair): string => `${front} ${back}`;

/**
 * The nearest colour of the same hue that passes on everything, and that takes nothing away from what passed before. Where
 * there is none, the nearest that mends the warning. Where the front cannot do it, nothing.
 */
export function fix(tokens: readonly DesignToken[], theme: Theme, warning: Warning): Fix | undefined {
  const { name, mode } = warning;
  const start = new Palette(tokens, theme, mode).of(name);
  if (!start) return undefined;
  const before = new Set(
    pairsOf(tokens, theme, mode)
      .filter(({ aa }) => !aa)
      .map(key),
  );
  let second: Fix | undefined;
  for (const shade of shades(start)) {
    const found: Fix = { name, mode, colour: hex(shade) };
    const mended = withColour(tokens, theme, found);
    const palette = new Palette(tokens, mended, mode);
    if (!warning.fails.every((pair) => measure(palette, mode, pair).aa)) continue;
    const failing = pairsOf(tokens, mended, mode).filter(({ aa }) => !aa);
    if (failing.every((pair) => before.has(key(pair)))) return found;
    second ??= found;
  }
  return second;
}
