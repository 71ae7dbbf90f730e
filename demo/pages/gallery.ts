import { html } from 'hono/html';
import { type Markup, type PageContext, say, word } from './page-context.ts';
import { policyElement } from './policy.ts';

/** The gallery: every state of the elements. The script makes the page. */
export function galleryPage(page: PageContext): Markup {
  return bare(
    page,
    html`<title data-title="galleryTitle">${word(page, 'galleryTitle')} – Avain</title>
      ${moduleScript(page, '/pages/gallery.js')}`,
    html`<avain-gallery
        frame="${page.safeHref('/galleria/tila')}"
        home="${page.safeHref('/')}"
      ></avain-gallery>
      <noscript
        ><main>${say(page, 'h1', 'galleryTitle')} ${say(page, 'p', 'galleryScript')}</main></noscript
      >`,
    policyElement(`frame-src 'self'; trusted-types lit-html`),
  );
}

/** A page with one element in one state; the script puts it there. */
export function galleryFramePage(page: PageContext): Markup {
  return bare(
    page,
    html`<title>${word(page, 'galleryTitle')} – Avain</title>
      <link rel="up" href="${page.safeHref('/galleria')}" />
      <link rel="stylesheet" href="${page.safeHref('/avain/avain.css')}" />
      <link rel="stylesheet" href="${page.safeHref('/pages/gallery-frame.css')}" />
      ${moduleScript(page, '/pages/gallery-frame.js')}`,
    html`<noscript
      ><main>${say(page, 'h1', 'galleryTitle')} ${say(page, 'p', 'galleryScript')}</main></noscript
    >`,
    policyElement('trusted-types avain-lit default'),
  );
}

function bare(page: PageContext, head: Markup, body: Markup, policy: Markup): Markup {
  return html`<!doctype html>
    <html lang="${page.lang}" ${page.still ? html` data-still` : ''}>
      <head>
        <meta charset="utf-8" />
        ${page.still ? policy : ''}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${page.safeHref('/pages/icon.svg')}" type="image/svg+xml" />
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}

function moduleScript(page: PageContext, name: string): Markup {
  const nonce = page.nonce ? html` nonce="${page.nonce}"` : '';
  return html`<script type="module" src="${page.safeHref(name)}" ${nonce}></script>`;
}
