import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmStep } from '../core/step.ts';
import type { FieldTexts } from './failure-text.ts';
import { stateField, submitButton } from './fields.ts';
import { frame } from './frame.ts';
import { stepError } from './step-error.ts';
import type { StepView } from './view.ts';

/** The question in the words of the goal. */
export interface ConfirmParts {
  readonly heading: string;
  readonly lead: string;
  /** What the button says that does it. */
  readonly yes: string;
  /** Errors in the words of the goal, under the empty name. */
  readonly texts?: FieldTexts;
  /** The ways out. */
  readonly links?: TemplateResult | typeof nothing;
}

/** One question, one button. */
export function confirmStep(
  step: ConfirmStep,
  view: StepView,
  { heading, lead, yes, texts = {}, links = nothing }: ConfirmParts,
): TemplateResult {
  const { error } = stepError(view, texts);
  const body = html`<form
      id=${view.id('confirm-form')}
      data-avain-step="confirm"
      data-avain-about=${step.about ?? nothing}
      method="post"
      action=${view.action?.('confirm') ?? nothing}
      aria-labelledby=${view.id('heading')}
    >
      ${stateField(step, view)} ${submitButton(view, yes, yes, 'confirmed')}
    </form>
    <p data-avain-links>${links}</p>`;
  return frame(view, { heading, lead, error, body });
}
