import type { Theme } from '../look.ts';
import { withColour } from './contrast.ts';
import { repeatsDefault } from './defaults.ts';
import type { DesignToken } from './design-token.ts';
import { isCircle, type Mode, references } from './resolve.ts';
import { fits, tidy } from './value-check.ts';

/** The theme without a token: its default is back. */
export const without = (theme: Theme, name: string): Theme =>
  Object.fromEntries(Object.entries(theme).filter(([one]) => one !== name));

/** The theme with a value that fits. A value that only repeats the default is not kept. */
export function withValue(
  tokens: readonly DesignToken[],
  theme: Theme,
  token: DesignToken,
  mode: Mode,
  value: string,
): Theme {
  const { name, kind } = token;
  const next =
    kind === 'color'
      ? withColour(tokens, theme, { name, mode, colour: tidy(token, value) })
      : { ...theme, [name]: { light: tidy(token, value) } };
  const { [name]: kept } = next;
  return kept && repeatsDefault(token, kept) ? without(next, name) : next;
}

/** What is wrong with a value: it is of another kind, or refers to a token that is not set, or by others to itself. */
export function fault(
  theme: Theme,
  token: DesignToken,
  value: string,
): { readonly what: 'kind' } | { readonly what: 'refers'; readonly to: string } | undefined {
  if (token.kind !== 'color' && value === token.light) return undefined;
  if (!fits(token, tidy(token, value))) return { what: 'kind' };
  const leadsBack = isCircle({ ...theme, [token.name]: { light: value } }, token.name);
  const to = references(value).find((name) => leadsBack || !Object.hasOwn(theme, name));
  return to === undefined ? undefined : { what: 'refers', to };
}
