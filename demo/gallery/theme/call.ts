/** A function of CSS with its arguments, as written. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
}

/** Splits at what stands outside brackets and quotes. */
export function split(text: string, at: ',' | ' '): string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const sign of text) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === at && depth === 0 && !quote) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '' || at === ',');
}

/** `light-dark(#fff, #000)` in parts; nothing where the text is no call, or more than one. */
export function asCall(text: string): Call | undefined {
  const [, name, inner] = /^([a-z][\w-]*)\((.*)\)$/is.exec(text.trim()) ?? [];
  if (!name || inner === undefined) return undefined;
  let depth = 0;
  for (const sign of inner) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return undefined;
  }
  return { name: name.toLowerCase(), args: split(inner, ',') };
}

/** One side of what may have two; a colour may have brackets of its own. */
const TWO = /light-dark\(\s*((?:[^,()]|\([^()]*\))+),\s*((?:[^,()]|\([^()]*\))+?)\s*\)/gi;

/** A value as light pages have it, and as dark ones do, wherever in it they differ. */
export function sidesOf(value: string): { light: string; dark?: string } {
  const whole = asCall(value);
  const [first, second] = whole?.name === 'light-dark' ? whole.args : [];
  const light = first ?? value.replaceAll(TWO, '$1').trim();
  const dark = second ?? value.replaceAll(TWO, '$2').trim();
  return light === dark ? { light } : { light, dark };
}
