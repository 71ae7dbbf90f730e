import { html, nothing, type TemplateResult } from 'lit';
import { clockTime } from './failure-text.ts';
import type { StepView } from './view.ts';

/** The words for asking once more. */
export interface AgainTexts {
  readonly resend: string;
  readonly resendFrom: (time: string) => string;
}

/**
 * Asking for another mail or code, by a button of the form `form`. It is there when it does something; before, a clock
 * time says from when. Nothing where none can be had (`seconds` absent).
 */
export function again(
  view: StepView,
  form: string,
  seconds: number | undefined,
  { resend, resendFrom }: AgainTexts,
): TemplateResult | typeof nothing {
  if (seconds === undefined) return nothing;
  if (view.resendAt)
    return html`<span data-avain-hint>${resendFrom(clockTime(view.resendAt, view.common))}</span>`;
  return html`<button
    type="submit"
    form=${view.id(form)}
    formnovalidate
    name="do"
    value="resend"
    data-avain-do="resend"
    aria-disabled=${view.busy ? 'true' : nothing}
  >
    ${resend}
  </button>`;
}
