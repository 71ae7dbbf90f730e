import { html } from 'hono/html';
import { type Markup, type PageContext, say, word } from './page-context.ts';

/** That logging in has changed. Whoever has read and closed it sees it nowhere again. */
export function changeNotice(page: PageContext, slot = ''): Markup {
  const place = slot ? html` slot="${slot}"` : '';
  return html`<avain-notice name="kirjautuminen-2026" until="2029-12-31" dismissible${place}>
    <strong slot="heading" data-text="noticeTitle">${word(page, 'noticeTitle')}</strong>
    ${say(page, 'p', 'notice')}
    <a slot="link" href="${page.safeHref('/ohje')}" data-text="guideTitle">${word(page, 'guideTitle')}</a>
  </avain-notice>`;
}
