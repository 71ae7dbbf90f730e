import { html, nothing, type TemplateResult } from 'lit';
import { doneStep } from '../done.ts';
import { frame } from '../frame.ts';
import { stepError } from '../step-error.ts';
import type { AccountView } from './view.ts';

// What is shown to who is not logged in, or while the account cannot be shown.

/** Nobody is logged in. That nobody is is no error, but a link of a mail that is too old is. */
export function logInFirstStep(view: AccountView): TemplateResult {
  const { logInFirst, logInFirstLead, logInToConfirm } = view.account;
  const nobody = view.failure?.code === 'forbidden';
  const waits = view.fromLink && (nobody || !view.failure);
  const { error } = stepError(nobody ? { ...view, failure: undefined } : view);
  const { loginHref, login } = view;
  const link = loginHref ? html`<a data-avain-primary href=${loginHref}>${login.logIn}</a>` : nothing;
  const body = html`<p data-avain-links>${link}</p>`;
  return frame(view, { heading: logInFirst, lead: waits ? logInToConfirm : logInFirstLead, error, body });
}

/** The account is gone. */
export function deletedStep(view: AccountView): TemplateResult {
  const { deleted, deletedLead } = view.account;
  return doneStep(view, deleted, deletedLead, view.login.goOn, view.returnHref);
}

/** The address has been changed by a link that was opened where nobody is logged in. */
export function emailChangedStep(view: AccountView): TemplateResult {
  const { emailChanged: heading, emailChangedLead } = view.account;
  return doneStep(view, heading, emailChangedLead, view.login.logIn, view.loginHref);
}
