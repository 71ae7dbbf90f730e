import { html } from 'hono/html';
import { layout } from './layout.ts';
import { link, type Markup, type PageContext, say } from './page-context.ts';

export function notFoundPage(page: PageContext): Markup {
  const body = html`${say(page, 'h1', 'notFoundTitle')} ${say(page, 'p', 'notFound', 'lead')}`;
  return layout(
    page,
    'notFoundTitle',
    html`<div class="text">
      ${body}
      <p>${link(page, '/', 'home', 'button')}</p>
    </div>`,
  );
}
