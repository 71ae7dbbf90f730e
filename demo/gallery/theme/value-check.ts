import { asCall, split } from './call.ts';
import { parseColour } from './colour.ts';
import { isSafeValue } from './css-value.ts';
import type { DesignToken } from './design-token.ts';

/** Colours that depend on the page or the device. */
const KEYWORDS =
  /^(?:currentcolor|canvas(?:text)?|linktext|visitedtext|activetext|button(?:face|text|border)|field(?:text)?|highlight(?:text)?|selecteditem(?:text)?|mark(?:text)?|graytext|accentcolor(?:text)?)$/i;

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)`;
const LENGTH = new RegExp(
  `^(?:\\+?0|(${NUMBER})(px|rem|em|ch|ex|cap|ic|lh|rlh|[sld]?v(?:w|h|i|b|min|max)|cm|mm|q|in|pt|pc|%))$`,
  'i',
);

/** As much as `100rem` in small units; in all the others a hundred is enough for any widget. */
const MOST: Readonly<Record<string, number>> = { px: 1600, mm: 420, q: 1700, pt: 1200, ch: 200, ex: 200 };

function isLength(text: string): boolean {
  const found = LENGTH.exec(text);
  if (!found || text.startsWith('-')) return false;
  const [, amount = '0', unit = ''] = found;
  return Number(amount) <= (MOST[unit.toLowerCase()] ?? 100);
}
const FAMILY = /^(?:"[^"]+"|'[^']+'|-?[\p{L}_][\p{L}\d_-]*(?: [\p{L}\d_-]+)*)$/u;

const isVar = (text: string): boolean => {
  const call = asCall(text);
  return call?.name === 'var' && call.args.length === 1 && /^--avain-[a-z0-9-]+$/.test(call.args[0] ?? '');
};

function isColour(text: string): boolean {
  const { name, args = [] } = asCall(text) ?? {};
  if (name === 'light-dark') return args.length === 2 && args.every(isColour);
  if (name !== 'color-mix') return isVar(text) || KEYWORDS.test(text) || parseColour(text) !== undefined;
  const [how = '', ...sides] = args;
  const side = (one: string): boolean =>
    isColour(
      split(one, ' ')
        .filter((word) => !/^\d*\.?\d+%$/.test(word))
        .join(' '),
    );
  return /^in [a-z0-9-]+$/.test(how) && sides.length === 2 && sides.every(side);
}

const KINDS: Readonly<Record<DesignToken['kind'], (text: string) => boolean>> = {
  color: isColour,
  length: (text) =>
    isVar(text) || isLength(text) || /^(?:calc|min|max|clamp)$/.test(asCall(text)?.name ?? ''),
  number: (text) => isVar(text) || /^(?:\d+\.?\d*|\.\d+)$/.test(text),
  font: (text) => isVar(text) || split(text, ',').every((family) => FAMILY.test(family)),
};

/** Whether a value is of the kind that a token takes, and safe wherever it is written. */
export const fits = ({ kind }: Pick<DesignToken, 'kind'>, value: string): boolean =>
  isSafeValue(value) && KINDS[kind](value);

/** As it is kept: a length of nothing has its unit too, since the sheets calculate with it. */
export const tidy = ({ kind }: Pick<DesignToken, 'kind'>, value: string): string =>
  kind === 'length' && /^\+?0$/.test(value.trim()) ? '0rem' : value.trim().replaceAll(/\s+/g, ' ');
