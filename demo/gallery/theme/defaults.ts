import type { TokenValue } from '../look.ts';
import { hex, parseColour } from './colour.ts';
import type { DesignToken } from './design-token.ts';

/** One way to write each colour, so that `#FFF` and `white` are known for the same. */
function plain({ kind }: DesignToken, value: string): string {
  const colour = kind === 'color' ? parseColour(value) : undefined;
  return colour ? hex(colour) : value;
}

/** Whether a value only says again what a token is without it. */
export const repeatsDefault = (token: DesignToken, { light, dark = light }: TokenValue): boolean =>
  plain(token, light) === plain(token, token.light) &&
  plain(token, dark) === plain(token, token.dark ?? token.light);
