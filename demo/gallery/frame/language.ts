import type { Messages } from '../../../src/locales/messages.ts';
import * as english from '../../../src/locales/en.ts';
import { registerLocale } from '../../../src/locales/registry.ts';
import { base } from '../../mocks/worker.ts';
import { directionOf, type PseudoTag, pseudoLocales } from '../pseudo.ts';

/** The files that come with the elements, beside Finnish. */
const FILES = ['sv', 'en', 'fi-simple'] as const;

const isPseudo = (lang: string): lang is PseudoTag => Object.hasOwn(pseudoLocales, lang);

/** Sets the language of the page, and makes the texts of the elements known in it. */
export async function speak(lang: string): Promise<void> {
  const { documentElement: root } = document;
  root.lang = lang;
  root.dir = directionOf(lang);
  if (isPseudo(lang)) registerLocale(lang, pseudoLocales[lang](english satisfies Messages));
  const file = FILES.find((name) => name === lang);
  if (file) await import(new URL(`avain/avain-${file}.js`, base).href);
}
