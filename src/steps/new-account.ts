import { html, nothing, type TemplateResult } from 'lit';
import type { NewAccountStep } from '../core/step.ts';
import { passwordInput, stateField, submitButton, textField } from './fields.ts';
import { frame } from './frame.ts';
import { identifierTexts } from './identifier-texts.ts';
import { newPasswordTexts } from './new-password.ts';
import { type StepError, stepError } from './step-error.ts';
import type { RegisterView } from './view.ts';

/** Name, e-mail and password of a new account. */
export function newAccountStep(
  step: NewAccountStep,
  view: RegisterView,
  links: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { heading, lead, missingName, expired } = view.register;
  const error = stepError(view, {
    name: { missing: missingName },
    email: identifierTexts(view),
    ...newPasswordTexts(view, step.policy),
    '': { expired },
  });
  const body = html`${form(step, view, error)}
    <p data-avain-links>${links}</p>`;
  return frame(view, { heading, lead, ...error, body, busyText: view.mail.sending });
}

/**
 * The address has the name of what it is, as answers and errors call it, but `autocomplete="username"`: it is what logs
 * in, and what password managers save beside the password. It stands right before it for those that go by order.
 */
function form(step: NewAccountStep, view: RegisterView, error: StepError): TemplateResult {
  const { name: nameLabel, password, create } = view.register;
  const { minLength } = step.policy;
  const name = {
    name: 'name',
    label: nameLabel,
    autocomplete: 'name',
    autocapitalize: 'words',
    value: view.typedName,
  } as const;
  const email = {
    name: 'email',
    label: view.login.email,
    autocomplete: 'username',
    inputmode: 'email',
    value: step.email,
  } as const;
  const fresh = { name: 'new-password', label: password, hint: view.newPassword.rules(minLength) } as const;
  return html`<form
    id=${view.id('new-account-form')}
    data-avain-step="new-account"
    data-avain-length=${minLength}
    method="post"
    action=${view.action?.('new-account') ?? nothing}
    aria-labelledby=${view.id('heading')}
  >
    ${stateField(step, view)} ${textField(view, name, error.of('name'))}
    ${textField(view, email, error.of('email'))} ${passwordInput(view, fresh, error.of('new-password'))}
    ${submitButton(view, create, view.mail.sending)}
  </form>`;
}
