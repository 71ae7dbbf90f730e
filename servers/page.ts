import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { Element, Pages } from './server.ts';

const paths = { login: '/', register: '/tunnus', reset: '/uusi-salasana', account: '/asetukset' };

/** Where the pages are. */
export const pages: Pages = { ...paths, all: Object.values(paths) };

/** The element of each page, by its path; every other path has the login. */
const ELEMENTS: Readonly<Record<string, string>> = {
  [pages.reset]: 'avain-reset',
  [pages.register]: 'avain-register',
  [pages.account]: 'avain-account',
  // Where the reference backend leads.
  '/kirjaudu/uusi-salasana': 'avain-reset',
};

const { login, account, register } = pages;
const LINKS = `login-href="${login}" settings-href="${account}" register-href="${register}" return-to="${account}"`;

/** Elements that take the token of a mailed link out of the address. */
const LINKED: readonly string[] = ['avain-reset', 'avain-register', 'avain-account'];

/** A page with the user menu and one more element, under the policy that every page of ours has. */
export function servicePage(
  call: Context,
  { backend, adapter, urlToken = '' }: Element,
): Response | Promise<Response> {
  const nonce = randomBytes(16).toString('base64url');
  const named = html`backend="${backend}" adapter="${adapter}" ${raw(LINKS)}`;
  const tag = ELEMENTS[call.req.path] ?? 'avain-login';
  const linked = urlToken && LINKED.includes(tag) ? html`allow-url-token="${urlToken}"` : '';
  const script = (name: string) =>
    html`<script type="module" nonce="${nonce}" src="/avain/${name}.js"></script>`;
  const connect = URL.canParse(backend) ? new URL(backend).origin : '';
  call.header('Content-Security-Policy', policy(nonce, connect));
  call.header('Referrer-Policy', 'same-origin');
  return call.html(
    html`<!doctype html>
    <html lang="${call.req.query('kieli') ?? 'fi'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Venepaikat</title>
        <link rel="icon" href="/pages/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/avain/avain.css" />
        ${adapter === 'http' ? '' : script(`avain-adapter-${adapter}`)} ${script('avain')}
      </head>
      <body>
        <header><avain-user-menu ${named}></avain-user-menu></header>
        <main><${raw(tag)} ${named} ${linked}></${raw(tag)}></main>
      </body>
    </html>`,
  );
}

const policy = (nonce: string, connect: string): string =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'`,
    `img-src 'self'`,
    `connect-src 'self' ${connect}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types avain-lit`,
  ].join('; ');
