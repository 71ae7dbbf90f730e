import { html, nothing, type TemplateResult } from 'lit';
import type { PasswordStep } from '../core/step.ts';
import { identifierShown, passwordField, stateField, submitButton } from './fields.ts';
import { frame } from './frame.ts';
import { stepError } from './step-error.ts';
import type { FieldsView } from './view.ts';

/** The password once more, before something that matters; says why. `links` are the ways out. */
export function sensitiveStep(
  step: PasswordStep,
  view: FieldsView,
  links: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { sensitiveHeading, sensitiveLead, email, next, missingPassword } = view.login;
  const error = stepError(view, { password: { missing: missingPassword } });
  const body = html`<form
      id=${view.id('password-form')}
      data-avain-step="password"
      method="post"
      action=${view.action?.('password') ?? nothing}
      aria-labelledby=${view.id('heading')}
    >
      ${stateField(step, view)} ${identifierShown(view, email, step.identifier)}
      ${passwordField(view, error.of('password'))} ${submitButton(view, next, next)}
    </form>
    <p data-avain-links>${links}</p>`;
  return frame(view, { heading: sensitiveHeading, lead: sensitiveLead, ...error, body });
}
