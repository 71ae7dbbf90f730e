import type { SafeUrl } from '../core/platform.ts';
import { html, type TemplateResult } from 'lit';
import { failureText } from './failure-text.ts';
import { frame } from './frame.ts';
import type { LoginView } from './view.ts';

/** On the way to another page; the link is for who is not taken there by itself. */
export function redirectStep(view: LoginView, leaveHref: SafeUrl | undefined): TemplateResult {
  const { heading, leaving, goOn } = view.login;
  const body = html`<p data-avain-links>
    ${leaveHref ? html`<a data-avain-primary href=${leaveHref}>${goOn}</a>` : ''}
  </p>`;
  return frame(view, { heading, lead: leaving, error: '', body });
}

/** Nobody knows yet who is here, for example on a page that has just come back: nothing about anybody is shown. */
export function blankStep(view: LoginView): TemplateResult {
  return frame(view, { heading: view.login.heading, lead: '', error: '', body: html`` });
}

/** Nothing can be asked for now: what went wrong, and a button to begin again. */
export function failedStep(view: LoginView): TemplateResult {
  const error = view.failure ? failureText(view.failure, view.common) : view.common.errors.server;
  const body = html`<p data-avain-links>
    <button type="button" data-avain-do="retry">${view.common.retry}</button>
  </p>`;
  return frame(view, { heading: view.login.heading, lead: '', error, body });
}
