import { html } from 'hono/html';
import { residents } from '../rules/residents.ts';
import { answeringLine, asks, elementOf } from './answering.ts';
import { link, logOutForm, type Markup, type PageContext, say, word } from './page-context.ts';
import { policyElement } from './policy.ts';
import { languages, type TextKey } from './texts.ts';

/** What only some pages have. */
export interface LayoutMore {
  /** A script of the page's own. */
  readonly script?: string;
  /** Where to look anew after some seconds, where no script brings the page up to date. */
  readonly refresh?: string;
}

/** A whole document around the content of a page. */
export function layout(page: PageContext, title: TextKey, content: Markup, more: LayoutMore = {}): Markup {
  const site = page.still ? html` data-still` : '';
  return html`<!doctype html>
    <html lang="${page.lang}" ${site}>
      <head>
        <meta charset="utf-8" />
        ${page.still ? policyElement('trusted-types avain-lit default') : ''}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title data-title="${title}">${word(page, title)} – ${word(page, 'town')}</title>
        <link rel="icon" href="${page.safeHref('/pages/icon.svg')}" type="image/svg+xml" />
        ${sheet(page, '/avain/avain.css')} ${sheet(page, '/pages/page.css')} ${early(page)} ${scripts(page)}
        ${more.script ? script(page, more.script) : ''} ${more.refresh ? refreshed(more.refresh) : ''}
      </head>
      <body>
        ${header(page)} ${session(page)} ${page.mock ? mockLine(page) : answeringLine(page)}
        <main id="sisalto" tabindex="-1">${content}</main>
        ${footer(page)}
      </body>
    </html> `;
}

const refreshed = (address: string): Markup =>
  html`<noscript><meta http-equiv="refresh" content="4; url=${address}" /></noscript>`;

function sheet(page: PageContext, name: string): Markup {
  const { path, integrity } = page.asset(name);
  return html`<link rel="stylesheet" href="${page.safeHref(path)}" ${sealed(integrity)} />`;
}

/** No module: it hides a notice that is not to be seen before anything has been painted. */
function early(page: PageContext): Markup {
  const { path, integrity } = page.asset('/avain/avain-early.js');
  const nonce = page.nonce ? html` nonce="${page.nonce}"` : '';
  return html`<script src="${page.safeHref(path)}" ${sealed(integrity)}${nonce}></script>`;
}

function scripts(page: PageContext): Markup {
  if (page.mock) return html`${script(page, '/pages/page.js')} ${script(page, '/pages/mock.js')}`;
  // The language comes before what shows it: so no Finnish is seen first.
  const own = page.lang === 'fi' ? '' : script(page, `/avain/avain-${page.lang}.js`);
  const { adapter } = elementOf(page);
  const wire = adapter === 'http' ? '' : script(page, `/avain/avain-adapter-${adapter}.js`);
  return html`${script(page, '/pages/page.js')} ${own} ${wire} ${script(page, '/avain/avain.js')}`;
}

function script(page: PageContext, name: string): Markup {
  const { path, integrity } = page.asset(name);
  const nonce = page.nonce ? html` nonce="${page.nonce}"` : '';
  return html`<script type="module" src="${page.safeHref(path)}" ${sealed(integrity)}${nonce}></script>`;
}

function sealed(integrity: string | undefined): Markup | '' {
  return integrity ? html`integrity="${integrity}"` : '';
}

function header(page: PageContext): Markup {
  return html`<header class="top">
    <a class="skip" href="#sisalto" data-text="skip">${word(page, 'skip')}</a>
    <a class="brand" href="${page.safeHref('/')}">
      <img src="${page.safeHref('/pages/crest.svg')}" width="40" height="44" alt="" />
      <span>${say(page, 'strong', 'town')} ${say(page, 'span', 'service')}</span>
    </a>
    <avain-user-menu
      ${asks(page)}
      login-href="${page.safeHref('/kirjaudu')}"
      settings-href="${page.safeHref('/omat-asetukset')}"
      languages="${languages.map(({ lang }) => lang).join(' ')}"
      >${menuFallback(page)}</avain-user-menu
    >
  </header>`;
}

/** Looks after the end of the session, on every page. */
function session(page: PageContext): Markup {
  const login = page.safeHref(`/kirjaudu?return-to=${page.path}`);
  return html`<avain-session ${asks(page)} login-href="${login}"></avain-session>`;
}

/** What the menu shows until, or unless, its script is there. */
function menuFallback(page: PageContext): Markup {
  const { user } = page;
  const person = user
    ? html`<a href="${page.safeHref('/omat-asetukset')}" translate="no">${user.name} (${user.email})</a>
        ${logOutForm(page)}`
    : link(page, '/kirjaudu', 'logIn', 'button');
  return html`<div class="fallback">${person}</div>`;
}

/** The picker in the menu is for who has scripts; these are links for everybody, and lead to this page. */
function languageLinks(page: PageContext): Markup {
  return html`<ul class="languages">
    ${languages.map(({ lang, name }) => {
      const href = page.safeHref(`${page.path}?kieli=${lang}`);
      return html`<li>
        <a href="${href}" lang="${lang}" hreflang="${lang}" data-speak="${lang}">${name}</a>
      </li>`;
    })}
  </ul>`;
}

function mockLine(page: PageContext): Markup {
  return html`<aside class="mock" aria-labelledby="mock">
    <details>
      <summary id="mock" data-text="mockTitle">${word(page, 'mockTitle')}</summary>
      ${say(page, 'p', 'mockText')}
      <ul>
        ${residents.map(({ name, email, password }) => {
          return html`<li translate="no">
            <span>${name}</span><code>${email}</code><code>${password}</code>
          </li>`;
        })}
      </ul>
    </details>
    <noscript>${say(page, 'p', 'mockScript')}</noscript>
  </aside>`;
}

function footer(page: PageContext): Markup {
  return html`<footer>
    <div>
      ${say(page, 'h2', 'customerService')}
      <p><a href="tel:+35825550100">02 555 0100</a></p>
      <p>
        <a href="mailto:asiakaspalvelu@saarilahti.example">asiakaspalvelu@saarilahti.example</a>
      </p>
      ${say(page, 'p', 'hours')}
    </div>
    <div>
      ${languageLinks(page)} ${say(page, 'p', 'fictional')}
      ${page.mailbox ? html`<p>${link(page, '/posti', 'mailbox')}</p>` : ''}
      ${page.gallery ? html`<p>${link(page, '/galleria', 'galleryLink')}</p>` : ''}
      ${page.servers ? html`<p>${link(page, '/palvelin', 'serverTitle')}</p>` : ''}
    </div>
  </footer>`;
}
