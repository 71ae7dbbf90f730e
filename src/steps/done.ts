import { html, nothing, type TemplateResult } from 'lit';
import type { SafeUrl } from '../core/platform.ts';
import { frame } from './frame.ts';
import type { StepView } from './view.ts';

/** A goal has been reached: what happened, and the link to go on by. */
export function doneStep(
  view: StepView,
  heading: string,
  lead: string,
  onText: string,
  onHref: SafeUrl | undefined,
): TemplateResult {
  const link = onHref ? html`<a data-avain-primary href=${onHref}>${onText}</a>` : nothing;
  return frame(view, { heading, lead, error: '', body: html`<p data-avain-links>${link}</p>` });
}
