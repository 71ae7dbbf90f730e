import { html, nothing, type TemplateResult } from 'lit';
import type { IdentifierStep } from '../core/step.ts';
import { identifierField, submitButton } from './fields.ts';
import { frame } from './frame.ts';
import { loginError, type LoginError } from './login-error.ts';
import { registerLink, resetLink } from './links.ts';
import type { LoginView } from './view.ts';

/** Who are you? */
export function identifierStep(step: IdentifierStep, view: LoginView): TemplateResult {
  const { heading, identifierLead, identifier, email, next } = view.login;
  const error = loginError(view, step.accepts);
  const label = step.accepts.includes('username') ? identifier : email;
  return frame(view, { heading, lead: identifierLead, ...error, body: form(step, view, label, next, error) });
}

function form(
  step: IdentifierStep,
  view: LoginView,
  label: string,
  next: string,
  error: LoginError,
): TemplateResult {
  return html`<form
      id=${view.id('identifier-form')}
      data-avain-step="identifier"
      method="post"
      action=${view.action?.('identifier') ?? nothing}
      aria-labelledby=${view.id('heading')}
    >
      ${identifierField(view, label, step.hint ?? '', error.of('username'))} ${submitButton(view, next, next)}
    </form>
    <p data-avain-links>${resetLink(view)} ${registerLink(view)}</p>`;
}
