import { isPageLang, type TextKey, texts } from '../../pages/texts.ts';
import type { GalleryState, WidgetName } from '../states/state.ts';

/** What a page would give each element beside what its state needs. */
const COMMON: Readonly<Record<WidgetName, Readonly<Record<string, string>>>> = {
  'avain-login': { 'heading-level': '1', 'return-to': '#perilla', 'register-href': '#tunnus' },
  'avain-reset': { 'heading-level': '1', 'login-href': '#kirjaudu' },
  'avain-register': { 'heading-level': '1', 'login-href': '#kirjaudu' },
  'avain-account': { 'heading-level': '1', 'login-href': '#kirjaudu' },
  'avain-user-menu': { 'login-href': '#kirjaudu', 'settings-href': '#asetukset' },
  'avain-notice': { 'heading-level': '1', name: 'galleria' },
  'avain-session': { 'login-href': '#kirjaudu' },
};

/** Puts the element of a state where a page would have it, with as much of a page as it needs. */
export function place({ widget: name, attributes = {} }: GalleryState, lang: string): HTMLElement {
  const widget = document.createElement(name);
  const backend = name === 'avain-notice' ? {} : { backend: '/auth/v1' };
  for (const [key, value] of Object.entries({ ...backend, ...COMMON[name], ...attributes }))
    widget.setAttribute(key, value);
  const say = sayer(lang);
  const main = document.createElement('main');
  if (name === 'avain-notice') widget.append(...noticeOf(say));
  if (name === 'avain-user-menu') {
    const header = document.createElement('header');
    header.append(widget);
    document.body.append(header);
    main.append(say('h1', 'serviceTitle'), say('p', 'serviceLead'));
  } else if (name === 'avain-session') main.append(say('h1', 'applyTitle'), say('p', 'applyLead'), widget);
  else main.append(widget);
  document.body.append(main);
  return widget;
}

type Say = (tag: string, key: TextKey, slot?: string) => HTMLElement;

/** The page's own words are in Finnish where nobody has written them in the language of the element. */
function sayer(lang: string): Say {
  const own = isPageLang(lang) ? lang : 'fi';
  return (tag, key, slot = '') => {
    const element = document.createElement(tag);
    if (own !== lang) Object.assign(element, { lang: own, dir: 'ltr' });
    if (slot) element.slot = slot;
    element.textContent = texts[own][key];
    return element;
  };
}

function noticeOf(say: Say): HTMLElement[] {
  const link = say('a', 'guideTitle', 'link') as HTMLAnchorElement;
  link.href = '#ohje';
  return [say('strong', 'noticeTitle', 'heading'), say('p', 'notice'), link];
}
