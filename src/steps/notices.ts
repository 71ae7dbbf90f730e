import { html, nothing, type TemplateResult } from 'lit';
import type { SafeUrl } from '../core/platform.ts';
import { failureText } from './failure-text.ts';
import { frame } from './frame.ts';
import type { FieldsView } from './view.ts';

/** On the way to another page; the link is for who is not taken there by itself. */
export function redirectStep(view: FieldsView, leaveHref: SafeUrl | undefined): TemplateResult {
  const { heading, leaving, goOn } = view.login;
  const body = html`<p data-avain-links>
    ${leaveHref ? html`<a data-avain-primary href=${leaveHref}>${goOn}</a>` : ''}
  </p>`;
  return frame(view, { heading, lead: leaving, error: '', body });
}

/** Nothing to show yet: nobody knows who is here, or the first step is on its way. */
export function blankStep(
  view: FieldsView,
  heading: string = view.login.heading,
  busyText: string = '',
): TemplateResult {
  const lead = view.waiting === 'no' ? '' : busyText;
  return frame(view, { heading, lead, error: '', body: html``, busyText });
}

/** Nothing can be asked for now: what went wrong, and a button to begin again. `links` are other ways on. */
export function failedStep(
  view: FieldsView,
  heading: string = view.login.heading,
  links: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const error = view.failure ? failureText(view.failure, view.common) : view.common.errors.server;
  const body = html`<p data-avain-links>
    <button type="button" data-avain-do="retry">${view.common.retry}</button>
    ${links}
  </p>`;
  return frame(view, { heading, lead: '', error, body });
}
