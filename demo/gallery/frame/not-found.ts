import { frameTexts } from '../texts/frame.ts';
import type { UiLang } from '../texts/shape.ts';

/** In place of the element: what of the address is not in the gallery, and the way to what is. */
export function sayNotFound(part: string, lang: UiLang): void {
  const texts = frameTexts[lang];
  document.title = `${texts.title} – Avain`;
  document.documentElement.lang = lang;
  const code = make('code', part);
  const lead = make('p', `${texts.lead} `);
  lead.append(code);
  const link = make('a', texts.link);
  link.href = document.querySelector<HTMLLinkElement>('link[rel="up"]')?.href ?? '';
  link.target = '_top';
  const way = make('p', '');
  way.append(link);
  const main = make('main', '');
  main.append(make('h1', texts.title), lead, way);
  document.body.append(main);
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
