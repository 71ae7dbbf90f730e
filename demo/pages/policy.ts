import { html } from 'hono/html';
import type { Markup } from './page-context.ts';

/** The policy of a page that is a file, as far as an element can say it. `more`: what only some pages need. */
export function policyElement(more: string): Markup {
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; ${more}`;
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}
