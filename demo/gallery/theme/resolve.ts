import type { Theme } from '../look.ts';
import { asCall, split } from './call.ts';
import { type Colour, mixed, parseColour } from './colour.ts';
import type { DesignToken } from './design-token.ts';

export type Mode = 'light' | 'dark';

/** The value of a token as CSS writes it: the theme's, else the default. */
export function written(theme: Theme, token: DesignToken, mode: Mode): string {
  const { light, dark } = theme[token.name] ?? token;
  return (mode === 'dark' && dark) || light;
}

/** Another token that this value is and nothing else. */
export const alias = (value: string): string | undefined => {
  const call = asCall(value);
  return call?.name === 'var' && call.args.length === 1 ? call.args[0] : undefined;
};

/** Names that a value refers to. */
export const references = (value: string): string[] =>
  [...value.matchAll(/var\(\s*(--[\w-]+)/gi)].map(([, name = '']) => name);

/** Names that the theme's own value refers to and the theme does not set: a page's sheet would then say nothing. */
export function unset(theme: Theme, name: string): string[] {
  const { light = '', dark = '' } = theme[name] ?? {};
  return references(`${light} ${dark}`).filter((one) => !Object.hasOwn(theme, one));
}

/** Whether the theme's own value leads back to itself, by however many others: no browser then takes any of them. */
export function isCircle(theme: Theme, name: string): boolean {
  const seen = new Set<string>();
  const reaches = (from: string): boolean => {
    const { light = '', dark = '' } = theme[from] ?? {};
    return references(`${light} ${dark}`).some((to) => {
      if (to === name) return true;
      if (seen.has(to)) return false;
      seen.add(to);
      return reaches(to);
    });
  };
  return reaches(name);
}

/** The colours of a theme, worked out as a browser does: references, mixes, one value for light and one for dark. */
export class Palette {
  readonly #tokens: ReadonlyMap<string, DesignToken>;
  readonly #theme: Theme;
  readonly #mode: Mode;
  readonly #known = new Map<string, Colour | undefined>();

  constructor(tokens: readonly DesignToken[], theme: Theme, mode: Mode) {
    this.#tokens = new Map(tokens.map((token) => [token.name, token]));
    this.#theme = theme;
    this.#mode = mode;
  }

  /** Nothing where it cannot be known here: `currentColor`, a colour of the system, a circle of references. */
  of(name: string): Colour | undefined {
    const token = this.#tokens.get(name);
    if (!token) return undefined;
    if (!this.#known.has(name)) {
      // Until it is known, which ends a circle.
      this.#known.set(name, undefined);
      // A page cannot refer to what it does not set: the browser then takes the default.
      const own = unset(this.#theme, name).length === 0 ? this.#theme : {};
      this.#known.set(name, this.read(written(own, token, this.#mode)));
    }
    return this.#known.get(name);
  }

  read(value: string): Colour | undefined {
    const { name, args = [] } = asCall(value) ?? {};
    if (name === 'var') return this.of(args[0] ?? '');
    if (name === 'light-dark') return this.read(args[this.#mode === 'light' ? 0 : 1] ?? '');
    if (name === 'color-mix') return this.#mix(args);
    return parseColour(value);
  }

  /** `color-mix(in oklab, A 82%, B)`. Hues by the longer way, and shares below 100 % in all, are not worked out. */
  #mix(args: readonly string[]): Colour | undefined {
    if (args.length !== 3) return undefined;
    const [how = '', ...sides] = args;
    const [first, second] = sides.map((side) => {
      const words = split(side, ' ');
      const share = words.find((word) => /^\d*\.?\d+%$/.test(word));
      const colour = this.read(words.filter((word) => word !== share).join(' '));
      return { colour, share: share === undefined ? undefined : Number.parseFloat(share) / 100 };
    });
    const share = first?.share ?? (second?.share === undefined ? 0.5 : 1 - second.share);
    if (!first?.colour || !second?.colour) return undefined;
    return mixed(first.colour, second.colour, share, split(how, ' ')[1]);
  }
}
