import type { Messages } from './messages.ts';

/** A language, or the way to load its texts. */
export type Locale = Messages | (() => Promise<unknown>);

interface Registry {
  readonly locales: Map<string, Locale>;
  readonly loading: Set<string>;
  readonly listeners: Set<() => void>;
}

// One registry for the page, so that a language file that comes by a script tag of its own reaches every widget.
const registry = ((globalThis as { [key: symbol]: unknown })[Symbol.for('avain.locales')] ??= {
  locales: new Map(),
  loading: new Set(),
  listeners: new Set(),
} satisfies Registry) as Registry;

/** Makes the texts of a language known, or how to load them. Texts replace a loader; a loader replaces nothing. */
export function registerLocale(lang: string, locale: Locale): void {
  if (typeof locale === 'function' && registry.locales.has(lang)) return;
  registry.locales.set(lang, locale);
  tell();
}

/** Calls back when a language has become known; returns the way to stop that. */
export function onLocale(listener: () => void): () => void {
  registry.listeners.add(listener);
  return () => registry.listeners.delete(listener);
}

/**
 * The tag, as it was registered, of the texts for a BCP 47 tag: those of the whole tag first, then of ever less of it. So
 * `fi-simple` has texts of its own (`simple` is a variant subtag in the IANA registry), and `sv-FI` those of `sv`. The
 * language alone, in lower case, where there are none.
 */
export function knownTag(tag: string): string {
  const asked = tag.toLowerCase();
  const known = [...registry.locales.keys()].find((key) => key.toLowerCase() === asked);
  const shorter = asked.replace(/-[^-]*$/, '');
  return known ?? (shorter === asked ? asked : knownTag(shorter));
}

/**
 * The texts of a language if they are here. If they can be loaded, that begins, and `onLocale` tells when it is over. A
 * language that could not be loaded is one that is not known.
 */
export function localeFor(lang: string): Messages | 'loading' | undefined {
  const { locales, loading } = registry;
  const locale = locales.get(lang);
  if (typeof locale !== 'function') return locale;
  if (!loading.has(lang)) {
    loading.add(lang);
    void locale().then(
      () => settle(lang),
      () => settle(lang),
    );
  }
  return 'loading';
}

function settle(lang: string): void {
  registry.loading.delete(lang);
  if (typeof registry.locales.get(lang) === 'function') registry.locales.delete(lang);
  tell();
}

function tell(): void {
  for (const listener of [...registry.listeners]) listener();
}
