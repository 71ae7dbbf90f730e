import { html } from 'hono/html';
import type { SafeUrl } from '../../src/core/platform.ts';
import type { OfficialsKind, OfficialsWay } from '../../src/steps/officials.ts';
import { asks, isElsewhere } from './answering.ts';
import { changeNotice } from './change-notice.ts';
import { delivered, extraFields } from './delivered.ts';
import { help } from './help.ts';
import { layout } from './layout.ts';
import { link, logOutForm, type Markup, type PageContext, say, word } from './page-context.ts';

/** What the login page shows. */
export interface LoginParts {
  /** The step as markup; without one the element makes its form itself, and shows a link until then. */
  readonly step?: string;
  /** Where to go after logging in: a path of ours. */
  readonly returnTo: string;
  readonly onePage: boolean;
  /** How officials log in. Default: here, with their user name. */
  readonly officials?: OfficialsKind;
}

/** The login: the element around a form that works without it. */
export function loginPage(page: PageContext, parts: LoginParts): Markup {
  return layout(
    page,
    'logIn',
    html`<div class="login">
      <avain-login
        ${asks(page)}
        heading-level="1"
        return-to="${page.safeHref(parts.returnTo || '/')}"
        register-href="${page.safeHref('/kirjaudu/tunnus')}"
        ${officials(page, parts.officials)}
        ${parts.onePage ? 'one-page' : ''}
      >
        ${changeNotice(page, 'notice')} ${form(page, parts)} ${help(page)}
      </avain-login>
      ${parts.step === undefined ? '' : extraFields(parts.step, extras(parts))}
    </div>`,
  );
}

function form(page: PageContext, { step, returnTo }: LoginParts): Markup {
  if (step !== undefined) return delivered(page, step);
  if (page.user) return already(page, returnTo);
  // The form of another server comes by script alone.
  if (isElsewhere(page)) return html`<noscript>${say(page, 'p', 'needsScript')}</noscript>`;
  return html`<p>${link(page, '/kirjaudu', 'logIn', 'button')}</p>`;
}

function already(page: PageContext, returnTo: string): Markup {
  return html`<div class="already">
    ${say(page, 'h1', 'alreadyTitle')}
    <p translate="no">${page.user?.name || page.user?.email}</p>
    <p>${link(page, returnTo || '/', 'goOn', 'button')}</p>
    ${logOutForm(page)}
  </div>`;
}

/** How officials log in: the same three ways as in the form that the server delivers. */
export function officialsOf(page: PageContext, kind: OfficialsKind): OfficialsWay {
  const paths = { link: '/kirjaudu?yksi=1', provider: '/ohje#viranomaiset', username: '' };
  const href = paths[kind] && page.safeHref(paths[kind]);
  return { kind, name: word(page, 'officialsService'), ...(href && { href: href as SafeUrl }) };
}

function officials(page: PageContext, chosen: OfficialsKind = 'username'): Markup {
  const { kind, href = '', name } = officialsOf(page, chosen);
  return html`officials="${kind}" officials-href="${href}" officials-name="${name}"`;
}

/** What the post of a login brings beside its fields. */
const extras = ({ onePage }: LoginParts) => ({ 'one-page': onePage ? '1' : '' });
