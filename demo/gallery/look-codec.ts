import { type Embed, type Look, plainLook, type Texts, type Theme, type TokenValue } from './look.ts';
import { isSafeValue, isTokenName } from './theme/css-value.ts';

/**
 * A look in the address: `1` (the format) and base64url of small JSON. Every token set takes less than 2 kB, a text
 * about a third more than its own length. Browsers take far more; the chat programs that addresses are sent by do not.
 */
const FORMAT = '1';

/** Longer than this is not read. */
export const LONGEST_LOOK = 32_000;
/** Of one text, in characters. */
export const LONGEST_TEXT = 1000;
const PREFIX = '--avain-';

/** Names that mean something to every object, whether or not anybody wrote them. */
const HAUNTED = new Set(['__proto__', 'constructor', 'prototype']);

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every entry by its own check. What does not fit makes the whole useless, so it is thrown. */
function each<T>(value: unknown, fits: (key: string) => boolean, read: (value: unknown, key: string) => T) {
  if (!isTree(value)) throw new TypeError('not an object');
  const entry = ([key, one]: [string, unknown]): [string, T] => {
    if (HAUNTED.has(key) || !fits(key)) throw new TypeError(`not a name here: ${key}`);
    return [key, read(one, key)];
  };
  return Object.fromEntries(Object.entries(value).map(entry));
}

function css(value: unknown): string {
  if (!isSafeValue(value)) throw new TypeError('not a value of CSS');
  return value;
}

function token(value: unknown): TokenValue {
  if (!Array.isArray(value)) return { light: css(value) };
  if (value.length !== 2) throw new TypeError('light and dark only');
  return { light: css(value[0]), dark: css(value[1]) };
}

const theme = (value: unknown): Theme =>
  Object.fromEntries(
    Object.entries(each(value, (name) => isTokenName(PREFIX + name), token)).map(([name, one]) => [
      PREFIX + name,
      one,
    ]),
  );

const isKey = (key: string): boolean => /^[a-z][\w-]{0,60}$/i.test(key);
const isLanguage = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/i.test(tag);

/** Groups, their texts, and texts by code within them: three floors. */
function messages(value: unknown, floors = 3): unknown {
  if (typeof value !== 'string') {
    if (floors === 0) throw new TypeError('too deep');
    return each(value, isKey, (one) => messages(one, floors - 1));
  }
  // A text may have several lines; other signs that cannot be seen have no place in one.
  if (floors > 1 || value.length > LONGEST_TEXT || /[^\P{Cc}\n]/u.test(value))
    throw new TypeError('not a text');
  return value;
}

function embed(value: unknown): Embed {
  if (!isTree(value)) throw new TypeError('not an object');
  const { h, l, w, d, ...rest } = value;
  const level = h === undefined || (Number.isInteger(h) && Number(h) >= 1 && Number(h) <= 6);
  if (!level || (l !== undefined && typeof l !== 'boolean') || Object.keys(rest).length > 0)
    throw new TypeError('not a way to embed');
  return {
    ...(h !== undefined && { headingLevel: Number(h) }),
    ...(l !== undefined && { logo: l }),
    ...(w !== undefined && { width: css(w) }),
    ...(d !== undefined && { density: css(d) }),
  };
}

const some = (value: object): object | undefined =>
  Object.values(value).some((one) => one !== undefined) ? value : undefined;

/** For the part of the address after `#`. The plain look is nothing at all. */
export function encodeLook({ theme: set, texts, embed: how }: Look): string {
  const tokens = Object.entries(set).map(([name, { light, dark }]) => [
    name.slice(PREFIX.length),
    dark === undefined ? light : [light, dark],
  ]);
  const small = {
    t: some(Object.fromEntries(tokens)),
    x: some(texts),
    e: some({ h: how.headingLevel, l: how.logo, w: how.width, d: how.density }),
  };
  const json = JSON.stringify(small);
  if (json === '{}') return '';
  const bytes = Array.from(new TextEncoder().encode(json), (byte) => String.fromCharCode(byte)).join('');
  return FORMAT + btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function unpack(text: string): Look {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const json = new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)),
  );
  const value: unknown = JSON.parse(json);
  if (!isTree(value)) throw new TypeError('not an object');
  const { t = {}, x = {}, e = {}, ...rest } = value;
  if (Object.keys(rest).length > 0) throw new TypeError('not a look');
  return { theme: theme(t), texts: each(x, isLanguage, (one) => messages(one)) as Texts, embed: embed(e) };
}

/**
 * The look of an address, which anybody may have written: names and values are checked one by one, and one that does not
 * fit makes it no look at all.
 */
export function decodeLook(text: string): Look | undefined {
  const hash = text.replace(/^#/, '');
  if (hash === '') return plainLook;
  if (hash.length > LONGEST_LOOK || !/^1[\w-]+$/.test(hash)) return undefined;
  try {
    return unpack(hash.slice(FORMAT.length));
  } catch {
    return undefined;
  }
}
