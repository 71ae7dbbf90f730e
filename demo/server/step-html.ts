import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { Step } from '../../src/core/step.ts';
import { identifierStep } from '../../src/steps/identifier.ts';
import { onePageStep, passwordStep } from '../../src/steps/password.ts';
import type { LoginView } from '../../src/steps/view.ts';
import { REMEMBER_DAYS } from '../rules/session.ts';

/** What lit-ssr leaves for hydration. Texts and attributes are escaped, so these cannot be part of one. */
const MARKERS = /<!--.*?-->|<\?>/gs;

/** A step of the login as plain markup, from the very template that the element renders in the browser. */
export function stepHtml(step: Step, view: LoginView): string {
  return collectResultSync(render(template(step, view))).replace(MARKERS, '');
}

function template(step: Step, view: LoginView) {
  if (step.step !== 'identifier' && step.step !== 'password')
    throw new Error(`no page shows the step ${step.step}`);
  if (view.onePage) return onePageStep(step, view, REMEMBER_DAYS);
  return step.step === 'identifier' ? identifierStep(step, view) : passwordStep(step, view);
}
