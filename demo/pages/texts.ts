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
