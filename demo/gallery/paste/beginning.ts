import type { GalleryState, WidgetName } from '../states/state.ts';
import type { PasteTexts } from '../texts/paste.ts';
import type { Child } from './embedding.ts';
import { type Server, urlTokenOf } from './servers.ts';

/** Addresses that a page needs, as places to be changed. */
const ADDRESSES: Readonly<Record<WidgetName, Readonly<Record<string, string>>>> = {
  'avain-login': { 'return-to': '/omat-asiat', 'register-href': '/tunnus' },
  'avain-reset': { 'login-href': '/kirjaudu' },
  'avain-register': { 'login-href': '/kirjaudu' },
  'avain-account': { 'login-href': '/kirjaudu' },
  'avain-user-menu': { 'login-href': '/kirjaudu', 'settings-href': '/asetukset' },
  'avain-notice': { name: 'tiedote' },
  'avain-session': { 'login-href': '/kirjaudu' },
};

/** What an element is told at first, when a state is on screen. The pages of the gallery are no pages of a city's. */
export function attributesFor(
  { widget, attributes = {} }: GalleryState,
  server: Server,
): Record<string, string> {
  const own = Object.entries(attributes).map(([name, value]) => [name, value.replace(/^#/, '/')]);
  return { ...ADDRESSES[widget], 'allow-url-token': urlTokenOf(server), ...Object.fromEntries(own) };
}

/** What stands in an element whoever embeds it: the words of a notice, and a way in without a script. */
export function childrenFor(widget: WidgetName, loginHref: string, texts: PasteTexts): readonly Child[] {
  if (widget === 'avain-user-menu' && loginHref)
    return [{ tag: 'a', attributes: { href: loginHref }, text: texts.logIn }];
  if (widget !== 'avain-notice') return [];
  const { heading, text, link } = texts.notice;
  return [
    { tag: 'strong', attributes: { slot: 'heading' }, text: heading },
    { tag: 'p', text },
    { tag: 'a', attributes: { slot: 'link', href: '/tiedote' }, text: link },
  ];
}
