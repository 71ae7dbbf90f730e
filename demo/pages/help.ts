import { html } from 'hono/html';
import { type Markup, type PageContext, say, word } from './page-context.ts';

/** Whom to ask, in the same place of every widget and in every step. */
export function help(page: PageContext): Markup {
  return html`<div slot="help" class="help">
    <p><strong data-text="helpTitle">${word(page, 'helpTitle')}</strong></p>
    <p>
      ${say(page, 'span', 'helpPerson')} <a href="tel:+35825550100">02 555 0100</a>,
      <a href="mailto:asiakaspalvelu@saarilahti.example">asiakaspalvelu@saarilahti.example</a>
    </p>
  </div>`;
}
