import { html, raw } from 'hono/html';
import { layout } from './layout.ts';
import { link, logOutForm, type Markup, type PageContext, say, word } from './page-context.ts';

/** What the login page shows. */
export interface LoginParts {
  /** The step as markup; without one the element makes its form itself, and shows a link until then. */
  readonly step?: string;
  /** Where to go after logging in: a path of ours. */
  readonly returnTo: string;
  readonly onePage: boolean;
}

/** The login: the element around a form that works without it. */
export function loginPage(page: PageContext, parts: LoginParts): Markup {
  return layout(
    page,
    'logIn',
    html`<div class="login">
      <avain-login
        backend="/auth/v1"
        heading-level="1"
        return-to="${page.safeHref(parts.returnTo || '/')}"
        ${parts.onePage ? 'one-page' : ''}
      >
        ${notice(page)} ${form(page, parts)} ${officials(page)} ${help(page)}
      </avain-login>
      ${extras(parts)}
    </div>`,
  );
}

function notice(page: PageContext): Markup {
  return html`<div slot="notice" class="notice">
    <p><strong data-text="noticeTitle">${word(page, 'noticeTitle')}</strong></p>
    ${say(page, 'p', 'notice')}
  </div>`;
}

function form(page: PageContext, { step, returnTo }: LoginParts): Markup {
  if (page.user) return already(page, returnTo);
  if (step === undefined) return html`<p>${link(page, '/kirjaudu', 'logIn', 'button')}</p>`;
  return html`<div data-avain-root lang="${page.lang}">${raw(step)}</div>`;
}

function already(page: PageContext, returnTo: string): Markup {
  return html`<div class="already">
    ${say(page, 'h1', 'alreadyTitle')}
    <p translate="no">${page.user?.name || page.user?.email}</p>
    <p>${link(page, returnTo || '/', 'goOn', 'button')}</p>
    ${logOutForm(page)}
  </div>`;
}

function officials(page: PageContext): Markup {
  return html`<details slot="officials" class="officials">
    <summary data-text="officials">${word(page, 'officials')}</summary>
    ${say(page, 'p', 'officialsText')}
  </details>`;
}

function help(page: PageContext): Markup {
  return html`<div slot="help" class="help">
    <p><strong data-text="helpTitle">${word(page, 'helpTitle')}</strong></p>
    <p>
      ${say(page, 'span', 'customerService')} <a href="tel:+35825550100">02 555 0100</a>,
      <a href="mailto:asiakaspalvelu@saarilahti.example">asiakaspalvelu@saarilahti.example</a>
    </p>
  </div>`;
}

/** Fields for posts without a script. They stand outside the element: its form is the same with them and without. */
function extras({ step, returnTo, onePage }: LoginParts): Markup | '' {
  if (step === undefined) return '';
  const owner = `avain-${step.includes('avain-password-form') ? 'password' : 'identifier'}-form`;
  const back = returnTo
    ? html`<input type="hidden" form="${owner}" name="return-to" value="${returnTo}" />`
    : '';
  return html`${back}
  ${onePage ? html`<input type="hidden" form="${owner}" name="one-page" value="1" />` : ''}`;
}
