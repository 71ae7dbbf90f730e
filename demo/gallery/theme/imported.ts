import type { Theme, TokenValue } from '../look.ts';
import { repeatsDefault } from './defaults.ts';
import type { DesignToken } from './design-token.ts';
import { isCircle } from './resolve.ts';
import { fits, tidy } from './value-check.ts';

/** What could not be taken over. `line` counts from 1; 0 for the whole. */
export interface Problem {
  readonly line: number;
  /** No such token; a value of another kind, unsafe, or leading back to itself; a text that ends too early; nothing of ours in it; no dark value here. */
  readonly what: 'unknown' | 'value' | 'syntax' | 'nothing' | 'dark';
  /** The token's name, or what stands in its place. */
  readonly name: string;
}

export interface Imported {
  readonly theme: Theme;
  readonly problems: readonly Problem[];
}

/** Gathers what is read, one value at a time. A fault is noted, and the rest is kept. */
export class Gatherer {
  readonly #tokens: ReadonlyMap<string, DesignToken>;
  readonly #theme = new Map<string, TokenValue>();
  readonly #lines = new Map<string, number>();
  readonly #problems: Problem[] = [];
  readonly #onto: Theme;

  /** @param onto the theme that stays where nothing is read over it */
  constructor(tokens: readonly DesignToken[], onto: Theme) {
    this.#onto = onto;
    this.#tokens = new Map(tokens.map((token) => [token.name, token]));
  }

  token(name: string): DesignToken | undefined {
    return this.#tokens.get(name);
  }

  fault(what: Problem['what'], name: string, line: number): void {
    this.#problems.push({ what, name, line });
  }

  /** What is not given keeps what an earlier line gave, else the default. */
  take(name: string, value: Partial<TokenValue> | undefined, line: number): void {
    const token = this.token(name);
    if (!token) return this.fault('unknown', name, line);
    if (!value || !Object.values(value).every((one) => fits(token, tidy(token, one))))
      return this.fault('value', name, line);
    if (token.kind !== 'color' && value.dark !== undefined) return this.fault('dark', name, line);
    this.#lines.set(name, line);
    const { light, dark } = { ...(this.#theme.get(name) ?? { light: token.light }), ...value };
    this.#theme.set(name, {
      light: tidy(token, light),
      ...(dark !== undefined && { dark: tidy(token, dark) }),
    });
  }

  /** What only repeats a default is left out: it is there without being set. */
  result(): Imported {
    const all: Theme = { ...this.#onto, ...Object.fromEntries(this.#theme) };
    const circles = [...this.#theme.keys()].filter((name) => isCircle(all, name));
    for (const name of circles) this.fault('value', name, this.#lines.get(name) ?? 0);
    const set = [...this.#theme].filter(([name, value]) => {
      const token = this.token(name);
      return token && !circles.includes(name) && !repeatsDefault(token, value);
    });
    return { theme: Object.fromEntries(set), problems: this.#problems };
  }
}
