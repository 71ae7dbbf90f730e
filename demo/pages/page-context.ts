import { html, raw } from 'hono/html';
import type { User } from '../../src/core/step.ts';
import type { Locale } from '../rules/ports.ts';
import type { Answering } from './answering.ts';
import { localeFor, type PageLang, type TextKey, texts } from './texts.ts';

/** Markup that is safe to put into a page. */
export type Markup = ReturnType<typeof html>;

/** A file that a page loads. */
export interface Asset {
  readonly path: string;
  /** Subresource integrity, for files that have been built for publishing. */
  readonly integrity?: string | undefined;
}

/** What every page is given. */
export interface PageContext {
  readonly lang: PageLang;
  /** Who is logged in, as the server knows; nobody where a mock answers, since only the browser knows then. */
  readonly user?: User | undefined;
  /** Answers come from a mock in the browser. */
  readonly mock: boolean;
  /** There is a page with the mails that were sent. */
  readonly mailbox: boolean;
  /** There is a page that lets another server answer. */
  readonly servers?: boolean;
  /** There is the gallery of every state, for designers. */
  readonly gallery?: boolean;
  /** That other server, where one was chosen. */
  readonly answering?: Answering | undefined;
  /** No server at all: a folder of files. */
  readonly still: boolean;
  /** For script tags; none where files alone are served. */
  readonly nonce?: string;
  /** Path of this page, from the root of the demo: `/kirjaudu`. */
  readonly path: string;
  /** The address, for this page, of a path of the demo. Takes paths that are ours or that the rules have checked. */
  safeHref(path: string): string;
  asset(name: string): Asset;
}

export function word({ lang }: PageContext, key: TextKey): string {
  return texts[lang][key];
}

/** An element with one text in it, which the page's script exchanges when another language is picked. */
export function say(page: PageContext, tag: string, key: TextKey, className = ''): Markup {
  const names = className ? html` class="${className}"` : '';
  return html`<${raw(tag)} data-text="${key}"${names}>${word(page, key)}</${raw(tag)}>`;
}

/** A link within the demo. */
export function link(page: PageContext, path: string, key: TextKey, className = ''): Markup {
  return html`<a href="${page.safeHref(path)}" data-text="${key}" class="${className}"
    >${word(page, key)}</a
  >`;
}

/** Words that come in every language by themselves, for example the title of a matter. */
export function inAll(tag: string, words: Readonly<Record<Locale, string>>, lang: PageLang): Markup {
  const { fi, sv, en } = words;
  return html`<${raw(tag)} data-fi="${fi}" data-sv="${sv}" data-en="${en}">${words[localeFor(lang)]}</${raw(tag)}>`;
}

/** Logs out without a script. */
export function logOutForm(page: PageContext, className = 'button quiet'): Markup {
  return html`<form method="post" action="/auth/v1/form/sign-out">
    <button class="${className}" data-text="logOut">${word(page, 'logOut')}</button>
  </form>`;
}
