import type { Locale } from '../rules/ports.ts';
import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

export type TextKey = keyof typeof fi;

/** All texts of the pages in one language; a missing one does not compile. */
export type Texts = Readonly<Record<TextKey, string>>;

export const texts: Readonly<Record<Locale, Texts>> = { fi, sv, en };

export const languages: readonly { readonly lang: Locale; readonly name: string }[] = [
  { lang: 'fi', name: 'Suomi' },
  { lang: 'sv', name: 'Svenska' },
  { lang: 'en', name: 'English' },
];

/** Whether the pages can be read in the language with this tag. */
export const isLanguage = (tag: string | undefined): tag is Locale =>
  tag !== undefined && Object.hasOwn(texts, tag);
