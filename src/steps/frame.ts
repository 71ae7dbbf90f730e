import { html, nothing, type TemplateResult } from 'lit';
import type { StepView } from './view.ts';

/** The parts of a step that differ. */
export interface FrameParts {
  readonly heading: string;
  readonly lead: string;
  /** What went wrong, as text. */
  readonly error: string;
  /** Name of the input that the error is about. */
  readonly field?: string | undefined;
  /** The form, or what stands in its place. */
  readonly body: TemplateResult;
  readonly busyText?: string;
  /** What has just happened, told without moving the focus. */
  readonly said?: string;
}

/**
 * Heading, one place for what the person should know now, the form: the same order in every step. Who comes to the
 * heading, because there is nothing to fill in, hears what is below it too.
 */
export function frame(view: StepView, parts: FrameParts): TemplateResult {
  const level = view.level === 2 ? nothing : view.level;
  const [own, about] = [view.id('heading'), view.id('lead')];
  const { heading } = parts;
  return html`<h2 id=${own} tabindex="-1" aria-level=${level} aria-describedby=${about}>${heading}</h2>
    <div id=${about} data-avain-lead>${lead(view, parts)}</div>
    ${parts.body}
    <p data-avain-status role="status">${status(view, parts)}</p>`;
}

/** One box of a reserved height: the lead, or why it takes so long, or what went wrong. Nothing moves when it changes. */
function lead(view: StepView, parts: FrameParts): TemplateResult {
  if (parts.error) return summary(view, parts);
  if (view.waiting !== 'long') return html`<p>${parts.lead}</p>`;
  const { stillWorking, cancel } = view.common;
  return html`<p>${stillWorking} <button type="button" data-avain-do="cancel">${cancel}</button></p>`;
}

/** The summary says its code and field in attributes too: a form that a server delivered tells them to the script. */
function summary(view: StepView, { error, field }: FrameParts): TemplateResult {
  const { failure, common } = view;
  const text = field ? html`<a href="#${view.id(field)}" data-avain-do="field">${error}</a>` : error;
  return html`<p
    id=${view.id('error')}
    data-avain-error=${failure?.code ?? 'server'}
    data-avain-field=${failure?.info.field ?? nothing}
    data-avain-reason=${failure?.info.reasons?.[0] ?? nothing}
    data-avain-retry-at=${failure?.retryAt ?? nothing}
    tabindex="-1"
  >
    <strong>${common.error} </strong>${text}
  </p>`;
}

function status({ waiting, common }: StepView, { busyText = '', said = '' }: FrameParts): string {
  if (waiting === 'long') return common.stillWorking;
  return waiting === 'yes' ? busyText : said;
}
