import { html } from 'hono/html';
import { layout } from './layout.ts';
import { type Markup, type PageContext, say } from './page-context.ts';

/** In place of a page that cannot be made just now. */
export function faultPage(page: PageContext): Markup {
  const body = html`${say(page, 'h1', 'faultTitle')} ${say(page, 'p', 'fault', 'lead')}`;
  return layout(page, 'faultTitle', html`<div class="text">${body}</div>`);
}
