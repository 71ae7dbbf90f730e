import { html, raw } from 'hono/html';
import { pages as paths } from '../rules/form-pages.ts';
import { asks, takesToken } from './answering.ts';
import { delivered } from './delivered.ts';
import { help } from './help.ts';
import { layout } from './layout.ts';
import { link, type Markup, type PageContext, say } from './page-context.ts';
import type { TextKey } from './texts.ts';

/** A page with one widget on it. */
export interface FlowSpec {
  readonly title: TextKey;
  readonly tag: 'avain-reset' | 'avain-register' | 'avain-account';
  /** What the account begins with, where that is not its overview. */
  readonly goal?: string;
}

/** Pages with one other widget, by their path. */
export const FLOWS: Readonly<Record<string, FlowSpec>> = {
  [paths.reset]: { title: 'forgotTitle', tag: 'avain-reset' },
  [paths.newPassword]: { title: 'newPasswordTitle', tag: 'avain-reset' },
  [paths.register]: { title: 'registerTitle', tag: 'avain-register' },
  [paths.confirmAddress]: { title: 'confirmTitle', tag: 'avain-register' },
  [paths.settings]: { title: 'settings', tag: 'avain-account' },
  [paths.confirmNewAddress]: { title: 'confirmTitle', tag: 'avain-account', goal: 'change-email' },
  [paths.changePassword]: { title: 'changePassword', tag: 'avain-account', goal: 'change-password' },
};

/** The widget around a form that works without it, or around what else there is to say without it. */
export function flowPage(page: PageContext, { title, tag, goal }: FlowSpec, step?: string): Markup {
  const back = tag === 'avain-account' ? `?return-to=${page.path}` : '';
  const onward = tag === 'avain-account' ? html` return-to="${page.safeHref('/')}"` : '';
  const begin = goal ? html` goal="${goal}"` : '';
  const name = raw(tag);
  return layout(
    page,
    title,
    html`<div class="login ${tag}">
      <${name} ${asks(page)} heading-level="1" login-href="${page.safeHref(`/kirjaudu${back}`)}"${onward}${begin}${takesToken(page)}>
        ${step === undefined ? fallback(page, title) : delivered(page, step)}
        ${help(page)}
      </${name}>
    </div>`,
  );
}

/** What cannot be done without a script, and what can. */
function fallback(page: PageContext, title: TextKey): Markup {
  const password = page.user ? html`<p>${link(page, '/omat-asetukset/salasana', 'changePassword')}</p>` : '';
  return html`<div class="already">
    ${say(page, 'h1', title)}
    <noscript>${say(page, 'p', 'needsScript')}</noscript>
    ${password}
  </div>`;
}
