import type { TemplateResult } from 'lit';
import type { Shown } from '../../controllers/light-controller.ts';
import { linkUrl } from '../../core/link-url.ts';
import type { Step } from '../../core/step.ts';
import { doneStep } from '../../steps/done.ts';
import { blankStep, failedStep } from '../../steps/notices.ts';
import { isRegisterStep, registerStep } from '../../steps/register.ts';
import type { RegisterView } from '../../steps/view.ts';
import { isDone } from '../is-done.ts';

/** What a step looks like, and the name of the form in it. */
export function registerTemplate(step: Step | undefined, view: RegisterView): Shown {
  const { heading } = view.register;
  if (!step && !view.failure) return { template: blankStep(view, heading), form: '' };
  // By a link: whoever comes back from a page that they were sent on from would be sent on again.
  if (step?.step === 'redirect')
    return { template: doneStep(view, heading, '', heading, linkUrl(step.url, location.href)), form: '' };
  if (step && isDone(step)) return { template: done(step, view), form: '' };
  if (!step || !isRegisterStep(step)) return { template: failedStep(view, heading), form: '' };
  return { template: registerStep(step, view), form: step.step };
}

function done(step: Step, view: RegisterView): TemplateResult {
  const { done: heading, doneLead } = view.register;
  const address = step.step === 'signed-in' ? step.user.email : 'identifier' in step ? step.identifier : '';
  const lead = address ? doneLead(address) : '';
  return doneStep(view, heading, lead, view.login.logIn, view.loginHref);
}
