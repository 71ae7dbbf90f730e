import { wantedLanguage } from '../../pages/wanted-language.ts';
import { type UiLang, uiLangOf } from '../texts/shape.ts';

/**
 * What the workbench speaks at first. A server has chosen the language of its page for this person; a file, which is marked
 * with `data-still`, is the same for everybody, and there the demo's cookie or the browser knows better.
 */
export function firstLanguage({ lang, dataset }: Pick<HTMLElement, 'lang' | 'dataset'>): UiLang {
  if (!('still' in dataset)) return uiLangOf(lang);
  return uiLangOf(wantedLanguage());
}
