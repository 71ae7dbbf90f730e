import type { Locale } from '../rules/ports.ts';
import { en } from './texts/en.ts';
import { fiSimple } from './texts/fi-simple.ts';
import { fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

export type TextKey = keyof typeof fi;

/** All texts of the pages in one language; a missing one does not compile. */
export type Texts = Readonly<Record<TextKey, string>>;

/** What pages are in: easy Finnish beside what mails are in. */
export type PageLang = Locale | 'fi-simple';

export const texts: Readonly<Record<PageLang, Texts>> = { fi, sv, en, 'fi-simple': fiSimple };

export const languages: readonly { readonly lang: PageLang; readonly name: string }[] = [
  { lang: 'fi', name: 'Suomi' },
  { lang: 'fi-simple', name: 'Selkosuomi' },
  { lang: 'sv', name: 'Svenska' },
  { lang: 'en', name: 'English' },
];

export function isPageLang(value: unknown): value is PageLang {
  return languages.some(({ lang }) => lang === value);
}

/** The language of what is not in easy Finnish. */
export function localeFor(lang: PageLang): Locale {
  return lang === 'fi-simple' ? 'fi' : lang;
}
