/** Longest value of a token: a stack of fonts is the longest that anybody needs. */
export const LONGEST_VALUE = 240;

const TOKEN = /^--avain-[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Functions that a value may call. Everything else, `url()` first of all, could fetch or run something. */
const FUNCTIONS = new Set(
  'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp'.split(' '),
);

/** Ends a declaration, opens a rule, escapes, comments, closes a style element, or cannot be seen. */
const NEVER = /[;{}\\<>@!\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\/\*|\*\//u;

const STRING = /'[^']*'|"[^"]*"/g;

/** A quote that is left open, and square brackets, which no value needs: an open one takes in all that follows it. */
const OPEN = /['"[\]]/;

/** Whether this is the name of a token of ours: `--avain-color-accent`. */
export const isTokenName = (name: string): boolean => name.length <= 60 && TOKEN.test(name);

const balanced = (text: string): boolean => {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0;
};

/**
 * Whether a value may stand in a declaration whatever stands around it. Not whether CSS understands it: that is for the
 * browser to say.
 */
export function isSafeValue(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_VALUE) return false;
  if (value === '' || value !== value.trim() || NEVER.test(value)) return false;
  const bare = value.replace(STRING, '');
  if (OPEN.test(bare) || !balanced(bare)) return false;
  return [...bare.matchAll(/([\w-]*)\s*\(/g)].every(
    ([, name = '']) => name === '' || FUNCTIONS.has(name.toLowerCase()),
  );
}
