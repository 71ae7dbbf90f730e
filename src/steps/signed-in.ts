import { html, nothing, type TemplateResult } from 'lit';
import type { SignedInStep } from '../core/step.ts';
import { frame } from './frame.ts';
import type { LoginView } from './view.ts';

/** Somebody is logged in: who, and where to go on. */
export function signedInStep({ user }: SignedInStep, view: LoginView): TemplateResult {
  const { loggedIn, loggedInAs, migrated, goOn } = view.login;
  const { returnHref } = view;
  const go = returnHref ? html`<a data-avain-primary href=${returnHref}>${goOn}</a>` : nothing;
  const body = html`<p data-avain-links>
    ${go} <button type="button" data-avain-do="log-out">${view.common.logOut}</button>
  </p>`;
  const lead = view.migrated ? migrated(user.email) : loggedInAs(user.name || user.email);
  return frame(view, { heading: loggedIn, lead, error: '', body });
}
