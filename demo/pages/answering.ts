import { html } from 'hono/html';
import type { Element } from '../../servers/server.ts';
import { link, type Markup, type PageContext, say, word } from './page-context.ts';
import type { TextKey } from './texts.ts';

/** Another server than the demo's own, that was chosen for the elements of a page. */
export interface Answering {
  /** As people call it, with its version; or the address of one's own. */
  readonly said: string;
  /** What the elements are told; nothing while it does not run, and the demo's own server answers. */
  readonly element?: Element;
  /** It was there, and is no more. */
  readonly gone?: boolean;
}

const OWN: Element = { backend: '/auth/v1', adapter: 'http' };

/** What the elements of a page are told. */
export function elementOf({ answering }: Pick<PageContext, 'answering'>): Element {
  return answering?.element ?? OWN;
}

/** Whether another server answers: then nobody here knows who is logged in, and no form comes with the page. */
export function isElsewhere({ answering }: Pick<PageContext, 'answering'>): boolean {
  return answering?.element !== undefined;
}

/** The attributes by which an element finds its server. */
export function asks(page: Pick<PageContext, 'answering'>): Markup {
  const { backend, adapter } = elementOf(page);
  return adapter === 'http' ? html`backend="${backend}"` : html`backend="${backend}" adapter="${adapter}"`;
}

/** For the elements that mailed links lead to. */
export function takesToken(page: Pick<PageContext, 'answering'>): Markup | '' {
  const { urlToken } = elementOf(page);
  return urlToken ? html` allow-url-token="${urlToken}"` : '';
}

/** Which server answers, on every page, with the way back. */
export function answeringLine(page: PageContext): Markup | '' {
  const { answering } = page;
  if (!answering) return '';
  return html`<aside class="answering" aria-labelledby="answering">
    <p id="answering">${whoAnswers(page, answering)}</p>
    <p>${link(page, '/palvelin', 'serverChange')} ${link(page, `${page.path}?palvelin=oma`, 'serverBack')}</p>
  </aside>`;
}

function whoAnswers(page: PageContext, { said, element, gone }: Answering): Markup {
  const name = html`<strong translate="no">${said}</strong>`;
  const more = (key: TextKey) => html`<span data-text="${key}">${word(page, key)}</span>`;
  if (!element) return html`${name} ${more('serverNotThere')}`;
  return gone ? html`${name} ${more('serverHasGone')}` : html`${say(page, 'span', 'serverAnswers')} ${name}`;
}
