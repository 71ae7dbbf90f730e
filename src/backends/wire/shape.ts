/** Reads an unknown value: the typed part of it, or {@link nothing} when it has another shape. */
export type Read<T> = (value: unknown) => T | typeof nothing;

/** What a reader gives for a value of another shape. */
export const nothing: unique symbol = Symbol();

export const text: Read<string> = (value) => (typeof value === 'string' ? value : nothing);
export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : nothing);
export const count: Read<number> = (value) => (Number.isFinite(value) ? (value as number) : nothing);

/** The same without a prototype: what somebody put into `Object.prototype` is not in it. */
export const own = <T extends object>(value: T): T => ({ __proto__: null, ...value });

/** One of the given words. */
export function word<T extends string>(...words: readonly T[]): Read<T> {
  return (value) => (words.includes(value as T) ? (value as T) : nothing);
}

/** An object of texts and plain values that goes on as it is, for WebAuthn options. */
export const json: Read<Record<string, unknown>> = (value) =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : nothing;

/** A list; words it does not know are left out, so that a newer server may say more. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value) =>
    Array.isArray(value)
      ? value.map(read).filter((item): item is Awaited<T> & T => item !== nothing)
      : nothing;
}

/** A field that may be absent. */
export interface Maybe<T> {
  readonly maybe: Read<T>;
}
export const maybe = <T>(read: Read<T>): Maybe<T> => ({ maybe: read });

type Fields = Record<string, Read<unknown> | Maybe<unknown>>;

/** An object: the named fields are picked, everything else is dropped. */
export function shape(fields: Fields): Read<Record<string, unknown>> {
  return (value) => {
    const source = json(value);
    if (source === nothing) return nothing;
    const picked = own<Record<string, unknown>>({});
    for (const [name, field] of Object.entries(fields)) {
      const optional = typeof field !== 'function';
      const raw = Object.hasOwn(source, name) ? source[name] : undefined;
      if (optional && raw === undefined) continue;
      const item = (optional ? field.maybe : field)(raw);
      if (item === nothing) return nothing;
      picked[name] = item;
    }
    return picked;
  };
}
