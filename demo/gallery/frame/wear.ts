import { textsOf } from '../messages/languages.ts';
import { toMessages } from '../messages/template.ts';
import type { Look } from '../look.ts';
import { embedCss, themeCss } from '../theme/css.ts';

const themeSheet = new CSSStyleSheet();
const embedSheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(themeSheet, embedSheet);

/** An element that has texts of its own and a level for its heading. */
interface Dressed extends HTMLElement {
  messages?: unknown;
}

/** The level that the element has in this page unless a designer chooses another. */
const LEVEL = 'heading-level';

/** Puts a look on the element, in place of the one before. */
export function wear(widget: Dressed, { theme, texts, embed }: Look, lang: string): void {
  themeSheet.replaceSync(themeCss(theme));
  embedSheet.replaceSync(embedCss(widget.localName, embed));
  widget.messages = toMessages(texts[lang] ?? {}, textsOf(lang));
  level(widget, embed.headingLevel);
  logo(widget, embed.logo === true);
}

function level(widget: HTMLElement, chosen: number | undefined): void {
  const own = (widget.dataset['level'] ??= widget.getAttribute(LEVEL) ?? '');
  if (own || chosen) widget.setAttribute(LEVEL, String(chosen ?? own));
}

function logo(widget: HTMLElement, isWanted: boolean): void {
  const there = widget.querySelector('[slot=logo]');
  if (!isWanted) there?.remove();
  if (!isWanted || there) return;
  const image = document.createElement('img');
  image.src = new URL('crest.svg', import.meta.url).href;
  Object.assign(image, { slot: 'logo', width: 40, height: 44, alt: '' });
  widget.prepend(image);
}
