import { html, nothing, type TemplateResult } from 'lit';
import type { IdentifierStep, PasswordStep } from '../core/step.ts';
import { identifierField, identifierShown, passwordField, rememberBox, submitButton } from './fields.ts';
import { frame } from './frame.ts';
import { loginError, type LoginError } from './login-error.ts';
import { registerLink, resetLink } from './links.ts';
import type { LoginView } from './view.ts';

/** Prove it with the password. */
export function passwordStep(step: PasswordStep, view: LoginView): TemplateResult {
  const { heading, passwordLead, identifier, otherIdentifier } = view.login;
  const error = loginError(view);
  const fields = identifierShown(view, identifier, step.identifier);
  const { backHref } = view;
  const back = backHref
    ? html`<a href=${backHref}>${otherIdentifier}</a>`
    : html`<button type="button" data-avain-do="back">${otherIdentifier}</button>`;
  const links = html`${back} ${resetLink(view)}`;
  const body = form(view, { fields, days: step.remember, links, error });
  return frame(view, { heading, lead: passwordLead, ...error, body, busyText: view.login.loggingIn });
}

/** Both fields in one form, for people who log in every day and whose password manager fills both. */
export function onePageStep(
  step: IdentifierStep | PasswordStep,
  view: LoginView,
  days: number,
): TemplateResult {
  const { heading, identifierLead, identifier, email } = view.login;
  const accepts = step.step === 'identifier' ? step.accepts : ['username'];
  const error = loginError(view, accepts);
  const label = accepts.includes('username') ? identifier : email;
  const value = step.step === 'identifier' ? (step.hint ?? '') : step.identifier;
  const fields = identifierField(view, label, value, error.of('username'));
  const body = form(view, { fields, days, links: html`${resetLink(view)} ${registerLink(view)}`, error });
  return frame(view, { heading, lead: identifierLead, ...error, body, busyText: view.login.loggingIn });
}

interface Parts {
  readonly fields: TemplateResult;
  readonly days: number;
  readonly links: TemplateResult;
  readonly error: LoginError;
}

function form(view: LoginView, { fields, days, links, error }: Parts): TemplateResult {
  const { logIn, loggingIn } = view.login;
  return html`<form
      id=${view.id('password-form')}
      data-avain-step="password"
      method="post"
      action=${view.action?.('password') ?? nothing}
      aria-labelledby=${view.id('heading')}
    >
      ${fields} ${passwordField(view, error.of('password'))}
      ${days || view.onePage ? rememberBox(view, days) : nothing} ${submitButton(view, logIn, loggingIn)}
    </form>
    <p data-avain-links>${links}</p>`;
}
