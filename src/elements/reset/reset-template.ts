import type { Shown } from '../../controllers/light-controller.ts';
import type { Step } from '../../core/step.ts';
import { doneStep } from '../../steps/done.ts';
import { loginLink } from '../../steps/links.ts';
import { blankStep, failedStep } from '../../steps/notices.ts';
import { isResetStep, resetStep } from '../../steps/reset.ts';
import type { ResetView } from '../../steps/view.ts';
import { isDone } from '../is-done.ts';

/** What a step looks like, and the name of the form in it. */
export function resetTemplate(step: Step | undefined, view: ResetView): Shown {
  const { heading, done, doneLead } = view.reset;
  if (!step && !view.failure) return { template: blankStep(view, heading), form: '' };
  if (isDone(step)) {
    return { template: doneStep(view, done, doneLead, view.login.logIn, view.loginHref), form: '' };
  }
  if (!step || !isResetStep(step)) return { template: failedStep(view, heading, loginLink(view)), form: '' };
  return { template: resetStep(step, view), form: step.step };
}
