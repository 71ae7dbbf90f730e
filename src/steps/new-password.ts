import { html, nothing, type TemplateResult } from 'lit';
import type { NewPasswordStep, PasswordPolicy } from '../core/step.ts';
import type { FieldTexts } from './failure-text.ts';
import { identifierShown, passwordInput, stateField, submitButton } from './fields.ts';
import { frame } from './frame.ts';
import { type StepError, stepError } from './step-error.ts';
import type { NewPasswordView } from './view.ts';

/** What differs by goal. */
export interface NewPasswordParts {
  readonly heading: string;
  readonly lead: string;
  /** What has just happened, told without moving the focus. */
  readonly said?: string;
  /** The ways out. */
  readonly links?: TemplateResult | typeof nothing;
}

/** Choose a new password: one field with its rules stated first, after the present one where that is asked for. */
export function newPasswordStep(
  step: NewPasswordStep,
  view: NewPasswordView,
  { heading, lead, said = '', links = nothing }: NewPasswordParts,
): TemplateResult {
  const { missingCurrent, wrongCurrent, saving } = view.newPassword;
  const current = { password: { missing: missingCurrent, 'invalid-credentials': wrongCurrent } };
  const error = stepError(view, {
    ...newPasswordTexts(view, step.policy),
    ...(step.needsCurrent && current),
  });
  const body = html`${form(step, view, error)}
    <p data-avain-links>${links}</p>`;
  return frame(view, { heading, lead, ...error, body, busyText: saving, said });
}

/** The link of some servers does not say whose it is. Browsers miss the field all the same, and say so on the console. */
const unknown = html`<input hidden type="text" name="username" autocomplete="username" />`;

function form(step: NewPasswordStep, view: NewPasswordView, error: StepError): TemplateResult {
  const { current, newPassword, rules, save, saving } = view.newPassword;
  const { minLength } = step.policy;
  const own = { name: 'password', label: current, last: false } as const;
  const fresh = { name: 'new-password', label: newPassword, hint: rules(minLength) } as const;
  return html`<form
    id=${view.id('new-password-form')}
    data-avain-step="new-password"
    data-avain-length=${minLength}
    method="post"
    action=${view.action?.('new-password') ?? nothing}
    aria-labelledby=${view.id('heading')}
  >
    ${stateField(step, view)}
    ${step.identifier ? identifierShown(view, view.login.email, step.identifier) : unknown}
    ${step.needsCurrent ? passwordInput(view, own, error.of('password')) : nothing}
    ${passwordInput(view, fresh, error.of('new-password'))} ${submitButton(view, save, saving)}
  </form>`;
}

/** What can be wrong with a new password, by the reasons of the server and of core/password.ts. */
export function newPasswordTexts(view: NewPasswordView, { minLength }: PasswordPolicy): FieldTexts {
  const { missing, tooShort, common, personal } = view.newPassword;
  return { 'new-password': { missing, 'too-short': tooShort(minLength), common, personal } };
}
