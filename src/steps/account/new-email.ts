import { html, nothing, type TemplateResult } from 'lit';
import type { NewEmailStep } from '../../core/step.ts';
import { identifierShown, passwordInput, submitButton, textField } from '../fields.ts';
import { frame } from '../frame.ts';
import { type StepError, stepError } from '../step-error.ts';
import { backLinks } from './parts.ts';
import type { AccountView } from './view.ts';

/** Choose a new e-mail address. The present one is shown as the user name, which the password beside it belongs to. */
export function newEmailStep(step: NewEmailStep, view: AccountView): TemplateResult {
  const { changeEmail, newEmailLead, sameEmail, sending } = view.account;
  const { missingEmail, notAnEmail } = view.login;
  const { missingCurrent, wrongCurrent } = view.newPassword;
  const error = stepError(view, {
    email: { missing: missingEmail, 'not-an-email': notAnEmail, same: sameEmail },
    ...(step.needsCurrent && { password: { missing: missingCurrent, 'invalid-credentials': wrongCurrent } }),
  });
  const body = html`${form(step, view, error)} ${backLinks(view)}`;
  return frame(view, {
    heading: changeEmail,
    lead: newEmailLead,
    ...error,
    body,
    busyText: sending,
    said: view.said,
  });
}

function form(step: NewEmailStep, view: AccountView, error: StepError): TemplateResult {
  const { currentEmail, newEmail, sendMail, sending } = view.account;
  const email = { name: 'email', label: newEmail, autocomplete: 'email', inputmode: 'email' } as const;
  const password = { name: 'password', label: view.newPassword.current } as const;
  return html`<form
    id=${view.id('new-email-form')}
    data-avain-step="new-email"
    method="post"
    action=${view.action?.('new-email') ?? nothing}
    aria-labelledby=${view.id('heading')}
  >
    ${identifierShown(view, currentEmail, step.current)} ${textField(view, email, error.of('email'))}
    ${step.needsCurrent ? passwordInput(view, password, error.of('password')) : nothing}
    ${submitButton(view, sendMail, sending)}
  </form>`;
}
